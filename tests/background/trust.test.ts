import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  ask,
  browser,
  clearBrowser,
  FROM_OWN_PAGE,
  FROM_PAGE,
  fire,
  page,
  startBackground,
  store,
  stored,
} from '../fakeBrowser';
import { stopClock } from '../noon';
import { session } from './sessions';

/* What code in the world of page scripts gets that no card of the page stands behind: nothing. */

beforeAll(startBackground);
beforeEach(async () => {
  stopClock();
  await clearBrowser();
});

let tabs = 1000;
/** A frame of a shop, in a tab that nothing was asked for yet. */
function newFrame(about: object = {}) {
  return { ...FROM_PAGE, ...about, tab: { ...FROM_PAGE.tab, id: ++tabs } };
}
/** A frame of an advertiser in the same tab as the shop. */
const AD = {
  ...FROM_PAGE,
  frameId: 3,
  url: 'https://ads.example/banner',
  origin: 'https://ads.example',
};
const NAMES = {
  text: 'aaaaaaaaaaaa',
  link: 'bbbbbbbbbbbb',
  current: 'cccccccccccc',
  styled: null,
};
const explain = (sender: object, termId = 'retinol') => ask('term/explain', { termId }, sender);
const openTabs = async () => (await browser.tabs.query({})).length;

test('no term is explained that the page script has not asked about', async () => {
  await store(session('healing-one', -3));
  const NOBODY = { error: 'Error: No card of this page is about that.' };
  page.vouch = () => undefined;
  expect(await explain(newFrame())).toEqual(NOBODY);
  page.vouch = (termId) => (termId === 'collagen' ? 'asked' : undefined);
  expect(await explain(newFrame())).toEqual(NOBODY);
  page.vouch = () => 'shown';
  expect(await explain(newFrame()), 'what is shown was explained').toEqual(NOBODY);
  page.vouch = () => 'asked';
  expect((await explain(newFrame())).value).toHaveProperty('line');
});

test('none where marks are off, but for the card of words looked up there', async () => {
  page.vouch = () => 'asked';
  const frame = newFrame();
  await ask('site/set', { host: 'shop.example', isPrivate: false, on: false });
  expect(await explain(frame)).toEqual({ error: 'Error: This page is not marked.' });
  const lookUp = (text: string) => ask('term/look-up', { text }, frame);
  const NOBODY = { error: 'Error: Nobody has asked for these words.' };
  expect(await lookUp('retinol')).toEqual(NOBODY);
  const choice = { selectionText: 'retinol', frameId: 0 };
  await fire(browser.contextMenus.onClicked, choice, { id: frame.tab.id });
  expect(await lookUp('tretinoin')).toEqual(NOBODY);
  expect((await lookUp('retinol')).value).toMatchObject({ term: { id: 'retinol' } });
  expect(await lookUp('retinol'), 'once').toEqual(NOBODY);
  expect((await explain(frame)).value).toMatchObject({ term: { id: 'retinol' } });
});

test('a tab gets a card now and then, not all of them at once', async () => {
  page.vouch = () => 'asked';
  const frame = newFrame();
  let answered = 0;
  let refused = 0;
  for (let card = 0; card < 120; card++) {
    void explain(frame).then(({ error }) => {
      if (error) refused++;
      else answered++;
    });
  }
  await expect.poll(() => refused).toBe(70);
  expect(answered).toBe(30);
  expect((await explain(newFrame())).value, 'another tab has its own').toHaveProperty('term');
});

test('nothing is pressed in a card that does not show the term', async () => {
  page.vouch = () => 'asked';
  const before = [await stored(), await openTabs()];
  for (const [type, request] of [
    ['card/know', { termId: 'retinol', known: true }],
    ['card/site', { termId: 'retinol', on: false }],
    ['card/guide', { termId: 'retinol' }],
  ] as const) {
    const error = 'Error: No card of this page is about that.';
    expect(await ask(type, request, newFrame()), type).toEqual({ error });
  }
  expect([await stored(), await openTabs()]).toEqual(before);
});

test('no tab is opened for what is no term', async () => {
  page.vouch = () => 'shown';
  const before = await openTabs();
  expect(await ask('card/guide', { termId: '../../popup.html' }, newFrame())).toEqual({
    value: null,
  });
  expect(await openTabs()).toBe(before);
});

test('of many presses that open a tab, one does', async () => {
  page.vouch = () => 'shown';
  const before = await openTabs();
  const answers = [];
  for (let press = 0; press < 20; press++) {
    answers.push(await ask('card/guide', { termId: 'collagen' }, newFrame()));
  }
  expect(answers.filter(({ error }) => error === undefined)).toHaveLength(1);
  expect(await openTabs()).toBe(before + 1);
});

