import type { Card } from './cardSlot';
import type { Mark, Marks } from './createMarks';
import { hitTest, rectsOf } from './hitTest';
import { ASK_MS, type HoverEvent, type HoverState, nextHoverState, timeoutOf } from './hoverState';
import { selfAndAncestors } from './readable';

/** After scrolling or typing nothing opens for a moment. */
const QUIET_MS = 250;

/** Brings what a mark's card needs; resolves to the way to show it, or to undefined if it cannot. */
export type PrepareCard = (mark: Mark) => Promise<((anchor: () => DOMRect) => void) | undefined>;

export interface HoverWatch {
  /** To be called again when the page has thrown all listeners away. */
  listen(): void;
  /** Brings a mark into view and opens its card, as asked for by a key. */
  show(mark: Mark): void;
  close(): void;
}

/**
 * Opens and closes the card as the pointer comes and goes. Listens on the window in the capture
 * phase from the start of the page, because a page can starve whoever listens later.
 *
 * @param card the card, once its script has arrived
 * @param prepare must not reject
 * @param off takes everything off again; used when the extension has gone
 */
export function watchHover(options: {
  readonly document: Document;
  readonly marks: Marks;
  readonly shadowRoots: () => Iterable<ShadowRoot>;
  readonly card: () => Card | undefined;
  readonly prepare: PrepareCard;
  readonly isOrphaned: () => boolean;
  readonly off: AbortController;
}): HoverWatch {
  const { document, marks, shadowRoots, card, prepare, isOrphaned, off } = options;

  let state: HoverState<Mark> = { name: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let prepared: { mark: Mark; card: ReturnType<PrepareCard> } | undefined;
  let pointer: { x: number; y: number } | undefined;
  let frame = 0;
  let quietUntil = 0;
  let swallowsEscapeUp = false;

  function happen(event: HoverEvent<Mark>): void {
    if (off.signal.aborted) return;
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
    if (show && stillWanted) show(() => anchorOf(mark));
    if (show) return;
    // Asked anew the next time: what failed now may work then.
    prepared = undefined;
    if (stillWanted) happen({ type: 'dismiss' });
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
    if (!pointer || performance.now() < quietUntil) return;
    if (isOrphaned()) {
      off.abort();
      return;
    }
    const mark = markUnder(pointer);
    happen(mark ? { type: 'enter', mark } : { type: 'leave' });
  }

  /** The mark at a point; the one we know, where the same word has been read anew meanwhile. */
  function markUnder({ x, y }: { x: number; y: number }): Mark | undefined {
    const hit = hitTest(document, marks, shadowRoots(), x, y)?.mark;
    const known = state.name === 'idle' ? undefined : state.mark;
    return hit && known && isSamePlace(hit, known) ? known : hit;
  }

  const onPointer = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (card()?.owns(event)) {
      pointer = undefined;
      happen({ type: 'enter-card' });
      return;
    }
    // Selecting or dragging is no reading.
    if (event.buttons !== 0) return;
    pointer = { x: event.clientX, y: event.clientY };
    frame ||= requestAnimationFrame(lookUnderPointer);
  };

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch') return;
    if (card()?.owns(event) || event.composedPath().some(answersTaps)) return;
    pointer = { x: event.clientX, y: event.clientY };
    const mark = markUnder(pointer);
    if (mark) happen({ type: 'tap', mark });
  };

  const dismiss = (event: Event): void => {
    if (event.isTrusted && !card()?.owns(event)) happen({ type: 'dismiss' });
  };

  /** Only what moves the word itself: pages scroll tickers and logs all the time. */
  const onScroll = (event: Event): void => {
    if (!event.isTrusted) return;
    const node = state.name === 'idle' ? undefined : state.mark.spans[0]?.node;
    const movesMark = node && [...selfAndAncestors(node)].some((around) => around === event.target);
    if (event.target !== document && !movesMark) return;
    quietUntil = performance.now() + QUIET_MS;
    dismiss(event);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const isShown = shownMark(state) !== undefined;
    if (event.key === 'Escape') {
      // While a card is open Escape means the card, not the dialog of the page below it.
      swallowsEscapeUp = isShown;
      if (isShown) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      happen({ type: 'dismiss' });
      return;
    }
    // Keys pressed in the card are the reader's, not shortcuts of the page.
    if (card()?.owns(event)) event.stopImmediatePropagation();
    else if (isTyping(event)) {
      quietUntil = performance.now() + QUIET_MS;
      happen({ type: 'dismiss' });
    }
  };

  const onKeyUp = (event: KeyboardEvent): void => {
    const isOurEscape = event.key === 'Escape' && swallowsEscapeUp;
    if (isOurEscape) swallowsEscapeUp = false;
    if (isOurEscape || card()?.owns(event)) event.stopImmediatePropagation();
  };

  let listening: AbortController | undefined;
  function listen(): void {
    listening?.abort();
    listening = new AbortController();
    const { signal } = listening;
    const passive = { capture: true, passive: true, signal };
    const active = { capture: true, signal };
    addEventListener('pointermove', onPointer, passive);
    // Entering a frame or another element under a pointer that rests; frames keep their moves.
    addEventListener('pointerover', onPointer, passive);
    addEventListener('pointerdown', dismiss, passive);
    addEventListener('click', onClick, passive);
    addEventListener('wheel', dismiss, passive);
    addEventListener('scroll', onScroll, passive);
    addEventListener('blur', (event) => event.target === window && dismiss(event), passive);
    document.addEventListener('mouseleave', () => happen({ type: 'leave' }), passive);
    addEventListener('keydown', onKeyDown, active);
    addEventListener('keyup', onKeyUp, active);
  }

  listen();
  off.signal.addEventListener('abort', () => {
    listening?.abort();
    state = { name: 'idle' };
    clearTimeout(timer);
    clearTimeout(asking);
    cancelAnimationFrame(frame);
    card()?.hide();
  });
  return {
    listen,
    show(mark) {
      const element = mark.spans[0]?.node.parentElement;
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      pointer = undefined;
      // After the scroll that this causes, which would close it again.
      requestAnimationFrame(() => requestAnimationFrame(() => happen({ type: 'tap', mark })));
    },
    close: () => happen({ type: 'dismiss' }),
  };
}

/** Whether two marks are the same word at the same place. */
export function isSamePlace(a: Mark, b: Mark): boolean {
  const [first] = a.spans;
  const [second] = b.spans;
  return a.termId === b.termId && first?.node === second?.node && first?.start === second?.start;
}

/** Where a tap already means something: there the page's meaning comes first. */
function answersTaps(target: EventTarget): boolean {
  const selector = 'a[href], button, input, select, textarea, label, summary, [role=button]';
  return 'matches' in target && (target as Element).matches(selector);
}

/** The mark whose card is on screen, or on its way there. */
function shownMark(state: HoverState<Mark>): Mark | undefined {
  return state.name === 'open' || state.name === 'leaving' || state.name === 'switching'
    ? state.mark
    : undefined;
}

/** Writing, not a shortcut such as copying from the card, nor the way into it. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isModifier = key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta';
  return !isModifier && !ctrlKey && !metaKey && !altKey && key !== 'Tab';
}
