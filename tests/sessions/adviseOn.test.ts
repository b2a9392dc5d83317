import { describe, expect, test } from 'vitest';
import { adviseOn } from '../../sessions/adviseOn';
import { reintroduceOrder } from '../../sessions/reintroduceOrder';
import type { Session } from '../../sessions/session';
import type { SkinCheck } from '../../sessions/skinCheck';
import { waitEnd } from '../../sessions/waitEnd';
import { realContent } from '../content/realContent';
import { berlin, sampleSession, untimedSession } from './sampleSession';

/** Rules as they ship: the cases below are those of the facts, section 5. */
function rule(id: string) {
  const found = realContent.care.find((one) => one.id === id);
  if (!found) throw new Error(`no care rule ${id}`);
  return found;
}
/** `from 2026-11-28 00:00`, `stop 2026-11-21`, `none` … */
function advice(id: string, sessions: readonly Session[], now: string, checks: SkinCheck[] = []) {
  const says = adviseOn(rule(id), sessions, checks, berlin(now));
  if (says?.state === 'from') {
    const time = says.from.toPlainTime().toString({ smallestUnit: 'minute' });
    return `from ${says.date} ${time}${says.hours ? ` ${says.hours} h` : ''}`;
  }
  if (says?.state === 'stop') return `stop ${says.lastUse}${says.isNow ? ' now' : ''}`;
  return says?.state;
}

const at22 = sampleSession({ status: 'done', date: '2026-11-20', time: '22:00' });
const untimed = untimedSession({ status: 'done', date: '2026-11-20' });

test.each([
  // A session at 22:00: hours run from then, days from its day.
  [
    at22,
    'mineral-sunscreen',
    '2026-11-20T22:00',
    'from 2026-11-21 22:00 24 h',
    'a day is 24 hours',
  ],
  [
    at22,
    'mineral-sunscreen',
    '2026-11-21T21:59',
    'from 2026-11-21 22:00 24 h',
    'to the last minute',
  ],
  [at22, 'mineral-sunscreen', '2026-11-21T22:00', 'none', 'and no longer'],
  [at22, 'makeup', '2026-11-21T10:00', 'from 2026-11-22 22:00 48 h', 'two days are 48 hours'],
  [at22, 'ointment', '2026-11-21T10:00', 'from 2026-11-23 22:00 72 h', 'three are 72'],
  [at22, 'chemical-filters', '2026-11-21T10:00', 'from 2026-11-26 00:00', 'five include the last'],
  [at22, 'retinoids', '2026-11-21T10:00', 'from 2026-11-28 00:00', 'seven: from day 8'],
  [at22, 'retinoids', '2026-11-27T23:59', 'from 2026-11-28 00:00', 'all of day 7'],
  [at22, 'retinoids', '2026-11-28T00:00', 'none', 'and no longer'],
  [at22, 'sun', '2026-11-21T10:00', 'from 2026-12-05 00:00', 'fourteen: from day 15'],
  // Without a time, hours run from the end of its day.
  [
    untimed,
    'mineral-sunscreen',
    '2026-11-21T23:59',
    'from 2026-11-22 00:00 24 h',
    'untimed, a day',
  ],
  [untimed, 'makeup', '2026-11-21T10:00', 'from 2026-11-23 00:00 48 h', 'untimed, two'],
  [untimed, 'ointment', '2026-11-21T10:00', 'from 2026-11-24 00:00 72 h', 'untimed, three'],
  [untimed, 'retinoids', '2026-11-21T10:00', 'from 2026-11-28 00:00', 'untimed, a week'],
  // Nothing goes on skin for a day, whatever its own rule; what is swallowed is not meant.
  [at22, 'citric', '2026-11-21T10:00', 'from 2026-11-21 22:00 24 h', 'no wait of its own'],
  [at22, 'paracetamol', '2026-11-20T22:30', 'none', 'a tablet'],
  // No date where only someone else can say.
  [at22, 'prescribed-retinoids', '2026-11-21T10:00', 'ask', 'prescribed'],
  [at22, 'prescribed-retinoids', '2027-11-21T10:00', 'ask', 'a year on too'],
  [at22, 'isotretinoin-oral', '2026-11-21T10:00', 'ask', 'never a date'],
  [at22, 'exosomes', '2026-11-21T10:00', 'never', 'not on needled skin'],
  [at22, 'vitamin-c', '2026-11-21T10:00', 'from 2026-11-28 00:00', 'never during, then a week'],
  [at22, 'neomycin-bacitracin', '2026-11-23T10:00', 'ask', 'no end is named'],
  [at22, 'neomycin-bacitracin', '2027-01-23T10:00', 'none', 'long after'],
] as const)('%j: %s at %s is %s (%s)', (session, id, now, expected, _why) => {
  expect(advice(id, [session], now)).toBe(expected);
});

