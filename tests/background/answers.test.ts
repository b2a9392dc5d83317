import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  ask,
  clearBrowser,
  FROM_PAGE,
  injected,
  say,
  startBackground,
  store,
  stored,
} from '../fakeBrowser';
import { EXAMPLES, FOR_OUR_PAGES, KEPT, REFUSED } from '../platform/exampleRequests';

const SESSION = {
  [`session:${KEPT}`]: {
    version: 2,
    id: KEPT,
    date: '2026-11-01',
    status: 'done',
    areas: [],
    settled: ['start'],
  },
};
const RECORDS = { ...SESSION, settings: { version: 1, quietHours: null } };

beforeAll(startBackground);
beforeEach(async () => {
  await clearBrowser();
  await store(RECORDS);
});

test.each(FOR_OUR_PAGES)('%s is answered to a page of ours', async (type) => {
  const answer = await ask(type, EXAMPLES[type]);
  expect(answer.error).toBeUndefined();
  expect(answer).toHaveProperty('value');
});
test.each(FOR_OUR_PAGES)(
  '%s is refused to a script in a page, and changes nothing',
  async (type) => {
    const before = await stored();
    const error = `Error: ${type} is for Skinwise's own pages.`;
    expect(await ask(type, EXAMPLES[type], FROM_PAGE)).toEqual({ error });
    expect(await stored()).toEqual(before);
  },
);
test.each(REFUSED)('%s is refused', async (_, message, error) => {
  const answer = await say(message, FROM_PAGE);
  if (error === 'unanswered') expect(answer).toBe(error);
  else expect(answer).toEqual({ error: expect.stringMatching(`^Error: ${error}: `) });
});

test('a frame is brought the scripts that it asks for, into itself alone', async () => {
  await ask('script/load', { name: 'card' }, FROM_PAGE);
  await ask('script/load', { name: 'lexicon', language: 'es' }, FROM_PAGE);
  const target = { tabId: FROM_PAGE.tab.id, frameIds: [FROM_PAGE.frameId] };
  expect(injected).toEqual([
    { target, files: ['/card.js'] },
    { target, files: ['/lexicon/es.js'] },
  ]);
});
