import { expect, test } from 'vitest';
import { carryReminders } from '../../sessions/carryReminders';
import type { Session } from '../../sessions/session';
import { settleReminders } from '../../sessions/settleReminders';
import { snoozeReminder, snoozeUntil } from '../../sessions/snooze';
import { realContent } from '../content/realContent';
import { berlin, NOTHING_TOLD, sampleSession } from './sampleSession';

const { planning } = realContent;
const carry = (after: Session, before: Session | undefined, now: string) =>
  carryReminders(after, before, NOTHING_TOLD, planning, berlin(now));

test('a new plan does not tell what would come at once', () => {
  expect(carry(sampleSession(), undefined, '2026-11-25T10:00').settled).toEqual([
    'pause-actives:14',
    'pause-actives:7',
    'pause-actives:5',
    'pause-actives:3',
  ]);
  expect(carry(sampleSession(), undefined, '2026-11-01T10:00').settled).toEqual([]);
});

test('an edit that moves nothing keeps what was delivered, put off and still to come', () => {
  const before = sampleSession({
    settled: ['pause-actives:14'],
    snoozed: { 'pause-actives:7': '2026-11-21T19:00:00' },
  });
  // Asleep since the 21st: what is due and untold stays so.
  expect(carry({ ...before, notes: 'Left cheek' }, before, '2026-11-26T10:00')).toEqual({
    ...before,
    notes: 'Left cheek',
  });
});

test('a session that moves brings its reminders anew, but none of the past', () => {
  const before = sampleSession({ settled: ['pause-actives:14', 'pause-actives:7'] });
  const later = carry({ ...before, date: '2026-12-20' }, before, '2026-11-22T10:00');
  expect(later.settled).toEqual([]);
  const sooner = carry({ ...before, date: '2026-11-25' }, before, '2026-11-22T10:00');
  expect(sooner.settled).toEqual([
    'pause-actives:14',
    'pause-actives:7',
    'pause-actives:5',
    'pause-actives:3',
  ]);
});

test('another hour moves the checklist and the start alone', () => {
  const before = sampleSession({
    settled: ['pause-actives:14', 'checklist'],
    snoozed: { start: '2026-11-28T15:00:00' },
  });
  const after = carry({ ...before, time: '18:00' }, before, '2026-11-27T15:00');
  expect(after.settled).toEqual(['pause-actives:14']);
  expect(after.snoozed).toBeUndefined();
});

test('one that took place brings what comes after it, from now on', () => {
  const before = sampleSession({ settled: ['checklist', 'start'] });
  const after = carry({ ...before, status: 'done' }, before, '2026-11-30T10:00');
  expect(after.settled).toEqual(['aftercare:1', 'skin-check:1', 'aftercare:2']);
});

test('put off, a reminder comes again; done with, it does not', () => {
  const now = berlin('2026-11-27T14:30');
  const told = sampleSession({ settled: ['checklist'] });
  const snoozed = snoozeReminder(told, 'checklist', snoozeUntil('evening', now));
  expect(snoozed).toMatchObject({ settled: [], snoozed: { checklist: '2026-11-27T19:00:00' } });
  const [ended] = settleReminders([snoozed], [{ sessionId: 'session-1', key: 'checklist' }]);
  expect(ended).toEqual(told);
});

test('settling changes only the sessions it is about', () => {
  const other = sampleSession({ id: 'session-2' });
  const changed = settleReminders(
    [sampleSession(), other],
    [
      { sessionId: 'session-2', key: 'start' },
      { sessionId: 'session-2', key: 'checklist' },
    ],
  );
  expect(changed).toEqual([{ ...other, settled: ['start', 'checklist'] }]);
});

test.each([
  ['hour', '2026-10-25T00:30Z', '2026-10-25T01:30:00Z', 'an hour on, clocks or not'],
  ['hour', '2026-11-27T21:10Z', '2026-11-27T22:10:00Z', 'in the night too'],
  ['evening', '2026-11-27T09:00Z', '2026-11-27T19:00:00', 'at seven'],
  ['evening', '2026-11-27T19:00Z', '2026-11-27T20:00:00Z', 'which is over: in an hour'],
  ['tomorrow', '2026-11-27T21:10Z', '2026-11-28T09:00:00', 'at nine'],
] as const)('%s, asked at %s, is %s: %s', (snooze, at, until, _why) => {
  const now = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Berlin');
  expect(snoozeUntil(snooze, now)).toBe(until);
});