test('a frame of another site acts for itself, not for the page around it', async () => {
  page.vouch = () => 'shown';
  const mayMark = async (sender: object) =>
    (await ask('marks/begin', NAMES, sender)).value !== null;
  const answer = await ask('card/site', { termId: 'retinol', on: false }, AD);
  expect(answer).toEqual({ value: 'ads.example' });
  expect(await stored()).toEqual({ 'sites-off': ['ads.example'] });
  expect(await mayMark(FROM_PAGE)).toBe(true);
  expect(await mayMark(AD)).toBe(false);
  await ask('card/site', { termId: 'retinol', on: true }, AD);
  expect(await mayMark(AD)).toBe(true);

  await ask('settings/change', { where: 'chosen-sites' });
  await ask('site/set', { host: 'shop.example', isPrivate: false, on: true });
  expect(await mayMark(AD), 'marked with the page around it').toBe(true);
  await ask('card/site', { termId: 'retinol', on: false }, AD);
  expect(await mayMark(AD)).toBe(false);
  expect(await mayMark(FROM_PAGE)).toBe(true);
});

test('nothing pressed in a private window is kept, nor told in the popup', async () => {
  page.vouch = () => 'shown';
  const sender = { ...FROM_PAGE, tab: { ...FROM_PAGE.tab, incognito: true } };
  await ask('card/know', { termId: 'retinol', known: true }, sender);
  await ask('card/site', { termId: 'collagen', on: false }, sender);
  expect(await stored()).toEqual({});
  expect(await browser.storage.session.get('pressed-lately')).toEqual({});
  await ask('card/site', { termId: 'collagen', on: true }, sender);
  const rules = async (from: object) =>
    (await ask('marks/begin', NAMES, from)).value as { hiddenTerms: string[] };
  expect((await rules(sender)).hiddenTerms).toEqual(['retinol']);
  expect((await rules(FROM_PAGE)).hiddenTerms).toEqual([]);
});

test('where it cannot be told whether a card is covered, a press counts on its site alone', async () => {
  vi.stubEnv('FIREFOX', true as never);
  page.vouch = () => 'shown';
  const from = (host: string) => {
    const url = `https://${host}/`;
    return { ...FROM_PAGE, url, tab: { ...FROM_PAGE.tab, url } };
  };
  const know = async (host: string, known = true) =>
    (await ask('card/know', { termId: 'retinol', known }, from(host))).value;
  const isKnown = async (host: string) => {
    const { value } = await ask('marks/begin', NAMES, from(host));
    return (value as { hiddenTerms: string[] }).hiddenTerms.includes('retinol');
  };
  expect(await know('shop.example')).toBe('here');
  expect(await know('shop.example'), 'pressed again there').toBe('here');
  expect([await isKnown('shop.example'), await isKnown('forum.example')]).toEqual([true, false]);
  expect(await know('forum.example'), 'on a second site').toBe('everywhere');
  expect([await isKnown('shop.example'), await isKnown('third.example')]).toEqual([true, true]);
  await know('third.example', false);
  expect([await isKnown('shop.example'), await isKnown('third.example')]).toEqual([false, false]);

  await know('shop.example');
  await ask('press/everywhere', { termId: 'retinol' }, FROM_OWN_PAGE);
  expect(await isKnown('third.example'), 'kept in the popup').toBe(true);
  expect(await stored()).toMatchObject({ 'known-on': [], settings: { termsKnown: ['retinol'] } });
  await ask('card/know', { termId: 'collagen', known: true }, FROM_OWN_PAGE);
  expect(await stored(), 'a page of ours is no site').toMatchObject({ 'known-on': [] });
  vi.unstubAllEnvs();
});

test('what was pressed lately is listed, the last first, and can be taken back', async () => {
  page.vouch = () => 'shown';
  await ask('card/know', { termId: 'retinol', known: true }, FROM_PAGE);
  await ask('card/site', { termId: 'collagen', on: false }, FROM_PAGE);
  const lately = async () =>
    (await browser.storage.session.get('pressed-lately'))['pressed-lately'];
  const [site, known] = [
    { what: 'site-off', host: 'shop.example' },
    { what: 'known', termId: 'retinol' },
  ];
  expect(await lately()).toEqual([site, known]);
  await ask('press/undo', site, FROM_OWN_PAGE);
  await ask('press/undo', known, FROM_OWN_PAGE);
  expect(await lately()).toEqual([]);
  expect(await stored()).toMatchObject({ 'sites-off': [], settings: { termsKnown: [] } });
});
