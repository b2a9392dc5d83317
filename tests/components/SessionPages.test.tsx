// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { SessionPages } from '../../components/SessionPages';
import { berlin, sampleSession } from '../sessions/sampleSession';
import { read, show } from './show';

const DONE = sampleSession({ id: 'done-1', date: '2026-11-18', status: 'done', areas: ['face'] });
const PLAN = sampleSession({ id: 'plan-1', date: '2027-01-10', areas: ['face'] });
const FLAGGED = {
  version: 2 as const,
  sessionId: DONE.id,
  day: 1,
  levels: {},
  redFlags: ['growing'],
};

function showPage(path: string, checks = [FLAGGED]) {
  const onCloseWarning = vi.fn();
  const saved = async () => undefined;
  const calls = {
    onPlan: saved,
    onLog: saved,
    onEvent: saved,
    onRemoveEvent: vi.fn(),
    onProfile: vi.fn(),
    onSkinMark: vi.fn(),
    onSkinNote: vi.fn(),
    onExport: vi.fn(),
    onDiscard: vi.fn(),
    onDeleteAll: vi.fn(),
    onPreview: vi.fn(),
    onImport: vi.fn(),
    onKeep: vi.fn(),
    onNavigate: vi.fn(),
  };
  const stored = {
    sessions: [DONE, PLAN],
    checks,
    events: [],
    profile: { version: 1 as const },
    unreadable: [],
    isNearlyFull: false,
  };
  const { container } = show(
    <SessionPages
      path={path}
      now={berlin('2026-11-20T10:00')}
      {...stored}
      {...calls}
      onCloseWarning={onCloseWarning}
    />,
  );
  return { container, text: read(container), onCloseWarning };
}

test.each(['sessions/new', `edit/${PLAN.id}`, `check/${PLAN.id}`])(
  'an open warning sign stops %s until it is closed, and says what to do',
  (path) => {
    const { container, text, onCloseWarning } = showPage(path);
    expect(container.querySelector('form, .checklist')).toBeNull();
    expect(text).toContain('See a clinician the same day.');
    expect(text).not.toContain('Nothing here speaks against');
    fireEvent.click(
      screen.getByRole('button', { name: 'It was looked at by a professional, or it is gone' }),
    );
    expect(onCloseWarning.mock.calls).toEqual([[FLAGGED]]);
  },
);

test.each([
  ['sessions/log', 'Log a session'],
  [`edit/${DONE.id}`, 'Change a session'],
  [`skin/${DONE.id}`, 'How is your skin?'],
  ['events', 'What else is coming up'],
  ['data', 'Your data'],
])('it stops nothing else: %s', (path, words) => {
  expect(showPage(path).text).toContain(words);
});

test.each([
  ['sessions/new', 'Plan a session'],
  [`edit/${PLAN.id}`, 'Change the plan'],
  [`check/${PLAN.id}`, 'May I needle?'],
  ['edit/gone', 'There is nothing here.'],
])('without one: %s', (path, words) => {
  expect(showPage(path, []).text).toContain(words);
});
