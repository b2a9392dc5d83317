import { describe, expect, test } from 'vitest';
import { gradeMeanings, READING_LEVELS } from './readingLevels';
import { ownTermsOf, realLanguages } from './realLanguages';

test('every language has a level', () => {
  expect(Object.keys(READING_LEVELS).sort()).toEqual([...realLanguages.keys()].sort());
});

describe.each(Object.entries(READING_LEVELS))('%s', (language, level) => {
  const graded = gradeMeanings(ownTermsOf(language), level);

  test('meanings are easy for a 13-year-old in the median', () => {
    const sorted = graded.map(({ hardness }) => hardness).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(level.median);
  });

  test('and none is hard', () => {
    const hard = graded
      .filter(({ hardness }) => hardness > level.limit)
      .map(({ id, meaning, hardness }) => `${id} is ${hardness.toFixed(1)}; shorten: ${meaning}`);
    expect(hard).toEqual([]);
  });
});

test('a hard meaning is beyond both limits, whatever the language', () => {
  const hard = 'Biocompatibilidad intracelular experimental';
  for (const { hardnessOf, limit } of Object.values(READING_LEVELS)) {
    expect(hardnessOf(`${hard}.`)).toBeGreaterThan(limit);
  }
});

test('the name of a term does not count, whole words alone', () => {
  const terms = ownTermsOf('es').filter(({ id }) => id === 'collagen');
  const meaning = 'El colágeno y el colagenoso.';
  const told = gradeMeanings(
    terms.map((term) => ({ ...term, meaning })),
    READING_LEVELS.es,
  );
  expect(told[0]?.meaning).toBe('El eso y el colagenoso.');
});
