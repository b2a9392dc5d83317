import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ListedTerm, PageMessage, Vouched } from './pageMessages';

/** More terms than the glossary has, and longer words around one than a page script cuts out. */
const TermsSchema = v.pipe(
  v.array(
    v.object({
      termId: v.pipe(v.string(), v.maxLength(64)),
      count: v.number(),
      context: v.pipe(v.string(), v.maxLength(1000)),
    }),
  ),
  v.maxLength(5000),
);

/** Tells all frames of a tab at once, and listens to none. */
export async function tellFrames(
  tabId: number,
  type: Exclude<PageMessage, 'page/show' | 'page/look-up' | 'page/vouch'>,
): Promise<void> {
  // Nobody is there on the browser's own pages, in the stores, and while a page loads.
  await browser.tabs.sendMessage(tabId, { type }).catch(() => {});
}

/** A frame of a tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** Opens a card at the words that are chosen in a frame; false where it cannot, or nobody is there. */
export async function lookUpIn({ tabId, frameId }: Frame, text: string): Promise<boolean> {
  const message = { type: 'page/look-up', about: text };
  const answer = browser.tabs.sendMessage(tabId, message, { frameId });
  return (await answer.catch(() => false)) === true;
}

/** Asks a frame's page script whether a question about a term, that came from the frame, is its own. */
export async function vouchIn(
  { tabId, frameId }: Frame,
  termId: string,
): Promise<Vouched | undefined> {
  const message = { type: 'page/vouch', about: termId };
  const answer = await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
  return answer === 'shown' || answer === 'asked' ? answer : undefined;
}

/**
 * The terms of each frame of a tab that has a page script, the main frame's first. What a frame answers
 * is only as trustworthy as its page: an answer of another shape is none.
 */
export async function askForTerms(
  tabId: number,
): Promise<{ readonly frameId: number; readonly terms: ListedTerm[] }[]> {
  const frames = await readableFrames(tabId);
  const answers = await Promise.allSettled(
    frames.map(async (frameId) => ({
      frameId,
      terms: await browser.tabs.sendMessage(tabId, { type: 'page/terms' }, { frameId }),
    })),
  );
  return answers.flatMap((answer) => {
    if (answer.status === 'rejected') return [];
    const { frameId, terms } = answer.value;
    const parsed = v.safeParse(TermsSchema, terms);
    return parsed.success ? [{ frameId, terms: parsed.output }] : [];
  });
}

/** Goes to a term's first mark, in the first frame that has one. */
export async function showTerm(tabId: number, termId: string): Promise<boolean> {
  const frames = await askForTerms(tabId);
  const frame = frames.find(({ terms }) => terms.some((term) => term.termId === termId));
  if (!frame) return false;
  const { frameId } = frame;
  await browser.tabs.sendMessage(tabId, { type: 'page/show', about: termId }, { frameId });
  return true;
}

/** One frame that hangs, or whose site the reader has withheld, keeps the browser from answering. */
const FRAMES_MS = 500;

/**
 * Whether our page script could run in a tab's main frame. Not in the browser's own viewer, where it
 * stays silent (entrypoints/glossary.ts).
 */
export async function mayRunIn(tabId: number): Promise<boolean> {
  const asked = browser.scripting.executeScript({
    target: { tabId },
    func: () => document.contentType !== 'application/pdf',
    injectImmediately: true,
  });
  const may = asked.then(([frame]) => frame?.result === true);
  const never = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), FRAMES_MS));
  return Promise.race([may, never]).catch(() => false);
}

/** The frames that our scripts may run in, the main one first; none where no extension may be. */
export async function readableFrames(tabId: number): Promise<number[]> {
  const injected = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => {},
    injectImmediately: true,
  });
  const all = injected.then((frames) => frames.map(({ frameId }) => frameId).sort((a, b) => a - b));
  const mainOnly = new Promise<number[]>((resolve) => setTimeout(() => resolve([0]), FRAMES_MS));
  return Promise.race([all, mainOnly]).catch(() => []);
}