test('no session, no advice', () => {
  expect(adviseOn(rule('retinoids'), [], [], berlin('2026-11-21T10:00'))).toBeUndefined();
});

test('it says what it rests on, and how far sources differ', () => {
  expect(adviseOn(rule('adapalene'), [at22], [], berlin('2026-11-23T10:00'))).toMatchObject({
    state: 'from',
    because: { ruleId: 'adapalene', sessionId: 'session-1', day: 3, by: 'rule' },
    range: [5, 7],
    prescribed: 'ask',
  });
});

describe('before a planned session', () => {
  const plan = sampleSession({ id: 'session-next', date: '2026-12-20' });

  test.each([
    ['retinoids', '2026-12-01T10:00', 'stop 2026-12-13', 'at least seven days before'],
    ['retinoids', '2026-12-13T23:59', 'stop 2026-12-13', 'on the last day still'],
    ['retinoids', '2026-12-14T00:00', 'stop 2026-12-13 now', 'then it is to be left'],
    ['retinoids', '2026-12-20T14:29', 'stop 2026-12-13 now', 'up to the session'],
    ['mineral-sunscreen', '2026-12-01T10:00', 'none', 'nothing to leave'],
    ['sun', '2026-12-01T10:00', 'ask', 'a range and no number'],
    ['sun', '2026-11-01T10:00', 'none', 'far off'],
    ['prescribed-retinoids', '2026-12-01T10:00', 'ask', 'never a stop date for a prescription'],
  ])('%s at %s: %s, %s', (id, now, expected) => {
    expect(advice(id, [plan], now)).toBe(expected);
  });

  test('its time over and unanswered, it counts as done', () => {
    const now = '2026-12-21T10:00';
    expect(advice('retinoids', [plan], now)).toBe('from 2026-12-28 00:00');
    expect(adviseOn(rule('retinoids'), [plan], [], berlin(now))).toMatchObject({
      because: { isUnconfirmed: true },
    });
  });
});

describe('several sessions: the strictest wins', () => {
  const late = sampleSession({ id: 'session-late', status: 'done', date: '2026-11-23' });
  const plan = (date: string) => sampleSession({ id: 'session-next', date });

  test('the longest wait', () => {
    expect(advice('retinoids', [at22, late], '2026-11-24T10:00')).toBe('from 2026-12-01 00:00');
    expect(advice('retinoids', [late, at22], '2026-11-24T10:00')).toBe('from 2026-12-01 00:00');
  });

  test('free between a wait and a plan says until when', () => {
    const says = adviseOn(
      rule('retinoids'),
      [at22, plan('2026-12-20')],
      [],
      berlin('2026-11-24T10:00'),
    );
    expect(says?.state === 'from' && says.lastUse?.toString()).toBe('2026-12-13');
  });

  test('no day between the two: left until after the plan', () => {
    const now = '2026-11-24T10:00';
    expect(advice('retinoids', [at22, plan('2026-12-05')], now)).toBe('from 2026-11-28 00:00');
    expect(advice('retinoids', [at22, plan('2026-12-04')], now)).toBe('stop 2026-11-27 now');
  });

  test('the clinic’s word holds where it is longer, and not for what waits for hours', () => {
    const says = (waitDays: number) => [{ ...at22, clinicSays: { waitDays } }];
    const now = '2026-11-20T23:00';
    expect(advice('retinoids', says(10), now)).toBe('from 2026-12-01 00:00');
    expect(advice('retinoids', says(3), now)).toBe('from 2026-11-28 00:00');
    expect(advice('mineral-sunscreen', says(10), now)).toBe('from 2026-11-21 22:00 24 h');
    expect(adviseOn(rule('retinoids'), says(10), [], berlin(now))).toMatchObject({
      because: { by: 'clinic' },
    });
  });
});

