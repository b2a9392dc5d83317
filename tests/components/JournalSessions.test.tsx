// @vitest-environment happy-dom
import healing from 'skinwise:healing';
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { JournalSessions } from '../../components/JournalSessions';
import { DEFAULT_PREFERENCES } from '../../sessions/reminderPreferences';
import type { SkinCheck } from '../../sessions/skinCheck';
import { berlin, sampleSession } from '../sessions/sampleSession';
import { read, show } from './show';

const DONE = sampleSession({ id: 'done-1', date: '2026-11-03', status: 'done', areas: ['face'] });
const FLAGGED: SkinCheck = {
  version: 2,
  sessionId: DONE.id,
  day: 1,
  levels: {},
  redFlags: ['growing'],
};

/** What is said of 5 November, a healing day, and of 20 November, in the usual wait. */
function daysSaid(checks: readonly SkinCheck[]) {
  const { container } = show(
    <JournalSessions
      sessions={[DONE]}
      checks={checks}
      events={[]}
      profile={{ version: 1 }}
      now={berlin('2026-11-20T10:00')}
      copy={{ version: 1 }}
      onExport={vi.fn()}
      onCopyLater={vi.fn()}
      settings={DEFAULT_PREFERENCES}
      onRemove={vi.fn()}
      onSnooze={vi.fn()}
      onSettle={vi.fn()}
      onNavigate={vi.fn()}
    />,
  );
  const said = () => read(container.querySelector('.chosen-day') as Element);
  const waiting = said();
  const words = Temporal.PlainDate.from('2026-11-05').toLocaleString(undefined, {
    day: 'numeric',
    month: 'long',
  });
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${words},`) }));
  return { waiting, healing: said(), shaded: container.querySelectorAll('button[data-on=waits]') };
}
const usual = healing.find(({ from, to }) => from <= 2 && 2 <= to)?.usual as string;

test('the day that is chosen says what is usual and until when one waits', () => {
  const { waiting, healing, shaded } = daysSaid([]);
  expect(waiting).toContain('The usual wait ends on');
  expect(healing).toContain(`Healing day 2. ${usual}`);
  expect(shaded.length).toBeGreaterThan(5);
});

test('with a warning sign open it says neither', () => {
  const { waiting, healing, shaded } = daysSaid([FLAGGED]);
  expect(waiting).not.toContain('usual wait');
  expect(healing).toMatch(/Healing day 2\.$/);
  expect(shaded).toHaveLength(0);
});
