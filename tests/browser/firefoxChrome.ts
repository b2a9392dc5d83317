import type { Bidi } from './bidi';

/** What the browser's own scripts can do and no page can: Firefox lets a debugger speak in their name. */
export interface FirefoxChrome {
  /** Closes the popup, as a click beside it does. */
  closePopup(): Promise<void>;
  /** Makes the real popup one of the windows that the protocol can address; its context. */
  adoptPopup(): Promise<string | undefined>;
  /** Does something with a mouse that one document alone sees: the one of the window goes past the popup. */
  withInnerMouse<T>(act: () => Promise<T>): Promise<T>;
  /** What a tab is told of the screen: colours, paper. */
  override(context: string, values: Readonly<Record<string, string>>): Promise<void>;
  /** How long the main thread of a tab's process has worked, in ms. */
  workMs(context: string): Promise<number>;
  /** Gives the tab in front the focus, which the address bar of a new tab may keep. */
  focusTab(): Promise<void>;
  stopBackground(): Promise<void>;
  setAccessToSites(granted: boolean): Promise<void>;
  /** Says yes to what the browser asks; false when it asks nothing yet. */
  sayYes(): Promise<boolean>;
  /** Presses the key of a keyboard command, where the browser's own window would hear it. */
  runCommand(index: number): Promise<void>;
  clickNotification(title: string): Promise<void>;
}

/** @param id of the extension, as its manifest says */
export async function driveChrome(bidi: Bidi, id: string): Promise<FirefoxChrome> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  const [window] = contexts;
  if (!window) throw new Error('The browser shows no window.');
  const run = <T, A>(read: (argument: A) => T | Promise<T>, argument: A): Promise<T> =>
    bidi.call({ context: window.context }, read, argument);

  return {
    closePopup: () => run(closePopup, null),
    adoptPopup: () => run(adoptPopup, NAVIGABLES),
    async withInnerMouse(act) {
      await run(setWindowMouse, false);
      try {
        return await act();
      } finally {
        await run(setWindowMouse, true);
      }
    },
    override: (context, values) => run(override, { context, values, modules: NAVIGABLES }),
    workMs: (context) => run(workMs, { context, modules: NAVIGABLES }),
    focusTab: () =>
      run(() => {
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        window.focus();
        window.gBrowser.selectedBrowser.focus();
      }, null),
    stopBackground: () =>
      run(async (id) => {
        await WebExtensionPolicy.getByID(id).extension.terminateBackground();
      }, id),
    setAccessToSites: (granted) => run(setAccessToSites, { id, granted }),
    sayYes: () => run(sayYes, null),
    runCommand: (index) =>
      run((index) => {
        const { document } = Services.wm.getMostRecentWindow('navigator:browser');
        const keys = document.querySelectorAll<XulElement>('keyset[id^=ext-keyset-id] > key');
        keys[index]?.doCommand();
      }, index),
    clickNotification: (title) => run(clickNotification, title),
  };
}

const NAVIGABLES = 'chrome://remote/content/shared/NavigableManager.sys.mjs';

function setWindowMouse(on: boolean): void {
  Services.prefs.setBoolPref('remote.events.async.mouse.enabled', on);
}

async function closePopup(): Promise<void> {
  const panels = [...Services.wm.getEnumerator('navigator:browser')]
    .flatMap(({ document }) => [...document.querySelectorAll<Panel>('panel')])
    .filter((panel) => panel.state !== 'closed')
    .filter((panel) => panel.querySelector('.webextension-popup-browser'));
  await Promise.all(
    panels.map((panel) => {
      const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve));
      panel.hidePopup();
      return hidden;
    }),
  );
}

/** The protocol knows tabs alone; the popup is a browser like theirs, without a key to know it by. */
function adoptPopup(modules: string): string | undefined {
  const [popup] = [...Services.wm.getEnumerator('navigator:browser')].flatMap(({ document }) => [
    ...document.querySelectorAll<Browser>('.webextension-popup-browser'),
  ]);
  if (!popup) return undefined;
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(modules);
  popup.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(popup);
  const others = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (asked) => (asked === id ? popup : others(asked));
  return id;
}

function override(of: { context: string; values: object; modules: string }): void {
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(of.modules);
  Object.assign(NavigableManager.getBrowsingContextById(of.context), of.values);
}

async function workMs(of: { context: string; modules: string }): Promise<number> {
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(of.modules);
  const { osPid } = NavigableManager.getBrowsingContextById(of.context).currentWindowGlobal;
  const { children } = await ChromeUtils.requestProcInfo();
  const threads = children.find(({ pid }) => pid === osPid)?.threads ?? [];
  // The first thread of a process is the one that runs its pages.
  return (threads.find(({ tid }) => tid === osPid)?.cpuTime ?? 0) / 1e6;
}

async function setAccessToSites({ id, granted }: { id: string; granted: boolean }): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule<{
    ExtensionPermissions: Record<'add' | 'remove', (...of: unknown[]) => Promise<void>>;
  }>('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const sites = { permissions: [], origins: ['<all_urls>'] };
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions[granted ? 'add' : 'remove'](id, sites, extension);
}

function sayYes(): boolean {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const panel = document.querySelector('#notification-popup') as Panel | null;
  const question = document.querySelector('#addon-webext-permissions-notification');
  if (panel?.state !== 'open' || !question) return false;
  (question as Question).button.click();
  return true;
}

/** The window of a notification exists before it is filled, and its title is an attribute. */
async function clickNotification(title: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    for (const alert of Services.wm.getEnumerator('alert:alert')) {
      const label = alert.document.querySelector('#alertTitleLabel');
      if (label?.getAttribute('value') === title) return alert.onAlertClick();
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No notification says "${title}".`);
}

/* What of the browser's own world is used above. */
interface BrowsingContext {
  readonly currentWindowGlobal: { readonly osPid: number };
}
interface Browser extends Element {
  permanentKey?: object;
  readonly browsingContext: BrowsingContext;
}
interface Panel extends Element {
  readonly state: 'closed' | 'showing' | 'open' | 'hiding';
  hidePopup(): void;
}
interface Question extends Element {
  readonly button: HTMLElement;
}
interface XulElement extends Element {
  doCommand(): void;
}
interface Navigables {
  readonly NavigableManager: {
    getIdForBrowser(browser: Browser): string;
    getBrowserById(id: string): Browser | null;
    getBrowsingContextById(id: string): BrowsingContext;
  };
}
declare const ChromeUtils: {
  importESModule<T>(url: string): T;
  requestProcInfo(): Promise<{
    children: { pid: number; threads: { tid: number; cpuTime: number }[] }[];
  }>;
};
declare const Services: {
  readonly prefs: { setBoolPref(name: string, value: boolean): void };
  readonly wm: {
    getEnumerator(type: string): Iterable<{ document: Document; onAlertClick(): void }>;
    getMostRecentWindow(type: string): {
      readonly document: Document;
      readonly gBrowser: { readonly selectedBrowser: HTMLElement };
      focus(): void;
    };
  };
};
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(): Promise<void> } };
};
