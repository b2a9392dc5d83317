import glossary from 'skinwise:glossary';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Explanation } from '../../content/explainTerm';
import {
  ask,
  browser,
  clearBrowser,
  FROM_PAGE,
  fire,
  page,
  startBackground,
  store,
} from '../fakeBrowser';
import { stopClock } from '../noon';
import { session } from './sessions';

beforeAll(startBackground);
beforeEach(async () => {
  stopClock();
  await clearBrowser();
  page.vouch = () => 'asked';
});
let tabs = 100;
/** Each in a tab of its own, where no other card was asked for. */
const explain = async (termId: string, negated = false) => {
  const sender = { ...FROM_PAGE, tab: { ...FROM_PAGE.tab, id: ++tabs } };
  return (await ask('term/explain', { termId, negated }, sender)).value as Explanation;
};

test('each term with a care rule has a line for the day, and no other has', async () => {
  await store(session('healing-one', -3));
  let lines = 0;
  for (const { id, care } of glossary) {
    const { line } = await explain(id);
    expect(line !== undefined, id).toBe(care !== undefined);
    if (line) lines++;
  }
  expect(lines).toBeGreaterThan(100);
  // What the words are is in tests/components/everyDay.test.ts; here that it is this term's own.
  expect((await explain('tretinoin')).line?.text).toMatch(/^Ask the person who prescribed it/);
  expect((await explain('exosome')).line?.text).toMatch(/^Not on needled skin/);
});

test('a line follows every write, though the journal is not read for each card', async () => {
  const { local } = browser.storage;
  const { get } = local;
  let whole = 0;
  Object.assign(local, {
    get: (keys: string[] | null) => {
      if (keys === null) whole++;
      return get(keys);
    },
  });
  const text = async () => (await explain('retinol')).line?.text;
  expect(await text()).toMatch(/^After needling: from day 8/);
  await store(session('healing-one', -3));
  await ask('reminders/check');
  whole = 0;
  expect(await text()).toMatch(/^From .*25.* · today is day 3/);
  expect(await text()).toMatch(/^From /);
  expect(whole).toBeLessThanOrEqual(1);
  await ask('session/delete', { sessionId: 'healing-one' });
  expect(await text()).toMatch(/^After needling: from day 8/);
  Object.assign(local, { get });
});

test('a term that the page says is not in it has no advice', async () => {
  await store(session('healing-one', -3));
  expect((await explain('retinol', true)).line).toEqual({
    kind: 'general',
    text: 'The page says that it is not in it',
  });
});

test('words are looked up: the term that they name, else what is like them', async () => {
  const lookUp = async (text: string) => {
    const choice = { selectionText: text, frameId: FROM_PAGE.frameId };
    await fire(browser.contextMenus.onClicked, choice, FROM_PAGE.tab);
    return (await ask('term/look-up', { text }, FROM_PAGE)).value;
  };
  expect(await lookUp('my retinol cream')).toMatchObject({ term: { id: 'retinol' } });
  expect(await lookUp('xyzzy')).toEqual({ text: 'xyzzy', similar: [], theme: 'system' });
});

test('a card is told the theme that was chosen', async () => {
  await ask('settings/change', { theme: 'dark' });
  expect(await explain('retinol')).toMatchObject({ theme: 'dark' });
});
