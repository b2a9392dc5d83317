/**
 * Smaller frames are pixels, buttons and strips of advertising: nothing to read, and no room for a
 * card. What a frame says is no reason to leave it out, since a few words in a large one are read
 * as well, and counting them costs what reading them costs.
 */
const LARGE_ENOUGH = '(min-width: 200px) and (min-height: 100px)';

/**
 * Resolves at once in a window, and in a frame as soon as it has the size of something to read;
 * frames that are not displayed have none. By a media query, because `document.open`, with which
 * such frames are often filled, removes listeners for `resize`.
 */
export function whenLargeEnough(window: Window, signal: AbortSignal): Promise<void> {
  const query = window.matchMedia(LARGE_ENOUGH);
  if (window === window.top || query.matches) return Promise.resolve();
  return new Promise((resolve) => {
    query.addEventListener('change', () => resolve(), { once: true, signal });
  });
}
