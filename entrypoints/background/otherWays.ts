import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Frame, lookUpIn } from '../../platform/askPages';
import { escapeSuggestion } from '../../platform/escapeSuggestion';
import { MAX_LOOK_UP } from '../../platform/messages';
import { openJournal } from '../../platform/openJournal';
import { keepQuery } from '../../platform/queryStore';
import { lookUp } from './lookUp';

const MENU_ID = 'explain';

/** The entry for chosen words; browsers keep it until the next update. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus?.removeAll();
  browser.contextMenus?.create({
    id: MENU_ID,
    title: i18n.t('commands.explainWords', ['%s']),
    contexts: ['selection'],
  });
}

/** A card at the words where the page has our script, else the journal. */
export async function explainSelection(
  {
    selectionText,
    frameId = 0,
  }: Pick<Browser.contextMenus.OnClickData, 'selectionText' | 'frameId'>,
  tab: Pick<Browser.tabs.Tab, 'id'> | undefined,
): Promise<void> {
  // Of a whole paragraph its beginning: the page asks about what it is given here.
  const text = (selectionText ?? '').trim().slice(0, MAX_LOOK_UP);
  if (text === '') return;
  if (tab?.id !== undefined) {
    awaited = { tabId: tab.id, frameId, text };
    if (await lookUpIn(awaited, text)) return;
  }
  await openWords(text);
}

/** The words that a frame was told of last, and has not asked about yet. */
let awaited: (Frame & { readonly text: string }) | undefined;

/** Whether a frame asks about the words that the reader has chosen in it; once for each choice. */
export function isAwaited({ tabId, frameId }: Frame, text: string): boolean {
  const isIt = awaited?.tabId === tabId && awaited.frameId === frameId && awaited.text === text;
  if (isIt) awaited = undefined;
  return isIt;
}

/** Terms while something is typed behind the keyword in the address bar. */
export async function suggestTerms(
  text: string,
  suggest: (suggestions: { content: string; description: string }[]) => void,
): Promise<void> {
  suggest(
    lookUp(text).similar.map(({ name, meaning }) => ({
      content: name,
      description: escapeSuggestion(`${name} – ${meaning}`),
    })),
  );
}

/** Opens the journal at the term that words name, else at the search for them. */
export async function openWords(text: string): Promise<void> {
  const { term, similar } = lookUp(text);
  const named = term ?? similar.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (named) return openJournal(`terms/${named.id}`);
  await keepQuery(text);
  await openJournal('terms');
}
