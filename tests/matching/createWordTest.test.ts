import { expect, test } from 'vitest';
import { createWordTest } from '../../matching/createWordTest';

const namesSkin = createWordTest(['skin', 'skincare']);

test.each(['skin', 'Your SKIN, now', 'skincare', 'skin-deep'])(
  '%j has one of the words',
  (text) => {
    expect(namesSkin(text)).toBe(true);
  },
);

test.each(['', 'skinny', 'buckskin', 'kin'])('%j has none', (text) => {
  expect(namesSkin(text)).toBe(false);
});
