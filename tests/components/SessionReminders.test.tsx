// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { SessionReminders } from '../../components/SessionReminders';
import { DEFAULT_PREFERENCES } from '../../sessions/reminderPreferences';
import type { Session } from '../../sessions/session';
import { berlin, sampleSession } from '../sessions/sampleSession';
import { read, show } from './show';

function showReminders(session: Session, now: string) {
  const calls = { onSnooze: vi.fn(), onSettle: vi.fn() };
  const { container } = show(
    <SessionReminders
      session={session}
      sessions={[session]}
      checks={[]}
      settings={DEFAULT_PREFERENCES}
      now={berlin(now)}
      {...calls}
    />,
  );
  return { ...calls, text: read(container) };
}

test('what was told stands in full, and can be put off three ways', () => {
  const session = sampleSession({ settled: ['checklist'] });
  const { text, onSnooze } = showReminders(session, '2026-11-27T15:00');
  expect(text).toContain('Is your skin calm?');
  for (const name of ['In an hour', 'This evening', 'Tomorrow']) {
    fireEvent.click(screen.getByRole('button', { name }));
  }
  expect(onSnooze.mock.calls).toEqual([
    ['session-1/checklist', 'hour'],
    ['session-1/checklist', 'evening'],
    ['session-1/checklist', 'tomorrow'],
  ]);
});

test('what is to come can be done with before its time', () => {
  const { onSettle } = showReminders(sampleSession(), '2026-11-27T15:00');
  fireEvent.click(screen.getByRole('button', { name: /Done.*Session time/ }));
  expect(onSettle.mock.calls).toEqual([['session-1/start']]);
});

test('a session long past has none', () => {
  const session = sampleSession({ status: 'done', settled: [] });
  const all = ['reintroduce', 'next-possible', ...[1, 2, 3, 7].map((day) => `aftercare:${day}`)];
  const checks = [1, 2, 3, 4, 5, 6, 7].map((day) => `skin-check:${day}`);
  const settled = [...all, ...checks] as Session['settled'];
  expect(showReminders({ ...session, settled }, '2027-03-01T10:00').text).toBe('None are to come.');
});
