/// <reference types="chrome" />
import { appendFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';
import type { InstalledBrowser } from '../../scripts/ensureBrowser.mjs';
import { drivePage } from './chromiumPage';
import { attachView } from './chromiumView';
import { drawn } from './drawn';
import type { Driver, Notification, PageDriver } from './driver';
import { noteOutside } from './noteOutside';
import { until } from './until';

const EXTENSION = resolve('.output/chrome-mv3');
const VIEWPORT = { width: 1100, height: 800 };
/** A worker that comes is there in one. */
const WORKER_MS = 10_000;

/** Quiet: no calls home, no first-run pages. */
export const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Headless Chromium's own screen is so low that it cuts the popup short.
  '--screen-info={1600x1200}',
];
/** Chromium refuses its sandbox to root, as containers run. */
export const SANDBOX = process.getuid?.() !== 0;
export const OFFLINE =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
/** What Chromium asks for by itself, whatever it has been told. */
const BY_CHROMIUM = /(?:^|\.)(?:google|googleapis|gvt1|gstatic)\.com$/;

/** As the browser's own page of extensions calls them. */
const ACCESS = { 'all-sites': 'ON_ALL_SITES', 'on-click': 'ON_CLICK' } as const;

export interface LaunchOptions {
  readonly headless: boolean;
  /** Whether pages may ask for more than this machine has. */
  readonly online: boolean;
  /** That of the browser, and so of what Skinwise says. */
  readonly language?: string;
  /** The extension's folder, where it is not the build itself. */
  readonly extension?: string;
}

