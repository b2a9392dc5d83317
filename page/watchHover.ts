import type { Card } from './cardSlot';
import type { Mark, Marks } from './createMarks';
import { type Hit, hitTest, rectsOf } from './hitTest';
import { ASK_MS, type HoverEvent, type HoverState, nextHoverState, timeoutOf } from './hoverState';

/** Brings what a mark's card needs; resolves to the way to show it, or to undefined if it cannot. */
export type PrepareCard = (mark: Mark) => Promise<((anchor: () => DOMRect) => void) | undefined>;

/**
 * Opens and closes the card as the pointer comes and goes. Listens on the window in the capture
 * phase from the start of the page, because a page can starve whoever listens later.
 *
 * @param card the card, once its script has arrived
 * @param signal takes everything off again
 */
export function watchHover(options: {
  readonly document: Document;
  readonly marks: Marks;
  readonly shadowRoots: () => readonly ShadowRoot[];
  readonly card: () => Card | undefined;
  readonly prepare: PrepareCard;
  readonly signal: AbortSignal;
}): void {
  const { document, marks, shadowRoots, card, prepare, signal } = options;
  const window = document.defaultView;
  if (!window) return;

  let state: HoverState<Mark> = { name: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let prepared: { mark: Mark; card: ReturnType<PrepareCard> } | undefined;
  let pointer: { x: number; y: number } | undefined;
  let frame = 0;

  function happen(event: HoverEvent<Mark>): void {
    const before = state;
    state = nextHoverState(state, event);
    if (state === before) return;
    clearTimeout(timer);
    clearTimeout(asking);
    const timeout = timeoutOf(state);
    if (timeout !== undefined) timer = setTimeout(() => happen({ type: 'elapsed' }), timeout);
    if (state.name === 'dwelling') {
      const { mark } = state;
      asking = setTimeout(() => ask(mark), ASK_MS);
    }
    if (state.name === 'switching') ask(state.to);
    if (state.name === 'open' && shownMark(before) !== state.mark) void open(state.mark);
    if (state.name === 'idle' || state.name === 'dismissed') card()?.hide();
  }

  function ask(mark: Mark): ReturnType<PrepareCard> {
    if (prepared?.mark !== mark) prepared = { mark, card: prepare(mark) };
    return prepared.card;
  }

  async function open(mark: Mark): Promise<void> {
    const show = await ask(mark);
    // The pointer may have moved on while the answer was on its way.
    const stillWanted = shownMark(state) === mark;
    if (!stillWanted) return;
    if (!show) {
      prepared = undefined;
      happen({ type: 'dismiss' });
      return;
    }
    show(() => anchorOf(mark));
  }

  /** The line of the mark under the pointer, or its first line. */
  function anchorOf(mark: Mark): DOMRect {
    const rects = mark.spans.flatMap((span) => rectsOf(document, span));
    const { x, y } = pointer ?? { x: 0, y: 0 };
    const under = rects.find(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    );
    return under ?? rects[0] ?? new DOMRect(x, y, 0, 0);
  }

  function lookUnderPointer(): void {
    frame = 0;
    if (!pointer) return;
    const hit: Hit | undefined = hitTest(document, marks, shadowRoots(), pointer.x, pointer.y);
    happen(hit ? { type: 'enter', mark: hit.mark } : { type: 'leave' });
  }

  const listen = { capture: true, passive: true, signal } as const;
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      if (card()?.owns(event)) {
        pointer = undefined;
        happen({ type: 'enter-card' });
        return;
      }
      // Selecting or dragging is no reading.
      if (event.buttons !== 0) return;
      pointer = { x: event.clientX, y: event.clientY };
      frame ||= window.requestAnimationFrame(lookUnderPointer);
    },
    listen,
  );
  const dismiss = (event: Event): void => {
    if (event.isTrusted && !card()?.owns(event)) happen({ type: 'dismiss' });
  };
  window.addEventListener('pointerdown', dismiss, listen);
  window.addEventListener('wheel', dismiss, listen);
  window.addEventListener('scroll', dismiss, listen);
  window.addEventListener('blur', (event) => event.target === window && dismiss(event), listen);
  document.addEventListener('mouseleave', () => happen({ type: 'leave' }), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || (card()?.owns(event) === true && event.key !== 'Escape')) return;
      const isShown = shownMark(state) !== undefined;
      // While a card is open Escape means the card, not the dialog of the page below it.
      if (event.key === 'Escape' && isShown) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (event.key === 'Escape' || !isModifier(event.key)) happen({ type: 'dismiss' });
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(asking);
    window.cancelAnimationFrame(frame);
    card()?.hide();
  });
}

/** The mark whose card is on screen, or on its way there. */
function shownMark(state: HoverState<Mark>): Mark | undefined {
  return state.name === 'open' || state.name === 'leaving' || state.name === 'switching'
    ? state.mark
    : undefined;
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta';
}
