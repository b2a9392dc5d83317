import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realContent } from './realContent';

test('the red flags that a skin check can tick are those of the chapter, in its words', () => {
  const chapter = readFileSync('content/en/guide/red-flags.mdx', 'utf8');
  const told = [...chapter.matchAll(/<RedFlag when="([^"]+)" act="([^"]+)">(.*?)<\/RedFlag>/g)].map(
    ([, when, act, sign = '']) => ({ when, act, sign: sign.replace(/<[^>]+>/g, '') }),
  );
  expect(told.length).toBeGreaterThan(10);
  expect(
    realContent.pictures['red-flags'].map(({ when, act, sign }) => ({ when, act, sign })),
  ).toEqual(told);
});
