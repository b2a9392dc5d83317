import { describe, expect, test } from 'vitest';
import {
  ASK_MS,
  askAfter,
  GRACE_MS,
  type HoverEvent,
  type HoverState,
  nextHoverState,
  SWITCH_MS,
  timeoutOf,
} from '../../page/hoverState';

type State = HoverState<string>;
type Event = HoverEvent<string>;

const IDLE: State = { name: 'idle' };
const dwelling = (mark: string): State => ({ name: 'dwelling', mark });
const open = (mark: string): State => ({ name: 'open', mark });
const switching = (mark: string, to: string): State => ({ name: 'switching', mark, to });
const leaving = (mark: string): State => ({ name: 'leaving', mark });
const dismissed = (mark: string): State => ({ name: 'dismissed', mark });

const STATES = {
  idle: IDLE,
  'dwelling a': dwelling('a'),
  'open a': open('a'),
  'switching a→b': switching('a', 'b'),
  'leaving a': leaving('a'),
  'dismissed a': dismissed('a'),
} as const satisfies Record<string, State>;

const EVENTS = {
  'enter a': { type: 'enter', mark: 'a', opens: true },
  'enter b': { type: 'enter', mark: 'b', opens: true },
  'enter c': { type: 'enter', mark: 'c', opens: true },
  // Where a key must be held and is not.
  'cross a': { type: 'enter', mark: 'a', opens: false },
  'cross b': { type: 'enter', mark: 'b', opens: false },
  leave: { type: 'leave' },
  'enter-card': { type: 'enter-card' },
  'tap a': { type: 'tap', mark: 'a' },
  'tap b': { type: 'tap', mark: 'b' },
  elapsed: { type: 'elapsed' },
  dismiss: { type: 'dismiss' },
} as const satisfies Record<string, Event>;

/** The same object: nothing changes, and no timer starts anew. */
const SAME = 'same';

/** Every state × every event; a missing one does not compile. */
const NEXT: Record<keyof typeof STATES, Record<keyof typeof EVENTS, State | typeof SAME>> = {
  idle: {
    'enter a': dwelling('a'),
    'enter b': dwelling('b'),
    'enter c': dwelling('c'),
    'cross a': SAME,
    'cross b': SAME,
    leave: SAME,
    'enter-card': SAME,
    'tap a': open('a'),
    'tap b': open('b'),
    elapsed: SAME,
    dismiss: SAME,
  },
  'dwelling a': {
    'enter a': SAME,
    'enter b': dwelling('b'),
    'enter c': dwelling('c'),
    'cross a': IDLE,
    'cross b': IDLE,
    leave: IDLE,
    'enter-card': SAME,
    'tap a': open('a'),
    'tap b': open('b'),
    elapsed: open('a'),
    dismiss: dismissed('a'),
  },
  'open a': {
    'enter a': SAME,
    'enter b': switching('a', 'b'),
    'enter c': switching('a', 'c'),
    'cross a': SAME,
    'cross b': leaving('a'),
    leave: leaving('a'),
    'enter-card': SAME,
    'tap a': SAME,
    'tap b': open('b'),
    elapsed: SAME,
    dismiss: dismissed('a'),
  },
  'switching a→b': {
    'enter a': open('a'),
    'enter b': SAME,
    'enter c': switching('a', 'c'),
    'cross a': open('a'),
    'cross b': leaving('a'),
    leave: leaving('a'),
    'enter-card': open('a'),
    'tap a': open('a'),
    'tap b': open('b'),
    elapsed: open('b'),
    dismiss: dismissed('b'),
  },
  'leaving a': {
    'enter a': open('a'),
    'enter b': switching('a', 'b'),
    'enter c': switching('a', 'c'),
    'cross a': open('a'),
    'cross b': SAME,
    leave: SAME,
    'enter-card': open('a'),
    'tap a': open('a'),
    'tap b': open('b'),
    elapsed: IDLE,
    dismiss: dismissed('a'),
  },
  'dismissed a': {
    'enter a': SAME,
    'enter b': dwelling('b'),
    'enter c': dwelling('c'),
    'cross a': IDLE,
    'cross b': IDLE,
    leave: IDLE,
    'enter-card': SAME,
    'tap a': open('a'),
    'tap b': open('b'),
    elapsed: SAME,
    dismiss: SAME,
  },
};

