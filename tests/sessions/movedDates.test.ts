import { describe, expect, test } from 'vitest';
import type { Planning } from '../../content/planning';
import { movedDate, UPDATED } from '../../sessions/movedDates';
import { realContent } from '../content/realContent';
import { sampleSession } from './sampleSession';

const PEN = { who: 'professional', device: 'pen', lengthMm: 0.5, status: 'done' } as const;
const done = sampleSession({ ...PEN, areas: ['face'], date: '2026-11-01' });
const told = { sessions: [done], checks: [] };
/** As if the wait of short needles had been 14 and then 21 days before it was 28. */
const planning: Planning = {
  ...realContent.planning,
  changes: [
    {
      id: 'first',
      since: '1.9.0',
      waits: { 'under-1': { minimum: 14, usual: 14 } },
      why: 'First.',
    },
    {
      id: 'second',
      since: '1.10.0',
      waits: { 'under-1': { minimum: 21, usual: 21 } },
      why: 'Second.',
    },
    { id: 'other', since: '1.11.0', waits: { scalp: { minimum: 7, usual: 7 } }, why: 'Other.' },
  ],
};
const moved = (from: string) => {
  const found = movedDate(told, planning, { version: 1, from });
  return found && `${found.was} ${found.is} ${found.why.join(' ')}`;
};

describe('which date an update has moved', () => {
  test.each([
    ['1.8.0', '2026-11-15 2026-11-29 First. Second. Other.'],
    ['1.9.0', '2026-11-22 2026-11-29 Second. Other.'],
    ['1.10.0', undefined],
    ['1.11', undefined],
  ])('from %s: %s', (from, expected) => {
    expect(moved(from)).toBe(expected);
  });

  test('none without an update, and none without a session', () => {
    expect(movedDate(told, planning, undefined)).toBeUndefined();
    const nothing = { sessions: [], checks: [] };
    expect(movedDate(nothing, planning, { version: 1, from: '1.0' })).toBeUndefined();
  });

  test('a version that is none is not read', () => {
    expect(UPDATED.read('updated', { version: 1, from: '1.0.0' })).toBeDefined();
    expect(UPDATED.read('updated', { version: 1, from: 'soon' })).toBeUndefined();
  });
});

test('waits that change are told: whoever changes one after a release keeps what it was', () => {
  // As in version 0.1.0, with which nothing has been released yet. Another number here needs an entry under
  // `changes` in content/en/planning.yaml, once a release is out.
  expect(
    Object.fromEntries(
      realContent.planning.bands.map(({ id, minimum, usual }) => [id, `${minimum} ${usual}`]),
    ),
  ).toEqual({
    radiofrequency: '42 42',
    'over-1-5': '42 42',
    scalp: '14 28',
    'home-0-25': '7 14',
    'home-0-3': '14 21',
    'from-1': '28 28',
    'under-1': '28 28',
  });
});
