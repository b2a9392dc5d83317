import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersThatLast,
  areFresh,
  type CheckAnswers,
  groupsFor,
  judgeChecks,
} from '../../sessions/judgeChecks';
import { realContent } from '../content/realContent';

const groups = realContent.pictures['who-should-not'];
const checks = groups.flatMap((group) => group.checks);
const TODAY = Temporal.PlainDate.from('2026-11-22');

/** Ticks some checks, and "none of these" wherever nothing is ticked. */
function answered(ids: readonly string[], dates: CheckAnswers['dates'] = {}): CheckAnswers {
  const none = groups.filter((group) => !group.checks.some(({ id }) => ids.includes(id)));
  return { fits: new Set(ids), none: new Set(none.map(({ id }) => id)), dates };
}
const judge = (ids: readonly string[], dates?: CheckAnswers['dates']) =>
  judgeChecks(groups, answered(ids, dates), TODAY);

test('nothing said: every part is open', () => {
  const nothing = { fits: new Set<string>(), none: new Set<string>(), dates: {} };
  expect(judgeChecks(groups, nothing, TODAY)).toEqual({ name: 'open', left: groups.length });
});

test('one part left out: still open, never a kind word', () => {
  for (const { id } of groups) {
    const { none, ...rest } = answered([]);
    const left = new Set([...none].filter((other) => other !== id));
    expect(judgeChecks(groups, { ...rest, none: left }, TODAY)).toEqual({ name: 'open', left: 1 });
  }
});

test('all parts answered and nothing fits', () => {
  expect(judge([])).toEqual({ name: 'nothing' });
});

test('a reason against is told at once, whatever is still open', () => {
  const answers = { fits: new Set(['cold-sore']), none: new Set<string>(), dates: {} };
  expect(judgeChecks(groups, answers, TODAY).name).toBe('not-now');
});

describe('a wait', () => {
  test.each([
    ['isotretinoin-before', '2026-09-12', '2027-03-12'],
    ['isotretinoin-before', '2026-08-31', '2027-02-28'],
    ['peel', '2026-11-20', '2026-12-19'],
  ])('%s on %s: not before %s', (id, given, expected) => {
    expect(judge([id], { [id]: given })).toMatchObject({
      name: 'not-before',
      date: Temporal.PlainDate.from(expected),
    });
  });

  test('the latest of several counts', () => {
    const dates = { 'isotretinoin-before': '2026-09-12', peel: '2026-11-20' };
    expect(judge(['isotretinoin-before', 'peel'], dates)).toMatchObject({
      name: 'not-before',
      date: Temporal.PlainDate.from('2027-03-12'),
    });
  });

  test.each(['', 'no date', '2026-13-40'])('of which the date is %j: ask', (date) => {
    expect(judge(['peel'], { peel: date }).name).toBe('ask');
  });

  test('that is over is no go-ahead: still ask', () => {
    expect(judge(['peel'], { peel: '2026-01-01' }).name).toBe('ask');
  });

  test('does not outweigh a reason against', () => {
    expect(judge(['peel', 'cold-sore'], { peel: '2026-11-20' }).name).toBe('not-now');
  });

  test('whose box was unticked again counts for nothing', () => {
    expect(judge([], { peel: '2026-11-20' }).name).toBe('nothing');
  });
});

test('whatever fits, one more reason never makes the word kinder', () => {
  const rank = { nothing: 0, spare: 1, ask: 2, 'not-before': 2, open: 2, 'not-now': 3 } as const;
  const some = fc.subarray(checks.map(({ id }) => id));
  fc.assert(
    fc.property(some, fc.constantFrom(...checks), (ids, more) => {
      const before = judge(ids);
      const after = judge([...ids, more.id]);
      expect(rank[after.name]).toBeGreaterThanOrEqual(rank[before.name]);
      expect(after.name).not.toBe('nothing');
    }),
  );
});

test.each(['mole', 'acne', 'rash', 'tattoo', 'product-allergy'])(
  '%s leaves out a place or a product, not the session, and is never called nothing',
  (id) => {
    expect(judge([id])).toMatchObject({ name: 'spare', because: [{ id }] });
    expect(judge([id, 'keloid']).name).toBe('ask');
  },
);

test('a mole that changes, bleeds or itches is not now', () => {
  expect(judge(['lesion']).name).toBe('not-now');
});

test('radiofrequency asks about implants, metal and filler; a pacemaker is not now', () => {
  const asked = (about: Parameters<typeof groupsFor>[1]) =>
    groupsFor(groups, about).some(({ id }) => id === 'rf');
  expect(asked({ who: 'professional', device: 'radiofrequency' })).toBe(true);
  expect(asked({ who: 'professional' }), 'a device that was not told').toBe(true);
  expect(asked({ who: 'professional', device: 'pen' })).toBe(false);
  expect(asked({ who: 'home' })).toBe(false);
  expect(judge(['rf-implant']).name).toBe('not-now');
  for (const id of ['rf-metal', 'rf-filler']) expect(judge([id]).name).toBe('ask');
});

test('three months after toxin, not a year', () => {
  expect(judge(['toxin'], { toxin: '2026-09-01' })).toMatchObject({
    name: 'not-before',
    date: Temporal.PlainDate.from('2026-12-01'),
  });
  expect(judge(['toxin'], { toxin: '2026-08-01' }).name).toBe('ask');
});

describe('answers that were kept', () => {
  const all = answered(['cold-sore', 'pregnancy', 'peel', 'pigment', 'under-22'], {
    peel: '2026-11-20',
  });

  test('what may have changed is asked again, the rest stands', () => {
    const { fits, none, dates } = answersThatLast(groups, all, '2026-12-02');
    expect([...fits].sort()).toEqual(['pigment', 'under-22']);
    expect([...none]).toEqual(['rf']);
    expect(dates).toEqual({});
  });

  test('a part of the list that has grown since is asked again', () => {
    expect([...answersThatLast(groups, all, '2026-11-30').fits]).toEqual(['under-22']);
  });

  test('they stand for four weeks, not before a day to come, nor where the list has grown', () => {
    const on = (checkedOn: string) =>
      areFresh(groups, checkedOn, Temporal.PlainDate.from('2027-01-10'));
    expect(['2026-12-13', '2027-01-10'].map(on)).toEqual([true, true]);
    expect(['2026-12-12', '2027-01-11', '2026-11-30'].map(on)).toEqual([false, false, false]);
  });
});