for (const [from, row] of Object.entries(NEXT)) {
  describe(from, () => {
    const state = STATES[from as keyof typeof STATES];
    test.each(Object.entries(row))('%s', (event, expected) => {
      const next = nextHoverState(state, EVENTS[event as keyof typeof EVENTS]);
      if (expected === SAME) expect(next).toBe(state);
      else expect(next).toEqual(expected);
    });
  });
}

test.each<readonly [keyof typeof STATES, number | undefined]>([
  ['idle', undefined],
  ['dwelling a', 700],
  ['open a', undefined],
  ['switching a→b', SWITCH_MS],
  ['leaving a', GRACE_MS],
  ['dismissed a', undefined],
])('%s lasts %s ms', (state, expected) => {
  expect(timeoutOf(STATES[state], 700)).toBe(expected);
});

test.each([50, 150, 400, 1000])('with a dwell of %s ms the question goes out before', (dwellMs) => {
  expect(askAfter(dwellMs)).toBeLessThan(dwellMs);
  expect(askAfter(dwellMs)).toBeLessThanOrEqual(ASK_MS);
  expect(timeoutOf(STATES['switching a→b'], dwellMs)).toBeLessThanOrEqual(dwellMs);
});

test('a state with a timer is left when it runs out, and no other is', () => {
  for (const state of Object.values(STATES)) {
    const isLeft = nextHoverState(state, { type: 'elapsed' }) !== state;
    expect(isLeft, state.name).toBe(timeoutOf(state, 400) !== undefined);
  }
});

describe('a way over the page', () => {
  const walk = (...events: (keyof typeof EVENTS)[]): State =>
    events.reduce<State>((state, event) => nextHoverState(state, EVENTS[event]), IDLE);

  test.each<readonly [string, readonly (keyof typeof EVENTS)[], State]>([
    ['crossing a line opens nothing', ['enter a', 'leave', 'enter b', 'leave', 'elapsed'], IDLE],
    ['resting opens', ['enter a', 'elapsed'], open('a')],
    ['the way to the card keeps it', ['enter a', 'elapsed', 'leave', 'enter-card'], open('a')],
    ['leaving closes', ['enter a', 'elapsed', 'leave', 'elapsed'], IDLE],
    ['the next mark takes over', ['enter a', 'elapsed', 'enter b', 'elapsed'], open('b')],
    [
      'over a mark on the way to the card',
      ['enter a', 'elapsed', 'leave', 'enter b', 'enter-card'],
      open('a'),
    ],
    [
      'Escape stays quiet on the same mark',
      ['enter a', 'elapsed', 'dismiss', 'enter a'],
      dismissed('a'),
    ],
    ['with a key: the word alone opens nothing', ['cross a', 'elapsed'], IDLE],
    ['the key opens it', ['cross a', 'enter a', 'elapsed'], open('a')],
    ['letting the key go in time opens nothing', ['enter a', 'cross a', 'elapsed'], IDLE],
    ['letting it go later keeps the card', ['enter a', 'elapsed', 'cross a'], open('a')],
    [
      'and other words on the way to the card do not matter',
      ['enter a', 'elapsed', 'cross b', 'enter-card'],
      open('a'),
    ],
    [
      'until the pointer has left',
      ['enter a', 'elapsed', 'dismiss', 'leave', 'enter a'],
      dwelling('a'),
    ],
  ])('%s', (_, events, expected) => {
    expect(walk(...events)).toEqual(expected);
  });
});
