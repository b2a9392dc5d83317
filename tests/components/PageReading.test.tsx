// @vitest-environment happy-dom
// What the list loads when first shown; read before the clock of a test runs.
import 'skinwise:care';
import 'skinwise:glossary';
import { waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { PageReading } from '../../components/PageReading';
import type { SkinCheck } from '../../sessions/skinCheck';
import { berlin, sampleSession } from '../sessions/sampleSession';
import { read, show } from './show';

const DONE = sampleSession({ status: 'done', date: '2026-11-20' });
const FLAGGED: SkinCheck = {
  version: 2,
  sessionId: DONE.id,
  day: 2,
  levels: {},
  redFlags: ['growing'],
};
const WAITING = ['retinol', 'tretinoin', 'glycerin'];
const UNKNOWN = [undefined, undefined];

async function countSaid(
  termIds: readonly (string | undefined)[],
  about: { date?: string; sessions?: (typeof DONE)[]; checks?: SkinCheck[] } = {},
) {
  const { date = '2026-11-23', sessions = [DONE], checks = [] } = about;
  const items = termIds.map((termId) => ({
    text: termId ?? 'Xyzate',
    mayContain: false,
    ...(termId && { termId }),
  }));
  const { container } = show(
    <PageReading
      reading={{ items, claims: [] }}
      sessions={sessions}
      checks={checks}
      now={berlin(`${date}T12:00`)}
      onNavigate={vi.fn()}
    />,
  );
  await waitFor(() => expect(container.querySelector('summary .meta')).toBeTruthy());
  return read(container.querySelector('summary .meta') as Element);
}

test('the line that opens a list counts what waits, or is to be asked about, now', async () => {
  expect(await countSaid(WAITING)).toBe('3 ingredients · 2 wait');
});

test.each([
  ['of a list that we do not know', UNKNOWN, {}],
  ['once the waits are over', WAITING, { date: '2027-03-01' }],
  ['without a session', WAITING, { sessions: [] }],
  ['beside a warning sign', WAITING, { checks: [FLAGGED] }],
])('%s it never says that none waits', async (_, termIds, about) => {
  expect(await countSaid(termIds, about)).toBe(`${termIds.length} ingredients`);
});
