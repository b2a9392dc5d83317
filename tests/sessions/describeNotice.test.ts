import { describe, expect, test } from 'vitest';
import { describeNotice } from '../../sessions/describeNotice';
import { noticeOf } from '../../sessions/noticeOf';
import { DEFAULT_PREFERENCES } from '../../sessions/reminderPreferences';
import { dueReminders } from '../../sessions/reminders';
import { reminderTimes } from '../../sessions/reminderTimes';
import type { Session } from '../../sessions/session';
import { realContent } from '../content/realContent';
import { berlin, NOTHING_TOLD, sampleSession, untimedSession } from './sampleSession';

const { planning, reminders: texts } = realContent;
const RULES = { planning, preferences: DEFAULT_PREFERENCES };
const WORDS = {
  discreet: 'A note',
  missed: {
    title: (when: string) => `Your session on ${when}`,
    message: (when: string) => `Planned for ${when}.`,
  },
  several: (count: number) => `${count} notes`,
  past: (date: string, title: string) => `${date}, past: ${title}`,
  line: (date: string, title: string) => `${date}: ${title}`,
};

/** Dates and times as the machine's own language has them: the test runs on any. */
const day = (date: string) =>
  berlin(`${date}T12:00`).toLocaleString(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
const DATE = day('2026-11-28');
const TIME = berlin('2026-11-28T14:30').toLocaleString(undefined, {
  hour: 'numeric',
  minute: '2-digit',
});

/** All but these are settled. */
function only(session: Session, ...open: string[]): Session {
  const all = reminderTimes(session, NOTHING_TOLD, planning, 'Europe/Berlin').map(({ key }) => key);
  return { ...session, settled: all.filter((key) => !open.includes(key)) };
}
function noticeAt(now: string, ...sessions: Session[]) {
  const { tell } = dueReminders({ sessions, checks: [] }, RULES, berlin(now));
  return noticeOf(tell, sessions, berlin(now));
}
function told(now: string, session: Session, isDiscreet = false) {
  const notice = noticeAt(now, session);
  return notice && describeNotice(notice, berlin(now), texts, planning, WORDS, isDiscreet);
}

test('the date and the time below are what they should be', () => {
  expect(DATE).toContain('28');
  expect(TIME).toContain('30');
});

const TOO_LATE = {
  title: `Your session on ${DATE}, ${TIME}`,
  message: `Planned for ${DATE}, ${TIME}.`,
};
const IN_TIME = { title: texts.start.title, message: texts.start.instruction };

test.each([
  ['2026-11-28T14:30', IN_TIME, 'at the start'],
  ['2026-11-28T21:59', IN_TIME, 'late, but still of use'],
  ['2026-11-29T08:00', TOO_LATE, 'after the night'],
  ['2027-02-01T09:00', TOO_LATE, 'after months asleep'],
])('the start, at %s: %j, %s', (now, expected) => {
  expect(told(now, only(sampleSession(), 'start'))).toEqual(expected);
});

test('without a time none is made up', () => {
  expect(told('2026-11-28T22:00', only(untimedSession(), 'start'))).toBeUndefined();
  expect(told('2026-11-29T08:00', only(untimedSession(), 'start'))).toEqual({
    title: `Your session on ${DATE}`,
    message: `Planned for ${DATE}.`,
  });
});

test('a pause says what to leave, for which session', () => {
  const { message } = told('2026-11-21T09:00', only(sampleSession(), 'pause-actives:7')) ?? {};
  expect(message).toContain(DATE);
  expect(message).toContain(planning.leave.find(({ days }) => days === 7)?.what);
  expect(message).not.toMatch(/[{}]/);
});

describe('after a session', () => {
  const done = sampleSession({ status: 'done' });

  test('each day has its own words', () => {
    expect(told('2026-11-30T09:00', only(done, 'aftercare:2'))).toEqual({
      title: texts['aftercare:2'].title,
      message: texts['aftercare:2'].instruction,
    });
  });

  test('a day that is over is told as past, and not what to do on it', () => {
    expect(told('2026-12-01T09:00', only(done, 'aftercare:2'))).toEqual({
      title: texts['aftercare:2'].title,
      message: `${day('2026-11-30')}, past: ${texts['aftercare:2'].title}`,
    });
  });

  test('what may come back is never past', () => {
    const { message } = told('2027-01-20T09:00', only(done, 'reintroduce')) ?? {};
    expect(message).toBe(texts.reintroduce.instruction.replace('{date}', DATE));
  });
});

describe('several at once are one', () => {
  const sessions = [
    only(sampleSession({ status: 'done' }), 'aftercare:1', 'skin-check:1', 'aftercare:2'),
  ] as const;

  test('in order of date, the past as past, and what is due today in full', () => {
    expect(told('2026-11-30T10:00', sessions[0])).toEqual({
      title: '3 notes',
      message: [
        `${day('2026-11-29')}, past: ${texts['aftercare:1'].title}`,
        `${day('2026-11-29')}, past: ${texts['skin-check'].title}`,
        `${day('2026-11-30')}: ${texts['aftercare:2'].title}`,
        texts['aftercare:2'].instruction,
      ].join('\n'),
    });
  });

  test('its id is that of the first, and stays so when more comes due before it is noted', () => {
    expect(noticeAt('2026-11-29T09:00', ...sessions)?.id).toBe('session-1/aftercare:1');
    expect(noticeAt('2026-11-30T10:00', ...sessions)?.id).toBe('session-1/aftercare:1');
  });

  test('discreet, nothing of it is on the screen', () => {
    expect(told('2026-11-30T10:00', sessions[0], true)).toEqual({ title: 'A note', message: '' });
  });
});

test('nothing due is no notice', () => {
  expect(noticeOf([], [sampleSession()], berlin('2026-11-30T10:00'))).toBeUndefined();
});

test('every key has its words', () => {
  for (const session of [sampleSession(), sampleSession({ status: 'done' })]) {
    for (const reminder of reminderTimes(session, NOTHING_TOLD, planning, 'Europe/Berlin')) {
      const at = reminder.setFor;
      const notice = noticeOf([{ ...reminder, at }], [session], at);
      const said = notice && describeNotice(notice, at, texts, planning, WORDS, false);
      expect(said?.message, reminder.key).not.toMatch(/[{}]|^$/);
    }
  }
});
