import care from 'skinwise:care';
import glossary from 'skinwise:glossary';
import sources from 'skinwise:sources';
import { i18n } from '#i18n';
import { describeDayLine } from '../../components/describeDayLine';
import { type DayLine, type Explanation, explainTerm, termName } from '../../content/explainTerm';
import type { Term } from '../../content/schema';
import { loadJournal } from '../../platform/journalStore';
import { hasLookedUp, noteLookUp } from '../../platform/lookUpStore';
import type { Handlers, Sender } from '../../platform/messages';
import { loadSettings } from '../../platform/settingsStore';
import { adviseOn } from '../../sessions/adviseOn';
import type { Theme } from '../../settings/settings';
import { checkVouched, frameOf, isOwnPage } from './asker';
import { spendCard } from './cardBudget';
import { lookUp } from './lookUp';
import { isAwaited } from './otherWays';
import { rulesForFrame } from './rulesForFrame';

/** What the card on a page asks for. It alone of all that pages get holds a line about the reader. */
export const cardHandlers = {
  'term/explain': async ({ termId, negated }, sender) => {
    await checkVouched(sender, termId, ['asked']);
    if (!isOwnPage(sender)) await checkAllowed(sender);
    const explanation = await explain(termId, negated);
    return explanation ? inTheme(explanation) : null;
  },
  'term/look-up': async ({ text }, sender) => {
    const frame = frameOf(sender);
    if (!isAwaited(frame, text)) throw new Error('Nobody has asked for these words.');
    await noteLookUp(frame);
    const { term, similar } = lookUp(text);
    const explanation = term && (await explain(term.id, false));
    if (explanation) return inTheme(explanation);
    return inTheme({ text, similar: similar.map(termName) });
  },
} satisfies Partial<Handlers>;

/** A card is for a frame that is marked or in which words were looked up, and one after the other. */
async function checkAllowed(sender: Sender): Promise<void> {
  const frame = frameOf(sender);
  if (!(await rulesForFrame(sender)) && !(await hasLookedUp(frame))) {
    throw new Error('This page is not marked.');
  }
  await spendCard(frame.tabId);
}

/** A card opens where marks are off, too, and where the page knows nothing of the settings. */
async function inTheme<T>(shown: T): Promise<T & { readonly theme: Theme }> {
  const { theme } = await loadSettings();
  return { ...shown, theme };
}

async function explain(termId: string, negated: boolean): Promise<Explanation | undefined> {
  const explanation = explainTerm(termId, glossary, sources);
  const line = explanation && (await lineFor(explanation.term, negated));
  return explanation && (line ? { ...explanation, line } : explanation);
}

/**
 * The journal as it stood after the last change, while the background lives: reading it anew for each card
 * takes the longer the more is kept, and a page can measure that.
 */
let known: ReturnType<typeof loadJournal> | undefined;

/** What is stored has changed. */
export function forgetJournal(): void {
  known = undefined;
}

function knownJournal(): ReturnType<typeof loadJournal> {
  known ??= loadJournal().catch((error) => {
    // What could not be read is asked for again.
    forgetJournal();
    throw error;
  });
  return known;
}

/** The line of a term with a care rule; whether there is one says nothing about the reader. */
async function lineFor(term: Term, negated: boolean): Promise<DayLine | undefined> {
  const rule = care.find(({ id }) => id === term.care);
  if (!rule) return undefined;
  // Asked for either way, so that the answer takes as long.
  const { sessions, checks } = await knownJournal();
  if (negated) return { kind: 'general', text: i18n.t('dayLine.notInIt') };
  const advice = adviseOn(rule, sessions, checks, Temporal.Now.zonedDateTimeISO());
  return describeDayLine(advice, rule, i18n.t);
}
