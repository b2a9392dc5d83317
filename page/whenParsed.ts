/** How often to look when the page has thrown our listener away. */
const LOOK_MS = 500;

/**
 * Resolves when a document has been parsed. `document.open()` removes every listener, also those of
 * extensions, so the event alone would leave such pages unread for good.
 *
 * @returns whether the event told us; if not, all listeners of this document are gone
 */
export function whenParsed(
  document: Document,
  signal: AbortSignal,
): Promise<{ readonly byEvent: boolean }> {
  return new Promise((resolve) => {
    if (document.readyState !== 'loading') {
      resolve({ byEvent: true });
      return;
    }
    const done = (byEvent: boolean): void => {
      clearInterval(timer);
      resolve({ byEvent });
    };
    const timer = setInterval(() => {
      if (document.readyState !== 'loading') done(false);
    }, LOOK_MS);
    document.addEventListener('DOMContentLoaded', () => done(true), { once: true, signal });
    signal.addEventListener('abort', () => done(true));
  });
}
