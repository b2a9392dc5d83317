/// <reference types="chrome" />
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { InstalledBrowser } from '../../scripts/ensureBrowser.mjs';
import { type Bidi, connectBidi } from './bidi';
import { drawn, showsSomething } from './drawn';
import type { Driver, Notification, PageDriver, ViewDriver } from './driver';
import { driveChrome, type FirefoxChrome } from './firefoxChrome';
import { drivePage } from './firefoxPage';
import { act, driveView, moveTo } from './firefoxView';
import { CLOCK_SHIFT_MS } from './movedClock';
import { onlyInChromium } from './onlyInChromium';
import { until } from './until';

const EXTENSION = resolve('.output/firefox-mv3');
const VIEWPORT = { width: 1100, height: 800 };
/** Larger than any viewport of a test: the mouse reaches what the window shows. */
const SCREEN = { MOZ_HEADLESS_WIDTH: '1600', MOZ_HEADLESS_HEIGHT: '1300' };
/** Firefox draws one for each profile; ours is known beforehand. */
const UUID = '5c1f4a0e-52cc-4d5b-8d61-0d1f3f2b7a11';
const OWN = `moz-extension://${UUID}/`;
/** How long a welcome page may take that does not always come. */
const WELCOME_MS = 5000;
/** A page of the extension with every API and no script of its own. */
const HELPER = `${OWN}icons/16.png`;

const PREFERENCES = {
  // Without it every notification closes at once where there is no desktop.
  'alerts.useSystemBackend': false,
  // A mouse that the whole browser sees, also over frames of other sites.
  'remote.events.async.mouse.enabled': true,
  // Quiet: no calls home, no first-run pages.
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'browser.tabs.firefox-view': false,
  // What scripts say is printed, wherever they run.
  'devtools.console.stdout.content': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // The machine's own colours would make pictures differ from one to the next.
  'layout.css.prefers-color-scheme.content-override': 1,
};
/** A proxy where none is: nothing but this machine answers. */
const OFFLINE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

/** A running Firefox and the connection to it. */
interface Running {
  readonly bidi: Bidi;
  readonly ended: Promise<void>;
}

