// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { opensByClick } from '../../page/intents';
import type { CardOpening } from '../../settings/markingRules';

const HOVER = { by: 'hover', delayMs: 400 } as const;

test.each<readonly [string, CardOpening, boolean]>([
  ['touch', { ...HOVER, taps: true }, true],
  ['touch', { ...HOVER, taps: false }, false],
  ['mouse', { ...HOVER, taps: true }, false],
  ['mouse', { by: 'click', taps: true }, true],
  ['pen', { by: 'click', taps: false }, true],
  ['touch', { by: 'click', taps: true }, true],
  ['touch', { by: 'click', taps: false }, false],
  // A key pressed on something of the page's.
  ['', { by: 'click', taps: true }, false],
  ['touch', { by: 'off', taps: false }, false],
])('a click by %j, with %j, opens a card: %s', (pointerType, opening, opens) => {
  expect(opensByClick({ pointerType } as PointerEvent, opening)).toBe(opens);
});
