import { describe, expect, test } from 'vitest';
import {
  createContextJudge,
  NEAR_CHARS,
  PAGE_CHARS_PER_FORM,
  PAGE_EVERYDAY_TERMS,
  PAGE_TERMS,
  PHRASE_CHARS,
} from '../../matching/createContextJudge';
import { createTermFinder } from '../../matching/createTermFinder';
import { createWordTest } from '../../matching/createWordTest';
import { NEEDS_CONTEXT } from '../../matching/lexicon';
import { textsOf } from './readMatches';

const PLAIN = ['collagen', 'retinol', 'acne'];
const namesSkin = createWordTest(['skin', 'skincare']);
const EVERYDAY = ['pore', 'serum', 'peel', 'tone'];
const finder = createTermFinder(
  Object.fromEntries([
    ...PLAIN.map((word) => [word, [word]] as const),
    ...EVERYDAY.map((word) => [word, [[word, NEEDS_CONTEXT]]] as const),
  ]),
);

/** A judge that reads texts, each a run, and tells what counts in each. */
function createReader() {
  const judge = createContextJudge(namesSkin);
  return {
    judge,
    read: (text: string) => {
      const { counted, held } = judge.judge(text, finder.find(text));
      return { counted: textsOf(counted, text), held };
    },
  };
}
const read = (text: string) => createReader().read(text);
/** Words of no meaning, this long. */
const filler = (chars: number): string =>
  'lorem '
    .repeat(chars)
    .slice(0, chars - 1)
    .concat(' ');

describe('in the same phrase', () => {
  test('one plain form vouches, before or behind', () => {
    expect(read('retinol serum')).toEqual({ counted: ['retinol', 'serum'], held: false });
    expect(read('serum with retinol')).toEqual({ counted: ['serum', 'retinol'], held: false });
  });

  test('up to the limit and not beyond', () => {
    expect(read(`retinol ${filler(PHRASE_CHARS - 1)}pore`).counted).toEqual(['retinol', 'pore']);
    expect(read(`retinol ${filler(PHRASE_CHARS)}pore`)).toEqual({
      counted: ['retinol'],
      held: true,
    });
  });

  test('a sentence’s end ends the phrase; a decimal point ends nothing', () => {
    expect(read('The new retinol. Serum is next').counted).toEqual(['retinol']);
    expect(read('Is it acne? A peel is next').counted).toEqual(['acne']);
    expect(read('serum, 0.3 % retinol').counted).toEqual(['serum', 'retinol']);
  });
});

describe('near', () => {
  const gap = filler(60);

  test('two different plain terms vouch', () => {
    const counted = ['retinol', 'acne', 'pore'];
    expect(read(`retinol ${gap}acne ${gap}pore`)).toEqual({ counted, held: false });
  });

  test('the same one twice does not', () => {
    expect(read(`retinol ${gap}retinol ${gap}pore`).counted).toEqual(['retinol', 'retinol']);
  });

  test('nor do two of which one is too far', () => {
    expect(read(`retinol ${filler(NEAR_CHARS)}acne ${gap}pore`).counted).toEqual([
      'retinol',
      'acne',
    ]);
  });

  test('everyday words do not vouch for one another', () => {
    expect(read('pore serum peel tone')).toEqual({ counted: [], held: true });
  });

  test('the next run has to speak for itself', () => {
    const { read } = createReader();
    read('collagen pore');
    expect(read('pore')).toEqual({ counted: [], held: true });
  });
});

describe('on the page', () => {
  test('everyday words count once it has shown enough terms', () => {
    const { judge, read } = createReader();
    expect(PAGE_TERMS).toBe(PLAIN.length);
    read('collagen');
    read('retinol');
    expect(judge.aboutSkin).toBe(false);
    expect(read('pore')).toEqual({ counted: [], held: true });
    read('acne');
    expect(judge.aboutSkin).toBe(true);
    expect(read('pore')).toEqual({ counted: ['pore'], held: false });
  });

  test('the same term again is not another term', () => {
    const { judge, read } = createReader();
    for (const text of ['collagen', 'collagen', 'retinol']) read(text);
    expect(judge.aboutSkin).toBe(false);
  });

  test('enough everyday terms stand in for one term, and never for two', () => {
    expect(PAGE_EVERYDAY_TERMS).toBe(EVERYDAY.length - 1);
    const { judge, read } = createReader();
    for (const text of ['collagen', ...EVERYDAY, 'pore pore', 'retinol']) {
      expect(judge.aboutSkin).toBe(false);
      read(text);
    }
    expect(judge.aboutSkin).toBe(true);
    const other = createReader();
    for (const text of ['collagen', 'retinol', 'pore', 'serum', 'pore']) other.read(text);
    expect(other.judge.aboutSkin).toBe(false);
  });

  test('the word skin stands in for one term as well, and says nothing alone', () => {
    const { judge, read } = createReader();
    for (const text of ['The skin of a ship', 'skin, skins and skincare', 'collagen']) {
      read(text);
      expect(judge.aboutSkin).toBe(false);
    }
    read('retinol');
    expect(judge.aboutSkin).toBe(true);
    const alone = createReader();
    for (const text of ['skin', ...EVERYDAY]) alone.read(text);
    expect(alone.judge.aboutSkin).toBe(false);
  });

  test('skinny is not skin', () => {
    const { judge, read } = createReader();
    for (const text of ['skinny skins', 'collagen', 'retinol']) read(text);
    expect(judge.aboutSkin).toBe(false);
  });

  test('three terms in a long text are not enough', () => {
    const { judge, read } = createReader();
    for (const word of PLAIN) read(filler(PAGE_CHARS_PER_FORM) + word);
    expect(judge.aboutSkin).toBe(false);
    expect(read('pore')).toEqual({ counted: [], held: true });
  });

  test('text without any match counts as text', () => {
    const { judge, read } = createReader();
    for (const word of PLAIN) read(word);
    expect(read(filler(4 * PAGE_CHARS_PER_FORM))).toEqual({ counted: [], held: false });
    expect(judge.aboutSkin).toBe(false);
  });

  test('a page that grows may turn to skin, and away from it', () => {
    const { judge, read } = createReader();
    read(filler(4 * PAGE_CHARS_PER_FORM));
    const story: boolean[] = [];
    for (const text of ['collagen retinol acne', 'acne acne', filler(2 * PAGE_CHARS_PER_FORM)]) {
      read(text);
      story.push(judge.aboutSkin);
    }
    expect(story).toEqual([false, true, false]);
  });

  test('what was held counts when it is asked again', () => {
    const { read } = createReader();
    expect(read('pore').held).toBe(true);
    read('collagen retinol acne');
    expect(read('pore')).toEqual({ counted: ['pore'], held: false });
  });

  test('each frame has a judge of its own', () => {
    createReader().read('collagen retinol acne');
    expect(createContextJudge(namesSkin).aboutSkin).toBe(false);
  });
});

test('a run without matches waits for nothing', () => {
  expect(createContextJudge(namesSkin).judge('lorem', [])).toEqual({ counted: [], held: false });
});