/** Starts a real Firefox with the built extension in a profile of its own. */
export async function launchFirefox(
  browser: InstalledBrowser,
  { extension = EXTENSION }: { readonly extension?: string } = {},
): Promise<Driver> {
  const { id, commands } = readManifest();
  const profile = await newProfile({
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
  });
  const errors: string[] = [];
  const requests: string[] = [];
  let plain: { running: Running; profile: string } | undefined;
  let isPrivateAllowed = false;
  let isRemoved = false;
  let hasLimitedAccess = false;
  let running: Running;
  let bidi: Bidi;
  let chrome: FirefoxChrome;
  let helper: string;
  /** The tab that was opened last, over which the popup opens. */
  let last: string | undefined;
  await launch();

  async function launch(): Promise<void> {
    running = await start(browser, profile, (line) => {
      const error = errorIn(line);
      if (error) errors.push(error);
    });
    bidi = running.bidi;
    await listenToRequests(bidi);
    await bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: extension },
      'moz:allowPrivateBrowsing': isPrivateAllowed,
    });
    chrome = await driveChrome(bidi, id);
    const findWelcome = async () =>
      (await tabsOf(bidi)).find(({ url }) => url === `${OWN}welcome.html`);
    // Let into private windows, Firefox starts the extension twice, and on a busy machine tells neither
    // start that it is an installation.
    const welcome = isPrivateAllowed
      ? await until('the welcome page', findWelcome, WELCOME_MS).catch(() => undefined)
      : await until('the welcome page', findWelcome);
    helper = await newTab(bidi, HELPER, { background: true });
    if (welcome) await bidi.send('browsingContext.close', { context: welcome.context });
    last = undefined;
  }

  async function listenToRequests(bidi: Bidi): Promise<void> {
    bidi.on('network.beforeRequestSent', ({ request }: { request: { url: string } }) => {
      requests.push(request.url);
    });
    await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  }

  /** Evaluates in a page of the extension: it may use every API. */
  const inOwnPage = <T, A = undefined>(
    read: (argument: A) => Promise<T>,
    argument?: A,
  ): Promise<T> =>
    bidi.call({ context: helper }, read as (argument: unknown) => Promise<T>, argument);

  async function openPage(url: string): Promise<PageDriver> {
    // Beside that one, or a private window in front would take it.
    last = await newTab(bidi, url, { referenceContext: helper });
    return drivePage(bidi, chrome, last);
  }

  async function setSiteAccess(access: 'all-sites' | 'on-click'): Promise<void> {
    hasLimitedAccess = access !== 'all-sites';
    await chrome.setAccessToSites(!hasLimitedAccess);
  }

  async function restart(): Promise<void> {
    await quit(running);
    await launch();
  }

  /** The popup: when the window that it was loaded in has gone, the one that it is shown in. */
  function followPopup(first: string): ViewDriver {
    let context = first;
    const driven = (): ViewDriver => driveView(bidi, context);
    return new Proxy(driven(), {
      get:
        (_, name: keyof ViewDriver) =>
        async (...given: unknown[]) => {
          const ask = () => (driven()[name] as (...given: unknown[]) => unknown)(...given);
          try {
            return await ask();
          } catch (error) {
            const next = /no such frame/.test(String(error)) && (await chrome.adoptPopup());
            if (!next || next === context) throw error;
            context = next;
            return ask();
          }
        },
    });
  }

  return {
    unreadable: 'about:license',
    open: openPage,
    openOwn: async (path) => drawn(await openPage(OWN + path)),
    async allowPrivate() {
      isPrivateAllowed = true;
      await restart();
    },
    async openPrivate(url) {
      const before = new Set((await tabsOf(bidi)).map(({ context }) => context));
      await inOwnPage(
        async (url) => void (await window.chrome.windows.create({ incognito: true, url })),
        url,
      );
      const { context } = await until('the private window', async () =>
        (await tabsOf(bidi)).find((tab) => !before.has(tab.context) && tab.url === url),
      );
      last = context;
      return drivePage(bidi, chrome, context);
    },
    async openPopup() {
      await chrome.closePopup();
      if (last) await bidi.send('browsingContext.activate', { context: last }).catch(() => {});
      await inOwnPage(() => window.chrome.action.openPopup());
      // Firefox loads it in one window and shows it in another.
      return until('the popup', async () => {
        const context = await chrome.adoptPopup();
        if (!context) return undefined;
        const view = followPopup(context);
        const isShown =
          (await view.evaluate(isOwnPage, null).catch(() => false)) &&
          (await view.evaluate(showsSomething, null).catch(() => false));
        const click: ViewDriver['click'] = (selector, text) =>
          chrome.withInnerMouse(() => view.click(selector, text));
        return isShown && { ...view, click };
      });
    },
    badge: () =>
      inOwnPage(async () => ({
        text: await window.chrome.action.getBadgeText({}),
        title: await window.chrome.action.getTitle({}),
      })),
    remembered: () => inOwnPage(() => window.chrome.storage.session.get(null)),
    // What Firefox has no way to, or none that is written: docs/browser-bugs.md names the tests.
    explainWords: onlyInChromium,
    suggestions: onlyInChromium,
    enterWords: onlyInChromium,
    pressNotificationButton: onlyInChromium,
    inBackground: onlyInChromium,
    switchOffAndOn: onlyInChromium,
    kill: onlyInChromium,
    restartTorn: onlyInChromium,
    command: (name) => chrome.runCommand(commands.indexOf(name)),
    // Asked in a page that no script of ours runs in, whose clock is the browser's own.
    alarms: () =>
      inOwnPage(
        async (shiftMs) =>
          (await window.chrome.alarms.getAll()).map(({ name, scheduledTime }) => ({
            name,
            at: scheduledTime + shiftMs,
          })),
        CLOCK_SHIFT_MS,
      ),
    notifications,
    async clickNotification(id) {
      const clicked = (await notifications()).find((shown) => shown.id === id);
      await chrome.clickNotification(clicked?.title ?? '');
    },
    tabs: async () =>
      (await tabsOf(bidi)).filter(({ context }) => context !== helper).map(({ url }) => url),
    pageTerms: (url) =>
      inOwnPage(async (url) => {
        const tab = (await window.chrome.tabs.query({})).findLast((tab) => tab.url === url);
        return window.chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'page/terms' }, { frameId: 0 });
      }, url),
    stored: () => inOwnPage(() => window.chrome.storage.local.get(null)),
    store: (records) => inOwnPage((records) => window.chrome.storage.local.set(records), records),
    clearMemory: () => inOwnPage(() => window.chrome.storage.session.clear()),
    clearStore: () =>
      inOwnPage(async () => {
        await window.chrome.storage.local.clear();
        await window.chrome.storage.session.clear();
      }),
    stopBackground: () => chrome.stopBackground(),
    injectAgain: (url) =>
      inOwnPage(async (url) => {
        const tab = (await window.chrome.tabs.query({})).findLast((tab) => tab.url === url);
        const target = { tabId: tab?.id ?? 0, allFrames: true };
        await window.chrome.scripting.executeScript({ target, files: ['/glossary.js'] });
      }, url),
    async removeExtension() {
      isRemoved = true;
      await bidi.send('webExtension.uninstall', { extension: id });
    },
    setSiteAccess,
    allowWhenAsked: async () => void (await until('the question', () => chrome.sayYes())),
    restart,
    checkHealth: async () =>
      void (await inOwnPage(() => window.chrome.storage.local.get('settings'))),
    takeErrors: () => errors.splice(0),
    peekErrors: () => errors,
    async reset() {
      if (isPrivateAllowed || isRemoved) throw new Error('its profile is spent');
      await chrome.closePopup();
      const open = (await tabsOf(bidi)).filter(({ context }) => context !== helper);
      for (const { context } of open) {
        // One that has closed meanwhile, as popups do, is what is wanted.
        await bidi.send('browsingContext.close', { context }).catch(() => {});
      }
      last = undefined;
      if (hasLimitedAccess) await setSiteAccess('all-sites');
      await inOwnPage(async () => {
        const { storage, notifications } = window.chrome;
        await Promise.all([storage.local.clear(), storage.sync.clear(), storage.session.clear()]);
        const shown = Object.keys(await notifications.getAll());
        await Promise.all(shown.map((id) => notifications.clear(id)));
      });
      // The background takes its alarms back when it hears that nothing is stored any more.
      await until('no alarms', () =>
        inOwnPage(async () => {
          const { length } = await window.chrome.alarms.getAll();
          await window.chrome.alarms.clearAll();
          return length === 0;
        }),
      );
      errors.length = 0;
      requests.length = 0;
    },
    async saveTabs(folder) {
      for (const [index, { context, url }] of (await tabsOf(bidi)).entries()) {
        if (context === helper) continue;
        const path = join(folder, `tab-${index + 1}`);
        const view = driveView(bidi, context);
        await view.screenshot(`${path}.png`).catch(() => {});
        const html = await view
          .evaluate(() => document.documentElement.outerHTML, null)
          .catch((error: unknown) => String(error));
        await writeFile(`${path}.html`, `<!-- ${url} -->\n${html}\n`);
      }
    },
    takeRequests: () => requests.splice(0),
    async plainDom(url) {
      if (!plain) {
        const profile = await newProfile({});
        plain = { profile, running: await start(browser, profile) };
        await listenToRequests(plain.running.bidi);
      }
      const { bidi } = plain.running;
      const context = await newTab(bidi, url);
      const html = await bidi.call({ context }, () => document.documentElement.outerHTML, null);
      await bidi.send('browsingContext.close', { context });
      return html;
    },
    closed: () => running.ended,
    async close() {
      await quit(running);
      await forget(profile);
      if (!plain) return;
      await quit(plain.running);
      await forget(plain.profile);
    },
  };

  async function notifications(): Promise<Notification[]> {
    // Firefox tells what they say as well; the types are Chromium's.
    const shown = (await inOwnPage(() =>
      window.chrome.notifications.getAll(),
    )) as unknown as Record<string, Notification>;
    return Object.entries(shown).map(([id, { title, message }]) => ({ id, title, message }));
  }
}

