import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * What `wxt/browser` is in unit tests (vitest.config.ts): WXT's browser in memory, mended where it is
 * unlike browsers or has nothing. The real ones are driven by tests/browser/.
 */
export const browser = fakeBrowser;
// As scripts in pages find it: platform/pageBrowser.ts.
Object.assign(globalThis, { browser });

/** What pages were told, one entry for each tab. */
export const told: { tabId: number; type: string }[] = [];
/** What the page script of every frame says of a term: that it asks about it, shows it, or neither. */
export const page: { vouch: (termId: string) => 'asked' | 'shown' | undefined } = {
  vouch: () => undefined,
};
/** The scripts that were brought into frames. */
export const injected: object[] = [];

const OWN_PAGE = browser.runtime.getURL('/journal.html');
export const FROM_OWN_PAGE = { id: browser.runtime.id, url: OWN_PAGE };
/** Our script in a frame of a stranger's page. */
export const FROM_PAGE = {
  id: browser.runtime.id,
  url: 'https://shop.example/serum',
  frameId: 0,
  tab: { id: 7, url: 'https://shop.example/serum', incognito: false },
};

type Listener = (...args: never[]) => unknown;
/** An event that WXT's browser does not know; tests call who listens. */
function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    removeAllListeners: () => listeners.clear(),
    trigger: (...args: unknown[]) =>
      Promise.all([...listeners].map((listener) => listener(...(args as never[])))),
  };
}

// Loaded again for each new background, and the browser stays.
const MENDED = Symbol.for('skinwise:mended');
if (!(MENDED in browser)) mend();

function mend(): void {
  Object.assign(browser, { [MENDED]: true });
  const { local, session, sync } = browser.storage;
  for (const area of [local, session, sync]) {
    const get = area.get.bind(area);
    Object.assign(area, {
      // Browsers give copies, and leave out what is not there.
      get: async (keys: string[] | null) =>
        JSON.parse(JSON.stringify(await get(keys))) as Record<string, unknown>,
      getBytesInUse: async () => JSON.stringify(await get(null)).length,
      setAccessLevel: async () => {},
    });
  }
  const { getAll } = browser.alarms;
  // A copy, too: whoever walks through it may clear some.
  Object.assign(browser.alarms, { getAll: async () => [...(await getAll())] });
  Object.assign(browser.notifications, { getPermissionLevel: async () => 'granted' });
  Object.assign(browser.permissions, {
    contains: async () => true,
    onAdded: event(),
    onRemoved: event(),
  });
  Object.assign(browser.tabs, {
    sendMessage: async (tabId: number, { type, about }: { type: string; about?: string }) => {
      if (type === 'page/vouch') return page.vouch(about ?? '');
      told.push({ tabId, type });
      return undefined;
    },
  });
  Object.assign(browser.scripting, {
    executeScript: async (injection: object) => {
      injected.push(injection);
      return [];
    },
    insertCSS: async () => {},
    removeCSS: async () => {},
  });
  Object.assign(browser, {
    commands: { onCommand: event() },
    contextMenus: { removeAll: async () => {}, create: () => {}, onClicked: event() },
    omnibox: { onInputChanged: event(), onInputEntered: event() },
  });
}

/** Forgets all that is stored, set, shown and told; who listens stays. */
export async function clearBrowser(): Promise<void> {
  const { local, session, sync } = browser.storage;
  for (const area of [local, session, sync]) await area.clear();
  await browser.alarms.clearAll();
  for (const id of Object.keys(await shown())) await browser.notifications.clear(id);
  // What follows from an empty storage is so by then.
  if (isListening()) await ask('reminders/check');
  told.length = 0;
  page.vouch = () => undefined;
  injected.length = 0;
}

/** Has something happen in the browser: whoever listens to an event is called. */
export function fire(event: object, ...args: unknown[]): Promise<unknown[]> {
  return (event as { trigger(...args: unknown[]): Promise<unknown[]> }).trigger(...args);
}

/** Whether a background runs. */
export const isListening = (): boolean =>
  (browser.runtime.onMessage as unknown as { hasListeners(): boolean }).hasListeners();

/** From now on nobody listens; what is stored, set and shown stays. */
export function endBackground(): void {
  for (const api of [...Object.values(browser), browser.storage.local] as object[]) {
    for (const event of Object.values(api) as { removeAllListeners?: () => void }[]) {
      event?.removeAllListeners?.();
    }
  }
}

/** Starts the background, as browsers do: with nothing remembered of an earlier one. */
export async function startBackground(): Promise<void> {
  endBackground();
  vi.resetModules();
  const { default: background } = await import('../entrypoints/background');
  background.main();
  // What it does at its start is over with this answer.
  await ask('reminders/check');
}

export interface Answer {
  readonly value?: unknown;
  readonly error?: string;
  readonly problem?: string;
}

/** Sends a message as it stands; `unanswered` when nobody feels addressed. */
export async function say(
  message: unknown,
  sender: object = FROM_OWN_PAGE,
): Promise<Answer | 'unanswered'> {
  let reply: (answer: Answer) => void = () => {};
  const answer = new Promise<Answer>((resolve) => {
    reply = resolve;
  });
  const heard = await fire(browser.runtime.onMessage, message, sender, reply);
  return heard.includes(true) ? answer : 'unanswered';
}

/** Asks the background, as a page of ours does. */
export async function ask(type: string, request: object = {}, sender?: object): Promise<Answer> {
  const answer = await say({ type, request }, sender);
  if (answer === 'unanswered') throw new Error(`Nobody answers ${type}.`);
  return answer;
}

/** All that is stored for good. */
export const stored = (): Promise<Record<string, unknown>> => browser.storage.local.get(null);
export const store = (records: object): Promise<void> => browser.storage.local.set({ ...records });

/** The alarms set, soonest first. */
export async function alarms(): Promise<{ name: string; at: number }[]> {
  const all = await browser.alarms.getAll();
  return all
    .map(({ name, scheduledTime }) => ({ name, at: scheduledTime }))
    .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
}

export interface Shown {
  readonly title: string;
  readonly message: string;
  readonly buttons?: readonly { readonly title: string }[];
}
/** The notifications on show, by id. */
export const shown = async (): Promise<Record<string, Shown>> =>
  ({ ...(await browser.notifications.getAll()) }) as unknown as Record<string, Shown>;
