import type { CardOpening } from '../settings/markingRules';
import { bringIntoView } from './bringIntoView';
import type { Card } from './cardSlot';
import type { Mark, Marks } from './createMarks';
import { hitTest, isInSight, rectsOf } from './hitTest';
import {
  askAfter,
  type HoverEvent,
  type HoverState,
  nextHoverState,
  shownMark,
  timeoutOf,
} from './hoverState';
import { answersTaps, isTyping, isWriting, opensByClick } from './intents';
import { isTowards, type Point } from './isTowards';
import { selfAndAncestors } from './readable';

/** A held key says that a card is wanted; this only spares words that the pointer flies over. */
const KEY_DWELL_MS = 50;

/** After scrolling or typing nothing opens for a moment. */
const QUIET_MS = 250;

/** Brings what a mark's card needs; resolves to the way to show it, or to undefined if it cannot. */
export type PrepareCard = (mark: Mark) => Promise<((anchor: () => DOMRect) => void) | undefined>;

export interface HoverWatch {
  /** To be called again when the page has thrown all listeners away. */
  listen(): void;
  /** Brings a mark into view and opens its card, as asked for by a key; calls `then` with it open. */
  show(mark: Mark, then: (card: Card) => void): void;
  /** The mark whose card is open, or the one under the pointer. */
  pointedAt(): Mark | undefined;
  /** The mark whose card was asked for by a click, a tap or a command, and is open. */
  held(): Mark | undefined;
  close(): void;
}

/**
 * Opens and closes the card as the pointer comes and goes. Listens on the window in the capture
 * phase from the start of the page, because a page can starve whoever listens later.
 *
 * @param opening how the reader wants cards to open
 * @param card the card, once its script has arrived
 * @param prepare must not reject
 * @param off takes everything off again; used when the extension has gone
 */