function isOwnPage(): boolean {
  return location.protocol === 'moz-extension:';
}

function readManifest(): { id: string; commands: string[] } {
  const manifest = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'));
  return {
    id: manifest.browser_specific_settings.gecko.id,
    commands: Object.keys(manifest.commands),
  };
}

async function newProfile(more: object): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'skinwise-firefox-'));
  const lines = Object.entries({ ...PREFERENCES, ...OFFLINE, ...more }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  return profile;
}

async function start(
  browser: InstalledBrowser,
  profile: string,
  hear: (line: string) => void = () => {},
): Promise<Running> {
  const args = ['--profile', profile, '--no-remote', '--headless', '--remote-debugging-port=0'];
  const size = ['--width', '1500', '--height', '1250'];
  // Else Firefox lets no debugger into pages of extensions, nor into its own.
  const child = spawn(browser.path, [...args, ...size, '--remote-allow-system-access'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...SCREEN },
  });
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr]) {
      createInterface(output).on('line', (line) => {
        const [, found] = /^WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
        if (found) resolve(found);
        hear(line);
      });
    }
    child.once('exit', () => reject(new Error('Firefox has ended.')));
  });
  return { bidi: await connectBidi(`${address}/session`), ended };
}

/**
 * An uncaught error, or what a script of ours says on a console, in what Firefox prints: the protocol
 * tells nothing of pages of extensions. Whose console it is is not printed; ours begin with our name.
 *
 * A page of ours that closes while it still loads a script of ours says that too, and nobody misses it.
 * Where the script is really missing, the test that waits for what it does fails.
 */
function errorIn(line: string): string | undefined {
  const [, said] = /^console\.\w+: "(Skinwise.*)"/.exec(line) ?? [];
  const [, thrown] = /^JavaScript error: ((?:https?|moz-extension):.*)/.exec(line) ?? [];
  const ended =
    /^moz-extension:.*TypeError: error loading dynamically imported module: moz-extension:/;
  return said ?? (thrown && !ended.test(thrown) ? thrown : undefined);
}

async function quit({ bidi, ended }: Running): Promise<void> {
  await bidi.send('browser.close').catch(() => {});
  await ended;
}

const forget = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

async function newTab(bidi: Bidi, url: string, options: object = {}): Promise<string> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
    ...options,
  });
  await bidi.send('browsingContext.setViewport', { context, viewport: VIEWPORT });
  // There is one mouse for all tabs: out of the way, where the tab before has left it over a word.
  await act(bidi, context, 'pointer', [moveTo(0, 0)], 'mouse');
  await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
  return context;
}

async function tabsOf(bidi: Bidi): Promise<{ context: string; url: string }[]> {
  const { contexts } = await bidi.send<{ contexts: { context: string; url: string }[] }>(
    'browsingContext.getTree',
    { maxDepth: 0 },
  );
  return contexts;
}
