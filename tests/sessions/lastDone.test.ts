import { expect, test } from 'vitest';
import { lastDone } from '../../sessions/lastDone';
import { sampleSession } from './sampleSession';

const done = (id: string, date: string, time?: string) =>
  sampleSession({ id, date, status: 'done', ...(time && { time }) });

test.each([
  [[], undefined],
  [[done('early', '2026-11-01'), done('late', '2026-11-10')], 'late'],
  [[done('evening', '2026-11-10', '18:00'), done('morning', '2026-11-10', '09:00')], 'evening'],
])('the last of %j is %s', (sessions, id) => {
  expect(lastDone(sessions)?.id).toBe(id);
});

test('a plan has not taken place', () => {
  const plan = sampleSession({ id: 'planned', date: '2026-12-01', status: 'planned' });
  expect(lastDone([plan, done('taken', '2026-11-01')])?.id).toBe('taken');
});