describe('an open red flag', () => {
  const flag: SkinCheck = { version: 2, sessionId: at22.id, day: 2, levels: {}, redFlags: ['pus'] };
  const now = '2027-03-01T10:00';

  test.each(['mineral-sunscreen', 'retinoids', 'swimming'])(
    'silences %s until it is closed',
    (id) => {
      expect(advice(id, [at22], now, [flag])).toBe('silenced');
      expect(advice(id, [at22], now, [{ ...flag, redFlagsClosed: true }])).toBe('none');
    },
  );

  test('also a date to come', () => {
    expect(advice('retinoids', [at22], '2026-11-22T10:00', [flag])).toBe('silenced');
  });

  test.each([
    ['prescribed-retinoids', 'ask'],
    ['exosomes', 'never'],
  ])('%s stays as strict: %s', (id, expected) => {
    expect(advice(id, [at22], now, [flag])).toBe(expected);
  });
});

test('no rule ever says "no known wait" on healing skin before its own wait is over', () => {
  const kind = realContent.care.filter(
    ({ id }) => advice(id, [at22], '2026-11-20T22:01') === 'none',
  );
  expect(kind.map(({ id }) => id)).toEqual(['paracetamol']);
});

test.each([
  ['2027-03-27', '14:30', 1, '2027-03-28T15:30', 'a day of 23 hours: 24 hours later'],
  ['2026-10-24', '14:30', 1, '2026-10-25T13:30', 'a day of 25 hours'],
  ['2027-03-27', undefined, 1, '2027-03-29T00:00', 'untimed, whole days'],
  ['2026-10-24', '14:30', 7, '2026-11-01T00:00', 'days are calendar days'],
  ['2026-11-20', '14:30', 4, '2026-11-25T00:00', 'four include the last, too'],
] as const)('after %s %s, %i days are over at %s: %s', (date, time, days, expected, _why) => {
  const session = time ? { date, time } : { date };
  expect(waitEnd(session, days, 'Europe/Berlin').toPlainDateTime().toString()).toContain(expected);
});

describe('bringing things back', () => {
  const rules = [
    'retinoids',
    'serums',
    'vitamin-c',
    'prescribed-retinoids',
    'bland',
    'exosomes',
    'essential-oils',
  ];
  const order = (now: string, sessions: Session[] = [at22], checks: SkinCheck[] = []) => {
    const { inTurn, ask } = reintroduceOrder(rules.map(rule), sessions, checks, berlin(now));
    return {
      inTurn: inTurn.map(({ rule, from }) => `${rule.id} ${from ?? 'free'}`),
      ask: ask.map(({ id }) => id),
    };
  };

  test('by the first free day, then from mild to strong', () => {
    expect(order('2026-11-21T10:00')).toEqual({
      inTurn: [
        'bland 2026-11-21',
        'serums 2026-11-28',
        'retinoids 2026-11-28',
        'vitamin-c 2026-11-28',
        'essential-oils 2026-12-05',
      ],
      ask: ['prescribed-retinoids'],
    });
    expect(order('2026-11-30T10:00').inTurn.slice(0, 2)).toEqual(['bland free', 'serums free']);
  });

  test('what a plan needs left does not come back, nor anything under a red flag', () => {
    const plan = sampleSession({ id: 'session-next', date: '2026-12-04' });
    expect(order('2026-11-30T10:00', [at22, plan]).inTurn).not.toContain('retinoids free');
    const flag: SkinCheck = { version: 2, sessionId: at22.id, day: 2, levels: {}, redFlags: ['x'] };
    expect(order('2026-11-30T10:00', [at22], [flag]).inTurn).toEqual([]);
  });
});

describe('with darker skin ticked when it was planned', () => {
  const added = { between: 14, products: 2 };
  const of = (about: Partial<Session>) => ({ ...at22, added, ...about });

  test.each([
    ['makeup', '2026-11-21T10:00', 'from 2026-11-24 22:00', '48 hours end two days later'],
    ['makeup', '2026-11-24T22:00', 'none', 'and then they are over'],
    [
      'mineral-sunscreen',
      '2026-11-21T10:00',
      'from 2026-11-21 22:00 24 h',
      'a day stays a day: skin needs its shade',
    ],
    ['retinoids', '2026-11-21T10:00', 'from 2026-11-28 00:00', 'a week is longer than any channel'],
    ['paracetamol', '2026-11-20T22:30', 'none', 'a tablet'],
  ])('%s at %s is %s (%s)', (id, now, expected) => {
    expect(advice(id, [of({})], now)).toBe(expected);
  });

  test('it is said that this is our caution, from one study', () => {
    const says = adviseOn(rule('makeup'), [of({})], [], berlin('2026-11-21T10:00'));
    expect(says).toMatchObject({ state: 'from', because: { by: 'arm-study' } });
  });
});
