import { expect, test } from 'vitest';
import { isTowards, type Point } from '../../page/isTowards';

/** A card below a word at (120, 10); it begins where the word begins. */
const BOX = { x: 100, y: 40, width: 340, height: 200 };
const at = (x: number, y: number): Point => ({ x, y });

test.each<readonly [string, Point, Point, boolean]>([
  ['straight down', at(120, 10), at(120, 16), true],
  ['aslant, to the far corner', at(120, 10), at(150, 13), true],
  ['aslant, past the far corner', at(120, 10), at(160, 12), false],
  ['aslant, past the near corner', at(120, 10), at(110, 13), false],
  ['along the line', at(120, 10), at(140, 10), false],
  ['straight up', at(120, 10), at(120, 4), false],
  ['straight away, as seen from the corner', at(120, 10), at(108, 4), false],
  ['no move at all', at(120, 10), at(120, 10), false],
  ['along its edge, a little beside it', at(98, 10), at(98, 20), true],
  ['along its edge, well beside it', at(90, 10), at(90, 20), false],
  ['in one leap over it', at(120, 10), at(130, 400), true],
  ['away from below it', at(120, 260), at(120, 270), false],
  ['up to it from below', at(120, 260), at(122, 250), true],
  ['to it from the side', at(600, 100), at(580, 102), true],
  ['past it from the side', at(600, 100), at(590, 120), false],
  ['into it from the last pixel before it', at(120, 39), at(120, 40), true],
  ['along its edge on the last pixel before it', at(120, 39), at(130, 39), false],
])('%s', (_, from, to, expected) => {
  expect(isTowards(from, to, BOX)).toBe(expected);
});
