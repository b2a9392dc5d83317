// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { SessionTimeline } from '../../components/SessionTimeline';
import { DEFAULT_PREFERENCES } from '../../sessions/reminderPreferences';
import type { Session } from '../../sessions/session';
import { berlin, sampleSession } from '../sessions/sampleSession';
import { show } from './show';

const ago = (given: Partial<Session>): Session =>
  sampleSession({ date: '2026-09-01', status: 'done', ...given });

/** Looked at 80 days later. */
function remindersOf(session: Session): number {
  show(
    <SessionTimeline
      sessions={[session]}
      checks={[]}
      profile={{ version: 1 }}
      settings={DEFAULT_PREFERENCES}
      now={berlin('2026-11-20T10:00')}
      onRemove={vi.fn()}
      onSnooze={vi.fn()}
      onSettle={vi.fn()}
      onNavigate={vi.fn()}
    />,
  );
  return screen.queryAllByText('Reminders').length;
}

test('a session whose last reminder is long past tells of none', () => {
  expect(remindersOf(ago({}))).toBe(0);
});

test('it does while the wait that the clinic asks for goes on', () => {
  expect(remindersOf(ago({ clinicSays: { days: 90 } }))).toBe(1);
});
