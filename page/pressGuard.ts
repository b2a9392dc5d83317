/** A card that has just come or moved may have come below a press that was meant for the page. */
const STILL_MS = 500;
const LOOK_MS = 100;

/** Tells presses that the reader has made on a card from those that a page has led there. */
export interface PressGuard {
  /** Whether a press counts: the reader's own, on a card that stands still, as we drew it, in sight. */
  allows(event: Event): boolean;
  /** We have dressed, placed or drawn the card anew, at a press of the reader's in it. */
  settle(): void;
  stop(): void;
}

/**
 * Watches an open card.
 *
 * @param host in the page's reach: it can be moved, dressed, covered and seen through
 * @param inside what the card is drawn on, out of the page's reach
 */
export function guardPresses(host: HTMLElement, inside: HTMLElement): PressGuard {
  let box = host.getBoundingClientRect();
  let style = host.style.cssText;
  let stillSince = performance.now();
  let isInSight: boolean | undefined;
  const stir = (): void => {
    stillSince = performance.now();
  };

  // What is changed and changed back within a frame, too.
  const changes = new MutationObserver(stir);
  changes.observe(host, { attributes: true });
  // And what moves it from outside: the zoom of the page, the size of the window.
  function look(): void {
    const now = host.getBoundingClientRect();
    if (!isSame(box, now)) stir();
    box = now;
  }
  const timer = setInterval(look, LOOK_MS);
  // Chromium alone tells whether anything covers an element or lets it be seen through. What a press does
  // elsewhere is kept to one site: entrypoints/background/cardHandlers.ts.
  const tellsSight = 'isVisible' in IntersectionObserverEntry.prototype;
  const sight = new IntersectionObserver(
    (entries) => {
      isInSight = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible;
    },
    { trackVisibility: true, delay: LOOK_MS, threshold: [0, 0.5, 1] } as IntersectionObserverInit,
  );
  sight.observe(inside);

  return {
    allows(event) {
      look();
      if (changes.takeRecords().length > 0) stir();
      return (
        event.isTrusted &&
        host.matches(':popover-open') &&
        host.style.cssText === style &&
        performance.now() - stillSince >= STILL_MS &&
        (!tellsSight || isInSight === true)
      );
    },
    settle() {
      changes.takeRecords();
      box = host.getBoundingClientRect();
      style = host.style.cssText;
    },
    stop() {
      clearInterval(timer);
      changes.disconnect();
      sight.disconnect();
    },
  };
}

function isSame(a: DOMRect, b: DOMRect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
