/** More cards at once, and in a minute, than a reader opens. */
const AT_ONCE = 30;
const EVERY_MS = 1500;
/** Those that wait longer than their readers would are refused. */
const MOST_WAITING = 20;
/** Tabs that nobody has asked from for longest are forgotten. */
const MOST_TABS = 500;

/** Tab id → when the last card that was granted is paid for, in ms of `Date.now`. */
const paidUntil = new Map<number, number>();

/**
 * Waits until a tab may have one more card: what has taken over the world of page scripts gets the lines
 * about the reader as slowly as a reader who opens card after card.
 *
 * @throws when too many wait already
 */
export async function spendCard(tabId: number): Promise<void> {
  const now = Date.now();
  const paid = Math.max(paidUntil.get(tabId) ?? 0, now) + EVERY_MS;
  const waitMs = paid - now - AT_ONCE * EVERY_MS;
  if (waitMs > MOST_WAITING * EVERY_MS) throw new Error('Too many cards at once.');
  // Put in anew, so that those asked from lately are last.
  paidUntil.delete(tabId);
  paidUntil.set(tabId, paid);
  const [oldest] = paidUntil.keys();
  if (oldest !== undefined && paidUntil.size > MOST_TABS) paidUntil.delete(oldest);
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
}
