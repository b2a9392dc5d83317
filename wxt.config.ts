import { platform } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { literalCard } from './components/inlineTokens';
import { contentPlugins, loadLanguages } from './content/build';
import { languageScripts } from './content/languageScripts';
import { slotKey } from './page/createSlot';
import { licenceNotices } from './scripts/shippedPackages.mjs';

/** Chrome 148 and Firefox 150 bring what we stand on: docs/decisions/minimum-browsers.md. */
const MINIMUM_CHROME = '148';
const MINIMUM_FIREFOX = '150.0';

const EXTENSION_PAGES_CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "connect-src 'none'",
  // The rest of what could carry something away; default-src does not speak for these two.
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** WXT's manifest type does not know this key yet; Firefox requires it. */
interface GeckoSettings {
  id: string;
  strict_min_version: string;
  data_collection_permissions: { required: ['none'] };
}
const GECKO: GeckoSettings = {
  id: 'skinwise@skinwise.example',
  strict_min_version: MINIMUM_FIREFOX,
  data_collection_permissions: { required: ['none'] },
};

/** A keyboard command; the reader can change its keys in the browser. */
const command = (description: string, keys: string) => ({
  description,
  suggested_key: { default: keys },
});

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  manifest: ({ browser, command: wxtCommand }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // activeTab: the tab the popup was opened on can be read even while websites are withheld.
    permissions: ['storage', 'alarms', 'notifications', 'scripting', 'contextMenus', 'activeTab'],
    host_permissions: ['<all_urls>'],
    // Behind this word the address bar looks terms up.
    omnibox: { keyword: 'skin' },
    commands: {
      'next-term': command('__MSG_commands_nextTerm__', 'Alt+Shift+N'),
      'previous-term': command('__MSG_commands_previousTerm__', 'Alt+Shift+P'),
      'explain-term': command('__MSG_commands_explainTerm__', 'Alt+Shift+E'),
      'toggle-site': command('__MSG_commands_toggleSite__', 'Alt+Shift+S'),
    },
    // Development needs WXT's live-reload socket; what ships may connect to nothing.
    ...(wxtCommand === 'build' && {
      content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    }),
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: GECKO } }
      : { minimum_chrome_version: MINIMUM_CHROME }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'licences.txt', contents: licenceNotices() });
      for (const { name, value } of languageScripts(loadLanguages())) {
        const json = JSON.stringify(JSON.stringify(value));
        const slot = `[Symbol.for(${JSON.stringify(slotKey(name))})]`;
        // What a script ends in is sent to the background: nothing.
        files.push({
          relativeDest: `${name}.js`,
          contents: `Object.assign(globalThis, { ${slot}: JSON.parse(${json}) });\n0;\n`,
        });
      }
    },
    // The page script is unlisted because WXT's content-script wrapper announces itself to the
    // page by a DOM event and postMessage: docs/decisions/a-page-cannot-tell.md.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        {
          matches: ['<all_urls>'],
          js: ['glossary.js'],
          run_at: 'document_start',
          all_frames: true,
          match_origin_as_fallback: true,
        },
      ];
    },
  },
  webExt: {
    // Without a display there is no browser to open; WXT then says which folder to load by hand.
    disabled: platform() === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    // Chromium refuses its sandbox to root.
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  autoIcons: { baseIconPath: 'assets/icon.svg', sizes: [128, 96, 48, 32, 16] },
  vite: () => ({
    plugins: [...contentPlugins(), literalCard(), preact()],
    // Vite's preload polyfill calls fetch; there is no network code in Skinwise.
    build: { modulePreload: { polyfill: false } },
  }),
});
