import healing from 'skinwise:healing';
import planning from 'skinwise:planning';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { TickSchema, TicksSchema, tickedOn, tickLine } from '../../sessions/ticks';

const tick = { sessionId: 'session-1', day: 2, line: 'Shade and a hat.', on: true };

test('a tick belongs to its session, its day and its line', () => {
  const ticks = tickLine(undefined, tick);
  expect(v.is(TicksSchema, ticks)).toBe(true);
  const all = ticks ? [ticks] : [];
  expect(tickedOn(all, 'session-1', 2)).toEqual(['Shade and a hat.']);
  expect(tickedOn(all, 'session-1', 3)).toEqual([]);
  expect(tickedOn(all, 'session-2', 2)).toEqual([]);
});

test('ticking twice is ticking once, and unticking what is not ticked is nothing', () => {
  const once = tickLine(undefined, tick);
  expect(tickLine(once, tick)).toEqual(once);
  expect(tickLine(undefined, { ...tick, on: false })).toBeUndefined();
  expect(tickLine(once, { ...tick, line: 'Another.', on: false })).toEqual(once);
});

test('the last line unticked leaves nothing behind; other days stay', () => {
  const once = tickLine(undefined, tick);
  expect(tickLine(once, { ...tick, on: false })).toBeUndefined();
  const two = tickLine(once, { ...tick, day: -7 });
  expect(tickLine(two, { ...tick, on: false })).toEqual(tickLine(undefined, { ...tick, day: -7 }));
});

test.each([
  ['a year before and longer', { day: -366 }],
  ['half a day', { day: 0.5 }],
  ['no line', { line: '' }],
  ['a novel', { line: 'a'.repeat(301) }],
])('not a tick: %s', (_, about) => {
  expect(v.is(TickSchema, { ...tick, ...about })).toBe(false);
});

test('every line that is shown to be ticked off can be', () => {
  const lines = [
    ...healing.flatMap((span) => span.do),
    ...planning.ready,
    ...planning.leave.map(({ what }) => what),
  ];
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => !v.is(TickSchema, { ...tick, line }))).toEqual([]);
});
