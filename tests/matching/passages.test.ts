import { expect, test } from 'vitest';
import { compileLexicon } from '../../content/compileLexicon';
import { createContextJudge } from '../../matching/createContextJudge';
import { createNegation } from '../../matching/createNegation';
import { createTermFinder, type Match } from '../../matching/createTermFinder';
import { createWordTest } from '../../matching/createWordTest';
import { pageWordsOf, realContent } from '../content/realContent';
import { ABOUT_SKIN, NOT_ABOUT_SKIN, type Passage } from './passages';
import { textsOf } from './readMatches';

const words = pageWordsOf('en');
const finder = createTermFinder(compileLexicon(realContent.terms), createNegation(words.absent));

/** What a frame with these paragraphs has marked once it is read: held runs are asked again. */
function markedIn(text: string): string[] {
  const judge = createContextJudge(createWordTest(words.skin));
  const runs = text.split('\n').map((line) => {
    const text = line.trim();
    const matches = finder.find(text);
    return { text, matches, ...judge.judge(text, matches) };
  });
  return runs.flatMap(({ text, matches, counted, held }) => {
    const final = held && judge.aboutSkin ? judge.judge(text, matches).counted : counted;
    return textsOf(final, text).map((word, index) => word + crossIf(final[index]));
  });
}

const crossIf = (match: Match | undefined): string => (match?.negated ? ' ×' : '');

test.each<Passage>(ABOUT_SKIN)('about skin: $about', ({ text, marked }) => {
  expect(markedIn(text)).toEqual(marked);
});

test.each<Passage>(NOT_ABOUT_SKIN)('not about skin: $about', ({ text, marked }) => {
  expect(markedIn(text)).toEqual(marked);
});

test('there are enough of both', () => {
  expect([ABOUT_SKIN.length, NOT_ABOUT_SKIN.length]).toEqual([10, 20]);
});