export function watchHover(options: {
  readonly document: Document;
  readonly marks: Marks;
  readonly shadowRoots: () => Iterable<ShadowRoot>;
  readonly opening: () => CardOpening;
  readonly card: () => Card | undefined;
  readonly prepare: PrepareCard;
  /** No card is open any more. */
  readonly closed: () => void;
  /** Escape was pressed and no card was open here. */
  readonly escaped: () => void;
  readonly isOrphaned: () => boolean;
  readonly off: AbortController;
}): HoverWatch {
  const { document, marks, shadowRoots, opening, card, isOrphaned, off } = options;
  const { prepare, closed, escaped } = options;

  let state: HoverState<Mark> = { name: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;
  let prepared: { mark: Mark; card: ReturnType<PrepareCard> } | undefined;
  let pointer: Point | undefined;
  /** Where the pointer was looked for last. */
  let looked: Point | undefined;
  /** The reader has moved the pointer, or pressed the key to hold, since a card came by that. */
  let hasActed = false;
  let opened: Promise<void> = Promise.resolve();
  let frame = 0;
  let quietUntil = 0;
  let swallowsEscapeUp = false;
  let isKeyDown = false;
  let closedByPress: Mark | undefined;

  function happen(event: HoverEvent<Mark>): void {
    if (off.signal.aborted) return;
    const before = state;
    state = nextHoverState(state, event);
    if (state === before) return;
    clearTimeout(timer);
    clearTimeout(asking);
    const dwellMs = dwellOf(opening());
    const timeout = timeoutOf(state, dwellMs);
    if (timeout !== undefined) timer = setTimeout(() => happen({ type: 'elapsed' }), timeout);
    if (state.name === 'dwelling') {
      const { mark } = state;
      asking = setTimeout(() => ask(mark), askAfter(dwellMs));
    }
    if (state.name === 'switching') ask(state.to);
    const shown = shownMark(state);
    const isOpen = state.name === 'open' || state.name === 'held';
    if (isOpen && shown && shownMark(before) !== shown) {
      hasActed = false;
      opened = open(shown);
    }
    if (state.name === 'idle' || state.name === 'dismissed') {
      // Asked anew the next time: what a card says depends on the day.
      prepared = undefined;
      card()?.hide();
      closed();
    }
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
    if (!pointer) return;
    const quietMs = quietUntil - performance.now();
    if (quietMs > 0) {
      // What has come to rest by then reports no more moves; what has not moved means no word.
      const hasMoved = pointer.x !== looked?.x || pointer.y !== looked.y;
      clearTimeout(looking);
      if (hasMoved) looking = setTimeout(look, quietMs);
      return;
    }
    if (isOrphaned()) {
      off.abort();
      return;
    }
    const from = looked;
    looked = pointer;
    const { by } = opening();
    // A page can bring word after word below a pointer that rests: one card for one move.
    const opens = hasActed && (by === 'hover' || isKeyDown);
    // Nothing that the pointer may open or leave: no word has to be looked for.
    if (state.name === 'held' || (!opens && state.name === 'idle')) return;
    const mark = markUnder(pointer);
    const now = performance.now();
    const isOnShown = mark !== undefined && mark === shownMark(state);
    if (!isOnShown && from && isTowardsCard(from, pointer)) happen({ type: 'approach', now });
    else happen(mark ? { type: 'enter', mark, opens, now } : { type: 'leave', now });
  }

  function isTowardsCard(from: Point, to: Point): boolean {
    const box = shownMark(state) && card()?.box();
    return box !== undefined && isTowards(from, to, box);
  }

  function forgetPointer(): void {
    pointer = undefined;
    looked = undefined;
  }

  /** The mark at a point; the one we know, where the same word has been read anew meanwhile. */
  function markUnder({ x, y }: Point): Mark | undefined {
    const hit = hitTest(document, marks, shadowRoots(), x, y)?.mark;
    const known = state.name === 'idle' ? undefined : state.mark;
    return hit && known && isSamePlace(hit, known) ? known : hit;
  }

  const onPointer = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    // None in the events that come when a page moves below the pointer.
    if (event.movementX || event.movementY) hasActed = true;
    if (card()?.owns(event)) {
      forgetPointer();
      happen({ type: 'enter-card' });
      return;
    }
    // Selecting or dragging is no reading.
    if (event.buttons !== 0) return;
    pointer = { x: event.clientX, y: event.clientY };
    const open = opening();
    isKeyDown = open.by === 'key' && event.getModifierState(open.key);
    look();
  };

  function look(): void {
    frame ||= requestAnimationFrame(lookUnderPointer);
  }

  /** The key to hold has gone down or up, with the pointer perhaps resting on a word. */
  function holdKey(event: KeyboardEvent): void {
    const open = opening();
    if (open.by !== 'key' || event.key !== open.key || event.repeat || isWriting(event)) return;
    isKeyDown = event.type === 'keydown';
    if (isKeyDown) hasActed = true;
    look();
  }

  const onPointerDown = (event: PointerEvent): void => {
    if (!event.isTrusted || card()?.owns(event)) return;
    closedByPress = shownMark(state);
    happen({ type: 'dismiss' });
  };

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || !opensByClick(event, opening())) return;
    // The end of selecting text is a click too.
    if (document.getSelection()?.isCollapsed === false) return;
    if (card()?.owns(event) || event.composedPath().some(answersTaps)) return;
    if (isOrphaned()) {
      off.abort();
      return;
    }
    pointer = { x: event.clientX, y: event.clientY };
    const mark = markUnder(pointer);
    // A second click on the same word closes its card, as the press before it has done.
    if (mark && mark !== closedByPress) happen({ type: 'tap', mark });
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
    holdKey(event);
    const isShown = shownMark(state) !== undefined;
    if (event.key === 'Escape') {
      // While a card is open Escape means the card, not the dialog of the page below it.
      swallowsEscapeUp = isShown;
      if (isShown) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      happen({ type: 'dismiss' });
      if (!isShown && !event.repeat) escaped();
      return;
    }
    // Keys pressed in the card are the reader's, not shortcuts of the page.
    const open = card();
    if (open?.owns(event)) {
      event.stopImmediatePropagation();
      open.holdStill(event);
    } else if (isTyping(event)) {
      quietUntil = performance.now() + QUIET_MS;
      happen({ type: 'dismiss' });
    }
  };

  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.isTrusted) holdKey(event);
    const isOurEscape = event.key === 'Escape' && swallowsEscapeUp;
    if (isOurEscape) swallowsEscapeUp = false;
    if (isOurEscape || card()?.owns(event)) event.stopImmediatePropagation();
  };

  const onMouseLeave = (event: Event): void => {
    // Elements that the pointer leaves on its way report to us too.
    if (!event.isTrusted || event.target !== document) return;
    // A key pressed later is not for the word that the pointer passed last.
    forgetPointer();
    happen({ type: 'leave', now: performance.now() });
  };

  /** A page that keeps the focus in a dialog of its own would fetch it back from the card. */
  const hideFromPage = (event: Event): void => {
    if (card()?.owns(event)) event.stopImmediatePropagation();
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
    addEventListener('pointerdown', onPointerDown, passive);
    addEventListener('click', onClick, passive);
    addEventListener('wheel', dismiss, passive);
    addEventListener('scroll', onScroll, passive);
    addEventListener('blur', (event) => event.target === window && dismiss(event), passive);
    document.addEventListener('mouseleave', onMouseLeave, passive);
    addEventListener('keydown', onKeyDown, active);
    addEventListener('keyup', onKeyUp, active);
    for (const type of ['keypress', 'focus', 'focusin', 'blur', 'focusout'] as const) {
      addEventListener(type, hideFromPage, active);
    }
  }

  listen();
  off.signal.addEventListener('abort', () => {
    listening?.abort();
    state = { name: 'idle' };
    clearTimeout(timer);
    clearTimeout(asking);
    clearTimeout(looking);
    cancelAnimationFrame(frame);
    card()?.hide();
  });
  return {
    listen,
    show(mark, then) {
      const before = shownMark(state);
      // First, so that the focus is back in the page before it goes anywhere else.
      if (before && before !== mark) happen({ type: 'dismiss' });
      // What has just been chosen is in sight.
      if (mark.lookUp === undefined && !isInSight(document, marks, shadowRoots(), mark))
        bringIntoView(document, mark);
      forgetPointer();
      // After the scroll that this causes, which would close it again.
      requestAnimationFrame(() =>
        requestAnimationFrame(async () => {
          happen({ type: 'tap', mark });
          await opened;
          const shown = card();
          if (shown && shownMark(state) === mark) then(shown);
        }),
      );
    },
    pointedAt: () => shownMark(state) ?? (pointer && markUnder(pointer)),
    held: () => (state.name === 'held' ? state.mark : undefined),
    close: () => happen({ type: 'dismiss' }),
  };
}

/** Whether two marks are the same word at the same place. */
export function isSamePlace(a: Mark, b: Mark): boolean {
  const [first] = a.spans;
  const [second] = b.spans;
  return a.termId === b.termId && first?.node === second?.node && first?.start === second?.start;
}

function dwellOf(open: CardOpening): number {
  return open.by === 'hover' ? open.delayMs : KEY_DWELL_MS;
}
