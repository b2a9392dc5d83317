import { describe, expect, test } from 'vitest';
import { realContent } from '../content/realContent';
import { measure, precision, recall } from './measure';
import { readLabels, readPassages } from './readPassages';

const passages = readPassages();

test('labels are taken out of the text and kept with their places', () => {
  expect(readLabels('No [[pore|anatomy]] [[closes|biology?]].\nEnd.')).toEqual({
    lines: ['No pore closes.', 'End.'],
    labels: [
      { line: 0, start: 3, end: 7, category: 'anatomy', disputed: false },
      { line: 0, start: 8, end: 14, category: 'biology', disputed: true },
    ],
  });
});

describe('the measure', () => {
  const measured = (text: string) =>
    measure(
      realContent.terms,
      new Map([['made-up', [{ about: '', kind: '', ...readLabels(text) }]]]),
    );

  test('counts what is right, wrong, found and missed', () => {
    const { total, mistakes } = measured(
      '[[Retinol|ingredients]] and collagen in a [[foo|devices]].',
    );
    expect(total).toEqual({ right: 1, wrong: 1, found: 1, missed: 1 });
    expect(mistakes).toEqual([
      'wrong collagen: …Retinol and [collagen] in a foo.… (, made-up)',
      'missed (devices): …tinol and collagen in a [foo].… (, made-up)',
    ]);
    expect([precision(total), recall(total)]).toEqual([0.5, 0.5]);
  });

  test('counts nothing where the labellers differ', () => {
    const { total } = measured('[[Retinol|ingredients]], [[collagen|biology?]] or [[foo|sun?]].');
    expect(total).toEqual({ right: 1, wrong: 0, found: 1, missed: 0 });
  });
});

test('there are at least 60 passages about skin and as many that are not', () => {
  const all = [...passages.values()].flat();
  const quiet = all.filter(({ labels }) => labels.length === 0).length;
  expect(quiet).toBeGreaterThanOrEqual(60);
  expect(all.length - quiet).toBeGreaterThanOrEqual(60);
});

test('nothing is marked in a quiet passage', () => {
  const quiet = [...passages].map(
    ([file, list]) => [file, list.filter(({ labels }) => labels.length === 0)] as const,
  );
  expect(measure(realContent.terms, new Map(quiet)).mistakes).toEqual([]);
});

/**
 * What holds for each file, in per cent, and must not fall: the aim is 99 and 97. Precision stays below
 * it where the labellers contradict each other; README.md tells about which words.
 */
const FLOORS: Readonly<Record<string, { precision: number; recall: number }>> = {
  'blind.yaml': { precision: 98.8, recall: 99.5 },
  'seen.yaml': { precision: 99.5, recall: 98.5 },
  'third-tuned.yaml': { precision: 98.3, recall: 99 },
  'third-held.yaml': { precision: 98.1, recall: 97.4 },
};

test.each([...passages])('%s is marked as well as it was', (file, list) => {
  const { total, mistakes } = measure(realContent.terms, new Map([[file, list]]));
  const floor = FLOORS[file] ?? { precision: 99, recall: 97 };
  expect(precision(total) * 100, mistakes.join('\n')).toBeGreaterThanOrEqual(floor.precision);
  expect(recall(total) * 100, mistakes.join('\n')).toBeGreaterThanOrEqual(floor.recall);
});

test('of all together, at least 99 % of the marks are right and 97 % of what is meant is marked', () => {
  const { total, mistakes } = measure(realContent.terms, passages);
  expect(precision(total), mistakes.join('\n')).toBeGreaterThanOrEqual(0.99);
  expect(recall(total), mistakes.join('\n')).toBeGreaterThanOrEqual(0.97);
});
