import { expect, test } from 'vitest';
import { realContent } from '../content/realContent';
import { itemsFound, itemsTrue, measureLists } from './measureLists';
import { type LabelledList, readLists } from './readLists';

const measured = (list: Partial<LabelledList>) =>
  measureLists(
    realContent.terms,
    new Map([
      [
        'made-up',
        [{ about: '', text: '', found: true, items: [], mayContain: [], is: {}, ...list }],
      ],
    ]),
  );

test('the measure counts what is right, missed and made up', () => {
  const text = 'Ingredients: Aqua, Glycerin, Retinol';
  const score = measured({ text, items: ['Aqua', 'Squalane', 'Retinol'] });
  expect(score).toMatchObject({ textsRight: 1, itemsRight: 2, itemsMissed: 1, itemsWrong: 1 });
  expect([itemsFound(score), itemsTrue(score)]).toEqual([2 / 3, 2 / 3]);
  expect(measured({ text, found: false })).toMatchObject({ textsWrong: 1, itemsWrong: 3 });
});

test('the measure counts the order, and the side of "may contain"', () => {
  const text = 'Ingredients: Aqua, Retinol. May contain: Mica';
  expect(measured({ text, items: ['Retinol', 'Aqua', 'Mica'] })).toMatchObject({
    itemsRight: 1,
    itemsMissed: 2,
    itemsWrong: 2,
  });
});

test('there are at least 40 lists, and texts without one', () => {
  const texts = [...readLists().values()].flat();
  expect(texts.filter(({ found }) => found).length).toBeGreaterThanOrEqual(40);
  expect(texts.filter(({ found }) => !found).length).toBeGreaterThanOrEqual(20);
});

test('at least 98 % of the items are read exactly, and of what is read', () => {
  const score = measureLists(realContent.terms, readLists());
  expect(itemsFound(score), score.mistakes.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(itemsTrue(score), score.mistakes.join('\n')).toBeGreaterThanOrEqual(0.98);
});

test.each([...readLists()])('of %s no more texts are misjudged than were', (file, texts) => {
  const { textsWrong, mistakes } = measureLists(realContent.terms, new Map([[file, texts]]));
  // Two home recipes, and two sentences that say what something contains.
  expect(textsWrong, mistakes.join('\n')).toBe(file === 'second-tuned.yaml' ? 4 : 0);
});
