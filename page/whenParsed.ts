/** How often to look when the page has thrown our listener away. */
const LOOK_MS = 500;

/**
 * Resolves when a document has been parsed. `document.open()` removes every listener, also those of
 * extensions, so the event alone would leave such pages unread for good.
 */
export function whenParsed(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== 'loading') {
      resolve();
      return;
    }
    const timer = setInterval(() => document.readyState !== 'loading' && done(), LOOK_MS);
    const done = (): void => {
      clearInterval(timer);
      resolve();
    };
    document.addEventListener('DOMContentLoaded', done, { once: true, signal });
    signal.addEventListener('abort', done);
  });
}
