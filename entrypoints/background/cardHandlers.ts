import care from 'skinwise:care';
import glossary from 'skinwise:glossary';
import sources from 'skinwise:sources';
import { i18n } from '#i18n';
import { describeDayLine } from '../../components/describeDayLine';
import { type DayLine, type Explanation, explainTerm, termName } from '../../content/explainTerm';
import type { Term } from '../../content/schema';
import { loadJournal } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import { refreshTabs } from '../../platform/refreshTabs';
import { loadSettings, saveSettings } from '../../platform/settingsStore';
import { setSite, siteOf } from '../../platform/siteChoices';
import { adviseOn } from '../../sessions/adviseOn';
import type { Theme } from '../../settings/settings';
import { inTurn } from './inTurn';
import { lookUp } from './lookUp';

/** What the card on a page asks for. It alone of all that pages get holds a line about the reader. */
export const cardHandlers = {
  'term/explain': async ({ termId, negated }) => {
    const explanation = await explain(termId, negated);
    return explanation ? inTheme(explanation) : null;
  },
  'term/look-up': async ({ text }) => {
    const { term, similar } = lookUp(text);
    const explanation = term && (await explain(term.id, false));
    if (explanation) return inTheme(explanation);
    return inTheme({ text, similar: similar.map(termName) });
  },
  'card/know': async ({ termId, known }) => {
    // Asked from pages: what is kept must not be theirs to choose.
    if (!glossary.some(({ id }) => id === termId)) return null;
    await inTurn(async () => {
      const settings = await loadSettings();
      const others = settings.termsKnown.filter((id) => id !== termId);
      await saveSettings({ ...settings, termsKnown: known ? [...others, termId] : others });
    });
    await refreshTabs();
    return null;
  },
  'card/site': async ({ on }, { tab }) => {
    const site = siteOf(tab);
    if (!site) return null;
    await inTurn(async () => setSite(site, (await loadSettings()).where, on));
    await refreshTabs(site.host);
    return site.host;
  },
} satisfies Partial<Handlers>;

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
