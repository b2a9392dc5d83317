/** A card that has just come or moved may have come below a press that was meant for the page. */
const STILL_MS = 500;
const LOOK_MS = 100;

/** Tells what the reader does with an open card from what a page does with it. */
export interface CardGuard {
  /** Whether a press counts: the reader's own, on a card that stands still, as we drew it, in sight. */
  allows(event: Event): boolean;
  /** We have dressed and placed the host; nothing of its style is the page's. */
  dressed(): void;
  /** The card was drawn anew, or folds open, at a press of the reader's in it: it has not moved for that. */
  drawn(): void;
  stop(): void;
}

/**
 * Watches an open card.
 *
 * @param host in the page's reach: it can be moved, dressed, covered and seen through
 * @param inside what the card is drawn on, out of the page's reach
 * @param taken called when the page has moved the host, dressed it or taken it out of the top layer, before
 *   anything of that is painted: there the card is not as we drew it, and browsers tell more of what is in it
 */
export function guardCard(host: HTMLElement, inside: HTMLElement, taken: () => void): CardGuard {
  let box = host.getBoundingClientRect();
  let style = host.style.cssText;
  let stillSince = performance.now();
  let isInSight: boolean | undefined;
  let pressedOn: boolean | undefined;
  const off = new AbortController();
  const stir = (): void => {
    stillSince = performance.now();
  };

  function react(records: readonly MutationRecord[]): void {
    const ours = records.filter(({ target, removedNodes }) =>
      target === host ? true : [...removedNodes].includes(host),
    );
    if (ours.length === 0) return;
    // What is changed and changed back within a frame, too.
    stir();
    const isMoved = ours.some(({ target }) => target !== host);
    if (isMoved || host.style.cssText !== style || !host.matches(':popover-open')) taken();
  }
  const changes = new MutationObserver(react);
  changes.observe(host, { attributes: true });
  if (host.parentNode) changes.observe(host.parentNode, { childList: true });
  host.addEventListener('beforetoggle', (event) => event.newState === 'closed' && taken(), {
    capture: true,
    signal: off.signal,
  });
  // And what moves it from outside: the zoom of the page, the size of the window.
  function look(): void {
    const now = host.getBoundingClientRect();
    if (!isSame(box, now)) stir();
    box = now;
  }
  const timer = setInterval(look, LOOK_MS);
  // Chromium alone tells whether anything covers an element or lets it be seen through. What a press does
  // elsewhere is kept to one site: entrypoints/background/pressHandlers.ts.
  const tellsSight = 'isVisible' in IntersectionObserverEntry.prototype;
  const sight = new IntersectionObserver(
    (entries) => {
      const { isVisible } = entries.at(-1) as { isVisible?: boolean };
      // A cover that is lifted as the press begins has hidden all that led to it.
      if (isVisible !== isInSight) stir();
      isInSight = isVisible;
    },
    { trackVisibility: true, delay: LOOK_MS, threshold: [0, 0.5, 1] } as IntersectionObserverInit,
  );
  sight.observe(inside);

  function isAsDrawn(): boolean {
    look();
    react(changes.takeRecords());
    return (
      host.matches(':popover-open') &&
      host.style.cssText === style &&
      performance.now() - stillSince >= STILL_MS &&
      (!tellsSight || isInSight === true)
    );
  }
  // Where it was as the button went down, too; a key has no such moment.
  host.addEventListener(
    'pointerdown',
    () => {
      pressedOn = isAsDrawn();
    },
    { capture: true, signal: off.signal },
  );

  return {
    allows(event) {
      const isByKey = event instanceof MouseEvent && event.detail === 0;
      return event.isTrusted && isAsDrawn() && (isByKey || pressedOn === true);
    },
    dressed() {
      changes.takeRecords();
      style = host.style.cssText;
      box = host.getBoundingClientRect();
    },
    drawn() {
      box = host.getBoundingClientRect();
    },
    stop() {
      off.abort();
      clearInterval(timer);
      changes.disconnect();
      sight.disconnect();
    },
  };
}

function isSame(a: DOMRect, b: DOMRect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