/** Starts a real Chromium with the built extension in a profile of its own. */
export async function launchChromium(
  browser: InstalledBrowser,
  options: LaunchOptions = { headless: true, online: false },
): Promise<Driver> {
  const { extension = EXTENSION } = options;
  const profile = await mkdtemp(join(tmpdir(), 'skinwise-chromium-'));
  const errors: string[] = [];
  const requests: string[] = [];
  /** Hosts that pages have asked for themselves, as saved pages of the web do. */
  const hostsOfPages = new Set<string>();
  const outside = options.online ? undefined : await noteOutside();
  let plain: Browser | undefined;
  /** Something was done that only a new profile undoes. */
  let isSpent = false;
  let hasLimitedAccess = false;
  /** The browser's page of extensions; it stays open, since a new tab closes the popup. */
  let settings: Page | undefined;
  let context: BrowserContext;
  let worker: Worker;
  await start();
  await closeWelcome();

  async function launch(): Promise<BrowserContext> {
    const viaFlags = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
    const launched = await chromium.launchPersistentContext(profile, {
      executablePath: browser.path,
      headless: options.headless,
      chromiumSandbox: SANDBOX,
      viewport: options.headless ? VIEWPORT : null,
      ...(options.language && {
        locale: options.language,
        env: { ...process.env, LANGUAGE: options.language },
      }),
      args: [
        ...FLAGS,
        ...(options.language ? [`--lang=${options.language}`] : []),
        ...(outside ? [OFFLINE, outside.flag] : []),
        ...(browser.branded ? ['--enable-unsafe-extension-debugging'] : viaFlags),
      ],
      ignoreDefaultArgs: [
        // Playwright's own; readers have that cache.
        '--disable-back-forward-cache',
        ...(browser.branded ? ['--disable-extensions'] : []),
      ],
    });
    launched.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())));
    launched.on('console', (message) => {
      if (message.location().url.startsWith('chrome-extension:')) errors.push(message.text());
    });
    if (browser.branded) {
      const session = await browserSession(launched);
      // Not in playwright-core's protocol types.
      await session.send('Extensions.loadUnpacked' as never, { path: extension } as never);
    }
    return launched;
  }

  /** On a busy machine a browser sometimes comes up without its extension's worker; the next one has it. */
  async function start(): Promise<void> {
    for (let triesLeft = 2; ; triesLeft--) {
      context = await launch();
      try {
        worker = await extensionWorker();
        return;
      } catch (error) {
        if (triesLeft === 0) throw error;
        console.info('Chromium came up without the worker of its extension; started anew.');
        await context.close();
      }
    }
  }

  async function extensionWorker(): Promise<Worker> {
    const found =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: WORKER_MS }));
    await recordNotifications(found);
    return found;
  }

  /** The page that an installation opens; to a browser started like this, each start is one. */
  async function closeWelcome(): Promise<void> {
    const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
    const welcome = await until('the welcome page', async () => context.pages().find(isWelcome));
    await welcome.close();
  }

  const extensionUrl = (path: string): string => new URL(path, worker.url()).href;

  async function openPage(url: string): Promise<PageDriver> {
    // In a window that people look at, no empty tab is left over.
    const blank = options.headless
      ? undefined
      : context.pages().find((page) => page.url() === 'about:blank');
    const page = blank ?? (await context.newPage());
    page.on('request', (request) => {
      requests.push(request.url());
      hostsOfPages.add(new URL(request.url()).hostname);
    });
    await page.goto(url, { waitUntil: 'load' });
    return drivePage(page, await context.newCDPSession(page));
  }

  async function checkHealth(): Promise<void> {
    const isActive = await worker.evaluate(async () =>
      (await chrome.windows.getAll()).some(({ focused }) => focused),
    );
    // Now and then no window of a headless browser is the active one; then it opens no popup.
    if (!isActive) throw new Error('none of its windows is active');
  }

  async function restart(whileClosed?: () => void): Promise<void> {
    await context.close();
    whileClosed?.();
    await start();
    await closeWelcome();
  }

  /** The browser's own page of extensions, which may do what its switches do. */
  async function extensionsPage(): Promise<Page> {
    if (!settings || settings.isClosed()) {
      settings = await context.newPage();
      await settings.goto('chrome://extensions');
    }
    return settings;
  }

  async function setSiteAccess(access: keyof typeof ACCESS): Promise<void> {
    hasLimitedAccess = access !== 'all-sites';
    const page = await extensionsPage();
    const update = { extensionId: new URL(worker.url()).host, hostAccess: ACCESS[access] };
    await page.evaluate((update) => {
      // For the browser's own pages only, and so in no types.
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { updateExtensionConfiguration(to: typeof update): Promise<void> };
      };
      return developerPrivate.updateExtensionConfiguration(update);
    }, update);
  }

  return {
    unreadable: 'chrome://version',
    open: openPage,
    openOwn: async (path) => drawn(await openPage(extensionUrl(path))),
    async allowPrivate() {
      isSpent = true;
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate(
        (extensionId) =>
          (chrome as unknown as ExtensionsPage).developerPrivate.updateExtensionConfiguration({
            extensionId,
            incognitoAccess: true,
          }),
        new URL(worker.url()).host,
      );
      // What came by the command line is away after this reload, and back after a restart.
      await restart();
    },
    async openPrivate(url) {
      const opened = context.waitForEvent('page');
      await worker.evaluate((url) => chrome.windows.create({ incognito: true, url }), url);
      const page = await opened;
      await page.waitForLoadState('load');
      return drivePage(page, await context.newCDPSession(page));
    },
    async openPopup() {
      const session = await browserSession(context);
      const isPopup = (target: { type: string; url: string; attached: boolean }): boolean =>
        target.url.startsWith(extensionUrl('/popup.html')) && !target.attached;
      await worker.evaluate(() => chrome.action.openPopup());
      const target = await until('the popup', async () => {
        const { targetInfos } = await session.send('Target.getTargets');
        return targetInfos.find(isPopup);
      });
      return drawn(await attachView(session, target.targetId));
    },
    // Headless browsers assign no keys, so the event is raised where the browser would.
    command: (name) =>
      worker.evaluate((name) => {
        (chrome.commands.onCommand as unknown as Dispatcher).dispatch(name);
      }, name),
    // Menus and the address bar are no part of headless browsers: raised where the browser would.
    explainWords: (url, selectionText) =>
      worker.evaluate(
        async ({ url, selectionText }) => {
          const tab = (await chrome.tabs.query({})).findLast((tab) => tab.url === url);
          const info = { menuItemId: 'explain', selectionText, frameId: 0 };
          (chrome.contextMenus.onClicked as unknown as Dispatcher).dispatch(info, tab);
        },
        { url, selectionText },
      ),
    suggestions: (typed) =>
      worker.evaluate(
        (typed) =>
          new Promise((resolve) =>
            (chrome.omnibox.onInputChanged as unknown as Dispatcher).dispatch(typed, resolve),
          ),
        typed,
      ),
    enterWords: (typed) =>
      worker.evaluate((typed) => {
        (chrome.omnibox.onInputEntered as unknown as Dispatcher).dispatch(typed, 'currentTab');
      }, typed),
    alarms: () =>
      worker.evaluate(async () =>
        (await chrome.alarms.getAll()).map(({ name, scheduledTime }) => ({
          name,
          at: scheduledTime,
        })),
      ),
    badge: () =>
      worker.evaluate(async () => ({
        text: await chrome.action.getBadgeText({}),
        title: await chrome.action.getTitle({}),
      })),
    notifications: () =>
      worker.evaluate(async () => {
        const shown = Object.keys(await chrome.notifications.getAll());
        const asked = (globalThis as { asked?: Record<string, Notification> }).asked ?? {};
        return shown.map((id) => asked[id] ?? { id, title: '', message: '' });
      }),
    clickNotification: (id) =>
      worker.evaluate((id) => {
        (chrome.notifications.onClicked as unknown as Dispatcher).dispatch(id);
      }, id),
    pressNotificationButton: (id, button) =>
      worker.evaluate(
        ([id, button]) => {
          const { onButtonClicked } = chrome.notifications;
          (onButtonClicked as unknown as Dispatcher).dispatch(id, button);
        },
        [id, button] as const,
      ),
    tabs: async () => context.pages().map((page) => page.url()),
    // Not from a page of ours, behind which the one that is asked would be hidden, and rest.
    pageTerms: (url) =>
      worker.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).findLast((tab) => tab.url === url);
        return chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'page/terms' }, { frameId: 0 });
      }, url),
    stored: () => worker.evaluate(() => chrome.storage.local.get(null)),
    remembered: () => worker.evaluate(() => chrome.storage.session.get(null)),
    store: (records) => worker.evaluate((records) => chrome.storage.local.set(records), records),
    clearMemory: () => worker.evaluate(() => chrome.storage.session.clear()),
    clearStore: () =>
      worker.evaluate(async () => {
        await chrome.storage.local.clear();
        // What has been done once in this run of the browser stays done: platform/skipTornTail.ts.
        const kept = await chrome.storage.session.get('filler');
        await chrome.storage.session.clear();
        await chrome.storage.session.set(kept);
      }),
    inBackground: async (run, argument) => (await worker.evaluate(run as never, argument)) as never,
    async stopBackground() {
      const page = await context.newPage();
      await page.goto(extensionUrl('/journal.html'));
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    injectAgain: (url) =>
      worker.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).findLast((tab) => tab.url === url);
        const target = { tabId: tab?.id ?? 0, allFrames: true };
        await chrome.scripting.executeScript({ target, files: ['glossary.js'] });
      }, url),
    async removeExtension() {
      isSpent = true;
      // What came by the command line does not come back from a reload in headless Chromium.
      await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
      await until('the extension to go', async () => context.serviceWorkers().length === 0);
    },
    setSiteAccess,
    async allowWhenAsked(popup) {
      await until('the question, which closes the popup', () =>
        popup.text().then(
          () => false,
          () => true,
        ),
      );
      // Nothing can answer it headless; the browser's own page of extensions gives the same leave.
      await setSiteAccess('all-sites');
    },
    async switchOffAndOn() {
      isSpent = true;
      const page = await extensionsPage();
      const id = new URL(worker.url()).host;
      const set = (on: boolean): Promise<void> =>
        page.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [id, on] as const);
      await set(false);
      await until('the extension to go', async () => context.serviceWorkers().length === 0);
      const started = context.waitForEvent('serviceworker');
      await set(true);
      await started;
      worker = await extensionWorker();
    },
    restart: () => restart(),
    restartTorn() {
      isSpent = true;
      const store = join(profile, 'Default/Local Extension Settings', new URL(worker.url()).host);
      return restart(() => {
        const log = readdirSync(store).find((name) => name.endsWith('.log'));
        if (!log) throw new Error('The store has no log.');
        // Checksum, length and kind of a record of 64 bytes, of which none was written.
        appendFileSync(join(store, log), Buffer.from([1, 2, 3, 4, 64, 0, 1]));
      });
    },
    async kill() {
      isSpent = true;
      const session = await browserSession(context);
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const id = processInfo.find(({ type }) => type === 'browser')?.id;
      if (!id) throw new Error('The browser has no process.');
      const gone = new Promise((resolve) => context.once('close', resolve));
      process.kill(id, 'SIGKILL');
      await gone;
      await context.close().catch(() => {});
      await start();
    },
    checkHealth,
    takeErrors: () => errors.splice(0),
    peekErrors: () => errors,
    async reset() {
      if (isSpent) throw new Error('its profile is spent');
      const open = context.pages();
      // Without a page Chromium ends.
      const kept = open.find((page) => page.url() === 'about:blank') ?? (await context.newPage());
      await Promise.all(open.filter((page) => page !== kept).map((page) => page.close()));
      if (hasLimitedAccess) await setSiteAccess('all-sites');
      await recordNotifications(worker);
      await worker.evaluate(async () => {
        // A page closed in full screen leaves a window behind that is not the active one.
        const [window] = await chrome.windows.getAll({ windowTypes: ['normal'] });
        if (window?.id) await chrome.windows.update(window.id, { state: 'normal', focused: true });
        const kept = await chrome.storage.session.get('filler');
        await chrome.storage.local.clear();
        await chrome.storage.sync.clear();
        await chrome.storage.session.clear();
        await chrome.storage.session.set(kept);
        const shown = Object.keys(await chrome.notifications.getAll());
        await Promise.all(shown.map((id) => chrome.notifications.clear(id)));
      });
      // The background takes its alarms back when it hears that nothing is stored any more.
      await until('no alarms', () => worker.evaluate(withoutAlarms));
      await checkHealth();
      errors.length = 0;
      requests.length = 0;
      outside?.takeHosts();
      // The hosts of pages stay known: what those have begun may still be asked for.
    },
    async saveTabs(folder) {
      for (const [index, page] of context.pages().entries()) {
        const path = join(folder, `tab-${index + 1}`);
        await page.screenshot({ path: `${path}.png` }).catch(() => {});
        const html = await page.content().catch((error: unknown) => String(error));
        await writeFile(`${path}.html`, `<!-- ${page.url()} -->\n${html}\n`);
      }
    },
    takeRequests() {
      const byOthers = (outside?.takeHosts() ?? []).filter(
        (host) => !hostsOfPages.has(host) && !BY_CHROMIUM.test(host),
      );
      return [...requests.splice(0), ...byOthers.map((host) => `${host}, asked for by no page`)];
    },
    async plainDom(url) {
      plain ??= await chromium.launch({
        executablePath: browser.path,
        chromiumSandbox: SANDBOX,
        args: [...FLAGS, OFFLINE],
      });
      const page = await plain.newPage({ viewport: VIEWPORT });
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(url, { waitUntil: 'load' });
      const html = await page.evaluate(() => document.documentElement.outerHTML);
      await page.close();
      return html;
    },
    closed: () => new Promise((resolve) => context.once('close', () => resolve())),
    async close() {
      await plain?.close();
      await context.close();
      await outside?.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What the browser's own page of extensions may do. */
interface ExtensionsPage {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: {
      extensionId: string;
      incognitoAccess: boolean;
    }): Promise<void>;
  };
}

/** Runs in the background: takes away what it has set for records that are gone, and says whether any was. */
async function withoutAlarms(): Promise<boolean> {
  const { length } = await chrome.alarms.getAll();
  await chrome.alarms.clearAll();
  return length === 0;
}

interface Dispatcher {
  dispatch(...what: unknown[]): void;
}

/** Browsers tell which notifications are shown, not what they say: note it where it is asked for. */
async function recordNotifications(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const scope = globalThis as { asked?: Record<string, Notification> };
    if (scope.asked) return;
    scope.asked = {};
    const create = chrome.notifications.create.bind(chrome.notifications) as unknown as (
      id: string,
      options: { title: string; message: string },
    ) => Promise<string>;
    const recording = (id: string, options: { title: string; message: string }) => {
      const { title, message } = options;
      if (scope.asked) scope.asked[id] = { id, title, message };
      return create(id, options);
    };
    Object.assign(chrome.notifications, { create: recording });
    const { browser } = globalThis as { browser?: typeof chrome };
    if (browser) Object.assign(browser.notifications, { create: recording });
  });
}

function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has gone.');
  return browser.newBrowserCDPSession();
}
