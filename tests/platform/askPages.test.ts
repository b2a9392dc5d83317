import { beforeEach, expect, test } from 'vitest';
import { askForTerms, vouchIn } from '../../platform/askPages';
import { excerptPage } from '../../platform/excerptPage';
import { browser } from '../fakeBrowser';

/** What each frame answers, whatever it is asked. */
let answers: readonly unknown[] = [];
beforeEach(() => {
  const frames = () => answers.map((result, frameId) => ({ frameId, result }));
  Object.assign(browser.scripting, { executeScript: async () => frames() });
  Object.assign(browser.tabs, {
    sendMessage: async (_: number, __: object, { frameId }: { frameId: number }) =>
      answers[frameId],
  });
});

const TERM = { termId: 'retinol', count: 2, context: 'with retinol, daily' };

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no list', { terms: [] }],
  ['a list of nothing', [null]],
  ['a term without a context', [{ termId: 'retinol', count: 1 }]],
  ['a count that is no number', [{ ...TERM, count: '2' }]],
  ['an id too long to be one', [{ ...TERM, termId: 'x'.repeat(1000) }]],
  ['words without end', [{ ...TERM, context: 'x'.repeat(1_000_000) }]],
  ['more terms than there are', Array(100_000).fill(TERM)],
])(
  'a frame that answers with %s is as one that does not answer; others are heard',
  async (_, wrong) => {
    answers = [wrong, [TERM]];
    expect(await askForTerms(1)).toEqual([{ frameId: 1, terms: [TERM] }]);
  },
);

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a part alone', { ingredients: [] }],
  ['no texts', { ingredients: [null], needling: [] }],
  ['a text without end', { ingredients: ['x'.repeat(1_000_000)], needling: [] }],
  ['more texts than are looked at', { ingredients: Array(1000).fill('aqua'), needling: [] }],
])('excerpts that are %s are none; those of other frames are read', async (_, wrong) => {
  const right = { ingredients: ['aqua, glycerin'], needling: [] };
  answers = [wrong, right];
  expect(await excerptPage(1)).toEqual([right]);
});

test.each([
  ['asked', 'asked'],
  ['shown', 'shown'],
  ['sure', undefined],
  [true, undefined],
  [undefined, undefined],
])('a frame that vouches with %s is believed as %s', async (answer, believed) => {
  answers = [answer];
  expect(await vouchIn({ tabId: 1, frameId: 0 }, 'retinol')).toBe(believed);
});
