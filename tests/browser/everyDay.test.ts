/// <reference types="chrome" />
import { expect, test } from 'vitest';
import type { CareRule } from '../../content/schema';
import { type Advice, adviseOn } from '../../sessions/adviseOn';
import type { Session } from '../../sessions/session';
import { realContent } from '../content/realContent';
import { useBrowser } from './useBrowser';

const browser = useBrowser();
const { care, terms } = realContent;

/** Each care rule, by a term that points to it. */
const RULES = care.flatMap((rule) => {
  const term = terms.find(({ care }) => care === rule.id);
  return term ? [{ rule, termId: term.id }] : [];
});
const words = (date: Temporal.PlainDate): string =>
  date.toLocaleString('en-US', { weekday: 'short', day: 'numeric', month: 'short' });

/** How the card's line has to begin. */
function beginning(advice: Advice | undefined, rule: CareRule): string {
  if (rule.neverFree && advice?.state === 'none') return 'Leave it while skin heals';
  if (rule.neverFree && (advice?.state === 'from' || advice?.state === 'stop'))
    return 'Leave it now';
  switch (advice?.state) {
    case 'none':
      return 'No known wait';
    case 'from':
      return `From ${words(advice.date)}`;
    case 'stop':
      return advice.isNow ? 'Leave it now' : `Last use ${words(advice.lastUse)}`;
    case 'ask':
      return 'Ask ';
    case 'never':
      return 'Not on needled skin';
    default:
      throw new Error(`Nothing is known of ${rule.id}.`);
  }
}

test('every care rule on every day from a week before to a month after, as cards are told it', async () => {
  expect(RULES.length).toBe(care.length);
  expect(new Set(care.map(({ code }) => code)).size).toBe(6);
  const page = await browser.driver.openOwn('journal.html#/settings');
  const seen = new Set<string>();
  for (let day = -7; day <= 30; day++) {
    const now = Temporal.Now.zonedDateTimeISO();
    const session: Session = {
      version: 2,
      id: 'day-session',
      date: now.toPlainDate().subtract({ days: day }).toString(),
      status: day < 0 ? 'planned' : 'done',
      areas: ['face'],
      settled: [],
    };
    await browser.driver.store({ 'session:day-session': session });
    const lines = await page.evaluate(
      (termIds) =>
        Promise.all(
          termIds.map(async (termId) => {
            const request = { type: 'term/explain', request: { termId } };
            const { value } = await chrome.runtime.sendMessage(request);
            return value.line?.text as string | undefined;
          }),
        ),
      RULES.map(({ termId }) => termId),
    );
    for (const [index, { rule }] of RULES.entries()) {
      const begins = beginning(adviseOn(rule, [session], [], now), rule);
      const line = lines[index] ?? '';
      expect(line.startsWith(begins), `${rule.id} on day ${day}: ${line}, not ${begins}`).toBe(
        true,
      );
      seen.add(`${rule.code} ${begins.split(' ')[0]}`);
    }
  }
  // No code says the same all along, but for what only others can say.
  expect([...seen].filter((one) => one.startsWith('pause')).length).toBeGreaterThan(2);
  await page.close();
}, 180_000);
