import { expect, test } from 'vitest';
import { onDay } from '../../sessions/onDay';
import { sampleSession } from './sampleSession';

const DONE = sampleSession({ id: 'done-one', date: '2026-11-01', status: 'done' });
const LATER = sampleSession({ id: 'done-two', date: '2026-11-05', status: 'done' });
const PLANNED = sampleSession({ id: 'planned-one', date: '2026-11-28' });
const on = (date: string) => onDay([DONE, LATER, PLANNED], Temporal.PlainDate.from(date));

test.each<readonly [string, object, string]>([
  ['2026-10-31', {}, 'before all'],
  ['2026-11-01', { session: DONE, healing: 0 }, 'the day of a session'],
  ['2026-11-04', { healing: 3 }, 'a healing day'],
  ['2026-11-05', { session: LATER, healing: 0 }, 'a second session counts anew'],
  ['2026-11-12', { healing: 7 }, 'the last of them'],
  ['2026-11-13', {}, 'after it'],
  ['2026-11-28', { session: PLANNED }, 'a plan heals nothing'],
  ['2026-11-29', {}, 'nor the days after it'],
])('%s: %j, %s', (date, expected) => {
  expect(on(date)).toEqual(expected);
});
