import { expect, test } from 'vitest';
import { calendarEntries } from '../../sessions/calendarEntries';
import { openReminders } from '../../sessions/reminders';
import { sampleSession, untimedSession } from './sampleSession';

const describe = (of: { readonly id: string }) => ({ title: of.id, message: 'words' });

test('a planned session and its reminders, each by its own id, on the wall clock', () => {
  const session = sampleSession();
  const reminders = openReminders([session], 'Europe/Berlin');
  expect(
    calendarEntries([session], reminders, describe).map(({ id, start, rings }) => [
      id,
      start.toString(),
      rings,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['session-1', '2026-11-28T14:30:00', true],
      ['session-1/checklist', '2026-11-27T14:30:00', true],
    ]),
  );
});

test('that it begins is said once, by the session itself', () => {
  const session = sampleSession();
  const ids = calendarEntries([session], openReminders([session], 'Europe/Berlin'), describe).map(
    ({ id }) => id,
  );
  expect(ids).not.toContain('session-1/start');
  expect(new Set(ids).size).toBe(ids.length);
});

test('without a time it is a day, and one that took place is in no one’s way', () => {
  const [entry, ...others] = calendarEntries(
    [untimedSession(), sampleSession({ id: 'session-2', status: 'done' })],
    [],
    describe,
  );
  expect(entry?.start).toBeInstanceOf(Temporal.PlainDate);
  expect(others).toEqual([]);
});
