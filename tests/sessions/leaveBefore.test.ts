import { expect, test } from 'vitest';
import { leaveBefore } from '../../sessions/leaveBefore';

const day = Temporal.PlainDate.from;

test('"7 days before" means a last use 7 days before at the latest', () => {
  const leaves = [{ days: 7, what: 'Acids' }];
  const on = (today: string) => leaveBefore({ date: '2026-11-28' }, leaves, day(today))[0];
  expect(on('2026-11-20')?.lastUse.toString()).toBe('2026-11-21');
  expect(on('2026-11-21')?.isNow).toBe(false);
  expect(on('2026-11-22')?.isNow).toBe(true);
});

test('what begins first comes first, also over the end of a month', () => {
  const leaves = [
    { days: 1, what: 'Vitamin C' },
    { days: 14, what: 'Waxing' },
  ];
  const dated = leaveBefore({ date: '2026-12-03' }, leaves, day('2026-11-01'));
  expect(dated.map(({ what, lastUse }) => `${lastUse} ${what}`)).toEqual([
    '2026-11-19 Waxing',
    '2026-12-02 Vitamin C',
  ]);
});
