// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { RednessCurve } from '../../components/RednessCurve';
import type { Level, SkinCheck } from '../../sessions/skinCheck';
import { sampleSession } from '../sessions/sampleSession';
import { read, show } from './show';

const noted = (sessionId: string, redness: readonly Level[]): SkinCheck[] =>
  redness.map((level, day) => ({ version: 2, sessionId, day, levels: { redness: level } }));
const EARLIER = sampleSession({ id: 'earlier-one', date: '2026-10-01', status: 'done' });
const LATEST = sampleSession({ id: 'latest-one', date: '2026-11-01', status: 'done' });
const PLANNED = sampleSession({ id: 'planned-one' });

test('a line for each session with notes, and the same as a table, the latest first', () => {
  const checks = [...noted('latest-one', [3, 1]), ...noted('earlier-one', [2, 2, 0])];
  const { container } = show(
    <RednessCurve sessions={[EARLIER, PLANNED, LATEST]} checks={checks} />,
  );
  expect(container.querySelectorAll('.latest circle')).toHaveLength(2);
  expect(container.querySelectorAll('.earlier circle')).toHaveLength(3);
  const rows = [...container.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(read).join(' '),
  );
  expect(rows.slice(0, 4)).toEqual(['0 strong clear', '1 a little clear', '2 – none', '3 – –']);
});

test('without a note it says how to get one', () => {
  const { container } = show(<RednessCurve sessions={[LATEST]} checks={[]} />);
  expect(container.querySelector('svg')).toBeNull();
  expect(read(container)).toContain('Note how your skin is');
});
