/**
 * What the pointer's way over marks means, as one union and a pure function; timers are outside.
 *
 *   idle ⇄ dwelling → open ⇄ leaving → idle     the way of one card
 *                            leaving ↺          towards the card: the grace begins anew
 *     open, leaving ⇄ switching → open          from one mark straight to the next
 *      any but idle → dismissed → idle          Escape: quiet until the pointer has left …
 *                     dismissed → dwelling      … or is on another mark
 *               any → held → dismissed          a tap, a click, a command: the pointer has no say
 *
 * Where cards open while a key is held, marks count as blank space without it: only the one whose
 * card is open keeps that card.
 */

/** The question goes out early, so that the answer is there when the dwell is over. */
export const ASK_MS = 150;
/** While a card is open the reader has shown interest: the next one may come sooner. */
export const SWITCH_MS = 150;
/** Time to cross the gap to the card, or to come back from a slip (Wikipedia's previews: 300). */
export const GRACE_MS = 300;
/** A pointer on its way to the card is waited for, but not for ever. */
export const APPROACH_MS = 500;

export type HoverState<M> =
  | { readonly name: 'idle' }
  | { readonly name: 'dwelling'; readonly mark: M }
  | { readonly name: 'open'; readonly mark: M }
  | { readonly name: 'switching'; readonly mark: M; readonly to: M }
  /** `since`: when the pointer left the mark, in ms of any clock that only goes forward. */
  | { readonly name: 'leaving'; readonly mark: M; readonly since: number }
  | { readonly name: 'held'; readonly mark: M }
  | { readonly name: 'dismissed'; readonly mark: M };

export type HoverEvent<M> =
  /** The pointer is on a mark; `opens`: resting there opens its card. */
  | { readonly type: 'enter'; readonly mark: M; readonly opens: boolean; readonly now: number }
  /** The pointer is on neither mark nor card. */
  | { readonly type: 'leave'; readonly now: number }
  /** The same, but it moves towards the card, over other marks perhaps. */
  | { readonly type: 'approach'; readonly now: number }
  | { readonly type: 'enter-card' }
  /** A mark was tapped, clicked or gone to: no dwell, since there is no crossing by accident. */
  | { readonly type: 'tap'; readonly mark: M }
  /** The timer of the present state has run out. */
  | { readonly type: 'elapsed' }
  /** Escape, a click, a scroll, a key typed: whatever says "not now". */
  | { readonly type: 'dismiss' };

/**
 * The next state. Returns the same object when nothing changes, so that a caller can tell.
 *
 * @example nextHoverState(leaving, { type: 'enter', mark, opens: true, now }) // → open: came back
 */
export function nextHoverState<M>(state: HoverState<M>, event: HoverEvent<M>): HoverState<M> {
  switch (event.type) {
    case 'enter':
      return event.opens || shownMark(state) === event.mark
        ? entered(state, event.mark)
        : left(state, event.now);
    case 'leave':
      return left(state, event.now);
    case 'approach':
      if (state.name !== 'leaving') return left(state, event.now);
      // A new object, so that its timer starts anew.
      return event.now - state.since <= APPROACH_MS ? { ...state } : state;
    case 'enter-card':
      if (state.name === 'leaving' || state.name === 'switching') {
        return { name: 'open', mark: state.mark };
      }
      return state;
    case 'tap':
      if (state.name === 'held' && state.mark === event.mark) return state;
      return { name: 'held', mark: event.mark };
    case 'elapsed':
      if (state.name === 'dwelling') return { name: 'open', mark: state.mark };
      if (state.name === 'switching') return { name: 'open', mark: state.to };
      if (state.name === 'leaving') return { name: 'idle' };
      return state;
    case 'dismiss':
      if (state.name === 'idle' || state.name === 'dismissed') return state;
      return { name: 'dismissed', mark: state.name === 'switching' ? state.to : state.mark };
  }
}

function entered<M>(state: HoverState<M>, mark: M): HoverState<M> {
  switch (state.name) {
    case 'idle':
      return { name: 'dwelling', mark };
    case 'dwelling':
    case 'dismissed':
      return state.mark === mark ? state : { name: 'dwelling', mark };
    case 'open':
      return state.mark === mark ? state : { name: 'switching', mark: state.mark, to: mark };
    case 'leaving':
      return state.mark === mark
        ? { name: 'open', mark }
        : { name: 'switching', mark: state.mark, to: mark };
    case 'switching':
      if (state.mark === mark) return { name: 'open', mark };
      return state.to === mark ? state : { ...state, to: mark };
    case 'held':
      return state;
  }
}

function left<M>(state: HoverState<M>, now: number): HoverState<M> {
  switch (state.name) {
    case 'dwelling':
    case 'dismissed':
      return { name: 'idle' };
    case 'open':
    case 'switching':
      return { name: 'leaving', mark: state.mark, since: now };
    default:
      return state;
  }
}

/** The mark whose card is on screen, or on its way there. */
export function shownMark<M>(state: HoverState<M>): M | undefined {
  return state.name === 'idle' || state.name === 'dwelling' || state.name === 'dismissed'
    ? undefined
    : state.mark;
}

/**
 * How long a state lasts before `elapsed`; undefined when it waits for the pointer alone.
 *
 * @param dwellMs how long the reader wants to rest on a mark before its card opens
 */
export function timeoutOf(state: HoverState<unknown>, dwellMs: number): number | undefined {
  switch (state.name) {
    case 'dwelling':
      return dwellMs;
    case 'switching':
      return Math.min(SWITCH_MS, dwellMs);
    case 'leaving':
      return GRACE_MS;
    default:
      return undefined;
  }
}

/** When to ask what the card will show: before it is due, however short the dwell. */
export function askAfter(dwellMs: number): number {
  return Math.min(ASK_MS, dwellMs / 2);
}
