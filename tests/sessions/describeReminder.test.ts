import { describe, expect, test } from 'vitest';
import { describeReminder } from '../../sessions/describeReminder';
import { berlin, sampleSession, untimedSession } from './sampleSession';

const TEXT = { title: 'On {date}', instruction: 'At {time} on {date}, then {time}.' };
const MISSED = {
  title: (when: string) => `Your session on ${when}`,
  message: (when: string) => `Planned for ${when}.`,
};

/** Dates and times as the machine's own language has them: the test runs on any. */
const START = berlin('2026-11-28T14:30');
const DATE = START.toLocaleString(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const TIME = START.toLocaleString(undefined, { hour: 'numeric', minute: '2-digit' });
const told = (now: string, session = sampleSession()) =>
  describeReminder(session, berlin(now), TEXT, MISSED);

const IN_TIME = { title: `On ${DATE}`, message: `At ${TIME} on ${DATE}, then ${TIME}.` };
const TOO_LATE = {
  title: `Your session on ${DATE}, ${TIME}`,
  message: `Planned for ${DATE}, ${TIME}.`,
};

test('the date and the time below are what they should be', () => {
  expect(DATE).toContain('28');
  expect(TIME).toContain('30');
});

test.each([
  ['2026-11-27T14:30', IN_TIME, 'the day before'],
  ['2026-11-28T14:30', IN_TIME, 'at the start'],
  ['2026-11-29T02:29', IN_TIME, 'late, but still of use'],
  ['2026-11-29T02:30', TOO_LATE, 'twelve hours after the start'],
  ['2027-02-01T00:00', TOO_LATE, 'after months asleep'],
])('at %s: %j, %s', (now, expected) => {
  expect(told(now)).toEqual(expected);
});

describe('without a time', () => {
  test('no time is made up', () => {
    expect(told('2026-11-28T09:00', untimedSession())).toEqual({
      title: `On ${DATE}`,
      message: `At  on ${DATE}, then .`,
    });
  });

  test('the past begins at nine in the evening, twelve hours after nine', () => {
    expect(told('2026-11-28T20:59', untimedSession()).title).toBe(`On ${DATE}`);
    expect(told('2026-11-28T21:00', untimedSession())).toEqual({
      title: `Your session on ${DATE}`,
      message: `Planned for ${DATE}.`,
    });
  });
});

test('words without placeholders stay as they are', () => {
  const text = { title: 'Session time', instruction: 'Water only.' };
  expect(describeReminder(sampleSession(), START, text, MISSED)).toEqual({
    title: 'Session time',
    message: 'Water only.',
  });
});
