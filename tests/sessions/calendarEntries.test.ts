import { expect, test } from 'vitest';
import { calendarEntries } from '../../sessions/calendarEntries';
import { DEFAULT_PREFERENCES } from '../../sessions/reminderPreferences';
import { openReminders } from '../../sessions/reminders';
import type { Session } from '../../sessions/session';
import { realContent } from '../content/realContent';
import { berlin, sampleSession, untimedSession } from './sampleSession';

const rules = { planning: realContent.planning, preferences: DEFAULT_PREFERENCES };
const now = berlin('2026-11-22T10:00');

function entriesOf(...sessions: Session[]) {
  const reminders = openReminders({ sessions, checks: [] }, rules, now);
  return calendarEntries(sessions, reminders, now, ({ reminder }) => ({
    title: reminder.key,
    message: 'words',
  }));
}

test('a session under its own id, for an hour on the wall clock, and reminders under theirs', () => {
  const entries = entriesOf(sampleSession());
  const found = entries.map(({ id, start }) => `${id} ${start}`);
  expect(found).toContain('session-1 2026-11-28T14:30:00');
  expect(found).toContain('session-1/checklist 2026-11-27T14:30:00');
  expect(entries.find(({ id }) => id === 'session-1')).toMatchObject({
    title: 'start',
    text: 'words',
    minutes: 60,
    rings: true,
  });
});

test('that it begins is in the calendar once', () => {
  const ids = entriesOf(sampleSession()).map(({ id }) => id);
  expect(ids).not.toContain('session-1/start');
  expect(new Set(ids).size).toBe(ids.length);
});

test('without a time it is a day', () => {
  const entry = entriesOf(untimedSession()).find(({ id }) => id === 'session-1');
  expect(entry?.start).toEqual(Temporal.PlainDate.from('2026-11-28'));
});

test('after it, aftercare and checks still to come', () => {
  const ids = entriesOf(sampleSession({ status: 'done', date: '2026-11-21' })).map(({ id }) => id);
  expect(ids).toContain('session-1/aftercare:2');
  expect(ids).not.toContain('session-1');
});
