import type { Driver, PageDriver } from './driver';

/** One tab of the app, in which its views are shown one after the other. */
export interface AppWalk {
  readonly page: PageDriver;
  /** Replaces all that is stored, and waits until the app has drawn the new records. */
  fill(records: Readonly<Record<string, unknown>>): Promise<void>;
  /** Goes to a view and waits until all of it is drawn. */
  show(view: string): Promise<void>;
  /**
   * Waits until the view has drawn what was just changed in it.
   *
   * @param proof a selector of what is there only once it has
   */
  rest(proof?: string): Promise<void>;
  /** Closes the tab and forgets what is stored, with the place where the next popup would open. */
  close(): Promise<void>;
}

/** Where the search says how many results it has for what was typed, or that it has none. */
export const ANSWERED = '.search [role=status]:not(:empty)';

/** Opens the app in a tab: a new view in it costs a tenth of what a new tab costs. */
export async function walkApp(driver: Driver, file: 'popup' | 'journal'): Promise<AppWalk> {
  const page = await driver.openOwn(`${file}.html#/about`);

  async function show(view: string): Promise<void> {
    // Asked for again, a view starts anew: what a test has opened or typed in it is gone.
    await page.evaluate(goTo, `#/${view}`);
    await page.evaluate(waitUntilDrawn, proofOf(view, file));
  }
  async function waitForSessions(count: number): Promise<void> {
    await page.evaluate(waitUntilListed, count);
  }

  return {
    page,
    show,
    rest: async (proof = 'main') => await page.evaluate(waitUntilDrawn, proof),
    async fill(records) {
      // All views draw from the same copy of the store, so one that lists sessions speaks for all.
      await show('sessions');
      await driver.clearStore();
      // Empty first: a list that is as long as the one before would prove nothing.
      await waitForSessions(0);
      await driver.store(records);
      await waitForSessions(Object.values(records).filter(isListed).length);
    },
    async close() {
      await page.close();
      await driver.clearStore();
    },
  };
}

/** Whether a record is a session that this version can read. */
function isListed(record: unknown): boolean {
  return typeof record === 'object' && record !== null && 'status' in record;
}

/** An element that a view has only once its lazily loaded part is there. */
function proofOf(view: string, file: 'popup' | 'journal'): string {
  // Title and grade stand there before the text does.
  if (view.startsWith('guide/')) return '.chapter > :not(button, h2, .verdict-line)';
  if (view === 'terms') return '.rows button';
  if (view === 'ingredients') return 'textarea';
  if (view === 'today' && file === 'popup') return '.page-terms .meta';
  // A view that could not be loaded has a heading too, in an alert.
  return 'main :not([role=alert]) > h2';
}

/**
 * Runs in the app: resolves when the app, which listens for the same event, has begun to draw. A view that
 * is shown already is left first.
 */
async function goTo(hash: string): Promise<void> {
  const elsewhere = hash === '#/about' ? '#/guide' : '#/about';
  for (const next of location.hash === hash ? [elsewhere, hash] : [hash]) {
    const arrived = new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    location.hash = next;
    await arrived;
  }
}

/**
 * Runs in the app: resolves when the view has its proof, everything open in it has loaded, and nothing in
 * it has changed or moved for some frames.
 */
async function waitUntilDrawn(proof: string): Promise<void> {
  /** A part that loads, and a part in it that loads, each take an effect and a drawing. */
  const QUIET_FRAMES = 4;
  const TIMEOUT_MS = 10_000;
  const app = document.getElementById('app') as HTMLElement;
  const end = performance.now() + TIMEOUT_MS;
  let quiet = 0;
  const observer = new MutationObserver(() => {
    quiet = 0;
  });
  observer.observe(app, {
    ...{ subtree: true, childList: true, attributes: true, characterData: true },
  });
  while (quiet < QUIET_FRAMES) {
    await new Promise(requestAnimationFrame);
    quiet++;
    const isMoving = document.getAnimations().some(({ playState }) => playState === 'running');
    const isWhole = app.querySelector(proof) && !isLoading();
    if (isMoving || !isWhole) quiet = 0;
    if (performance.now() > end) {
      observer.disconnect();
      const reason = isWhole ? 'it keeps changing' : `${proof} is missing, or what is open loads`;
      throw new Error(`${location.hash} is not drawn: ${reason}.`);
    }
  }
  observer.disconnect();

  /** What loads when it is opened says no more than its summary until then. */
  function isLoading(): boolean {
    return [...app.querySelectorAll('details[open]')].some(
      ({ textContent, firstElementChild }) => textContent === firstElementChild?.textContent,
    );
  }
}

/** Runs in the view of sessions: resolves when it lists so many. */
async function waitUntilListed(count: number): Promise<void> {
  const TIMEOUT_MS = 10_000;
  const end = performance.now() + TIMEOUT_MS;
  const listed = () => document.querySelectorAll('.session-list > li').length;
  while (listed() !== count) {
    if (performance.now() > end) throw new Error(`${listed()} sessions are listed, not ${count}.`);
    await new Promise(requestAnimationFrame);
  }
}
