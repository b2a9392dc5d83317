import { describe, expect, test } from 'vitest';
import {
  APPROACH_MS,
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

const NOW = 1000;
const IDLE: State = { name: 'idle' };
const dwelling = (mark: string): State => ({ name: 'dwelling', mark });
const open = (mark: string): State => ({ name: 'open', mark });
const switching = (mark: string, to: string): State => ({ name: 'switching', mark, to });
const leaving = (mark: string, since = NOW): State => ({ name: 'leaving', mark, since });
const held = (mark: string): State => ({ name: 'held', mark });
const dismissed = (mark: string): State => ({ name: 'dismissed', mark });

const STATES = {
  idle: IDLE,
  'dwelling a': dwelling('a'),
  'open a': open('a'),
  'switching a→b': switching('a', 'b'),
  'leaving a': leaving('a', NOW - 100),
  'leaving a for long': leaving('a', NOW - APPROACH_MS - 1),
  'held a': held('a'),
  'dismissed a': dismissed('a'),
} as const satisfies Record<string, State>;

const EVENTS = {
  'enter a': { type: 'enter', mark: 'a', opens: true, now: NOW },
  'enter b': { type: 'enter', mark: 'b', opens: true, now: NOW },
  'enter c': { type: 'enter', mark: 'c', opens: true, now: NOW },
  // Where a key must be held and is not.
  'cross a': { type: 'enter', mark: 'a', opens: false, now: NOW },
  'cross b': { type: 'enter', mark: 'b', opens: false, now: NOW },
  leave: { type: 'leave', now: NOW },
  approach: { type: 'approach', now: NOW },
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
    approach: SAME,
    'enter-card': SAME,
    'tap a': held('a'),
    'tap b': held('b'),
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
    approach: IDLE,
    'enter-card': SAME,
    'tap a': held('a'),
    'tap b': held('b'),
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
    approach: leaving('a'),
    'enter-card': SAME,
    'tap a': held('a'),
    'tap b': held('b'),
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
    approach: leaving('a'),
    'enter-card': open('a'),
    'tap a': held('a'),
    'tap b': held('b'),
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
    approach: leaving('a', NOW - 100),
    'enter-card': open('a'),
    'tap a': held('a'),
    'tap b': held('b'),
    elapsed: IDLE,
    dismiss: dismissed('a'),
  },
  'leaving a for long': {
    'enter a': open('a'),
    'enter b': switching('a', 'b'),
    'enter c': switching('a', 'c'),
    'cross a': open('a'),
    'cross b': SAME,
    leave: SAME,
    approach: SAME,
    'enter-card': open('a'),
    'tap a': held('a'),
    'tap b': held('b'),
    elapsed: IDLE,
    dismiss: dismissed('a'),
  },
  'held a': {
    'enter a': SAME,
    'enter b': SAME,
    'enter c': SAME,
    'cross a': SAME,
    'cross b': SAME,
    leave: SAME,
    approach: SAME,
    'enter-card': SAME,
    'tap a': SAME,
    'tap b': held('b'),
    elapsed: SAME,
    dismiss: dismissed('a'),
  },
  'dismissed a': {
    'enter a': SAME,
    'enter b': dwelling('b'),
    'enter c': dwelling('c'),
    'cross a': IDLE,
    'cross b': IDLE,
    leave: IDLE,
    approach: IDLE,
    'enter-card': SAME,
    'tap a': held('a'),
    'tap b': held('b'),
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
      if (expected !== SAME) expect(next, 'its timer starts anew').not.toBe(state);
    });
  });
}

test.each<readonly [keyof typeof STATES, number | undefined]>([
  ['idle', undefined],
  ['dwelling a', 700],
  ['open a', undefined],
  ['switching a→b', SWITCH_MS],
  ['leaving a', GRACE_MS],
  ['held a', undefined],
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
      'straight over a mark to the card, with no rest on it',
      ['enter a', 'elapsed', 'approach', 'approach', 'enter-card'],
      open('a'),
    ],
    ['resting on the way to the card closes', ['enter a', 'elapsed', 'approach', 'elapsed'], IDLE],
    [
      'asked for by a tap, a click or a command: no pointer closes it',
      ['enter b', 'elapsed', 'tap a', 'leave', 'enter b', 'cross b', 'enter-card', 'elapsed'],
      held('a'),
    ],
    [
      'Escape stays quiet on the same mark',
      ['enter a', 'elapsed', 'dismiss', 'enter a'],
      dismissed('a'),
    ],
    [
      'until the pointer has left',
      ['enter a', 'elapsed', 'dismiss', 'leave', 'enter a'],
      dwelling('a'),
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
  ])('%s', (_, events, expected) => {
    expect(walk(...events)).toEqual(expected);
  });
});
