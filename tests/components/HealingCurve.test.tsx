// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { HealingCurve } from '../../components/HealingCurve';
import type { Level, SkinCheck } from '../../sessions/skinCheck';
import { sampleSession } from '../sessions/sampleSession';
import { read, show } from './show';

const noted = (sessionId: string, redness: readonly Level[]): SkinCheck[] =>
  redness.map((level, day) => ({ version: 2, sessionId, day, levels: { redness: level } }));
const like = { status: 'done', who: 'professional', lengthMm: 1 } as const;
const EARLIER = sampleSession({ id: 'earlier-one', date: '2026-10-01', ...like });
const DEEPER = sampleSession({ id: 'deeper-one', date: '2026-09-01', ...like, lengthMm: 2 });
const LATEST = sampleSession({ id: 'latest-one', date: '2026-11-01', ...like });
const TODAY = Temporal.PlainDate.from('2026-11-03');

function draw(checks: readonly SkinCheck[]) {
  return show(<HealingCurve sessions={[EARLIER, DEEPER, LATEST]} checks={checks} today={TODAY} />)
    .container;
}

test('the latest against earlier sessions of the same band, and the same as a table', () => {
  const container = draw([
    ...noted('latest-one', [3, 1]),
    ...noted('earlier-one', [2, 2, 0]),
    ...noted('deeper-one', [3, 3, 3]),
  ]);
  expect(container.querySelectorAll('.dot')).toHaveLength(2);
  expect(container.querySelectorAll('.earlier'), 'other needles heal otherwise').toHaveLength(1);
  expect(container.querySelector('.now')).not.toBeNull();
  const rows = [...container.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(read).join(' '),
  );
  expect(rows.slice(0, 4)).toEqual(['0 strong moderate', '1 mild moderate', '2 – none', '3 – –']);
});

test('every point stands where its day and level are', () => {
  const container = draw(noted('latest-one', [3, 0]));
  const places = [...container.querySelectorAll('.dot')].map((dot) => dot.getAttribute('d'));
  expect(places[0]).toBe('M0,0h0');
  expect(places[1]).toMatch(/^M14\.28\d*,100h0$/);
});

test('another sign has a curve of its own', () => {
  const checks = noted('latest-one', [3, 1]);
  const container = draw([{ ...checks[0], levels: { itch: 2 } } as SkinCheck]);
  expect(container.querySelector('svg')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'Itch' }));
  expect(container.querySelectorAll('.dot')).toHaveLength(1);
});

test('without a note it says how to get one', () => {
  expect(read(draw([]))).toContain('Note how your skin is');
});
