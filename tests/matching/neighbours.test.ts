import { expect, test } from 'vitest';
import { neighbours } from '../../matching/neighbours';

const STRETCHES = [0, 20, 25, 40].map((start) => ({ start, end: start + 5 }));

test.each<[index: number, reach: number, found: number[], why: string]>([
  [1, 0, [2], 'two that touch'],
  [1, 14, [2], 'and not beyond it'],
  [1, 15, [0, 2, 3], 'up to the reach, on both sides'],
  [0, 14, [], 'none'],
  [3, 99, [2, 1, 0], 'the nearest first'],
  [9, 99, [], 'no such stretch'],
])('of stretch %i within %i characters: %j, %s', (index, reach, found) => {
  expect(neighbours(STRETCHES, index, reach)).toEqual(found);
});

test('a run as long as a book is not gone through for each match', () => {
  const many = Array.from({ length: 50_000 }, (_, at) => ({ start: at * 10, end: at * 10 + 5 }));
  const start = performance.now();
  for (let index = 0; index < many.length; index++) neighbours(many, index, 100);
  expect(performance.now() - start).toBeLessThan(2000);
});
