import { describe, expect, test } from 'vitest';
import { createContextJudge, PAGE_TERMS } from '../../matching/createContextJudge';
import type { Match } from '../../matching/createTermFinder';

const match = (termId: string, needsContext: boolean): Match => ({
  termId,
  start: { chunk: 0, offset: 0 },
  end: { chunk: 0, offset: 1 },
  needsContext,
});
const plain = (termId: string): Match => match(termId, false);
const everyday = (termId: string): Match => match(termId, true);

describe('near: in the same run', () => {
  test('an everyday word counts beside a word that needs no context', () => {
    const run = [everyday('pore'), plain('collagen'), everyday('serum')];
    expect(createContextJudge().judge(run)).toEqual({ counted: run, held: false });
  });

  test('the next run has to speak for itself', () => {
    const judge = createContextJudge();
    judge.judge([plain('collagen'), everyday('pore')]);
    expect(judge.judge([everyday('pore')])).toEqual({ counted: [], held: true });
  });
});

describe('far: on the page', () => {
  /** A judge who has seen these terms, each in a run of its own. */
  const judgeOf = (...terms: string[]) => {
    const judge = createContextJudge();
    for (const term of terms) judge.judge([plain(term)]);
    return judge;
  };

  test('an everyday word counts once the page has shown enough terms', () => {
    const judge = judgeOf('collagen', 'retinol', 'acne');
    expect(PAGE_TERMS).toBe(3);
    expect(judge.aboutSkin).toBe(true);
    const run = [everyday('pore')];
    expect(judge.judge(run)).toEqual({ counted: run, held: false });
  });

  test('one term too few does not', () => {
    const judge = judgeOf('collagen', 'retinol');
    expect(judge.aboutSkin).toBe(false);
    expect(judge.judge([everyday('pore')])).toEqual({ counted: [], held: true });
  });

  test('the same term again is not another term', () => {
    const judge = judgeOf('collagen', 'collagen', 'collagen', 'retinol');
    expect(judge.aboutSkin).toBe(false);
  });

  test('everyday words do not vouch for one another', () => {
    const judge = createContextJudge();
    for (const term of ['pore', 'serum', 'peel', 'tone']) judge.judge([everyday(term)]);
    expect(judge.aboutSkin).toBe(false);
    expect(judge.judge([everyday('pore'), everyday('serum')]).counted).toEqual([]);
  });

  test('each frame has a judge of its own', () => {
    judgeOf('collagen', 'retinol', 'acne');
    expect(createContextJudge().aboutSkin).toBe(false);
  });
});

test('a run without matches waits for nothing', () => {
  expect(createContextJudge().judge([])).toEqual({ counted: [], held: false });
});
