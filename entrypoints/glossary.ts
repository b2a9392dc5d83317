import lexicon from 'skinwise:lexicon';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markPage } from '../page/markPage';
import { send } from '../platform/messages';
import { openShadowRoot } from '../platform/openShadowRoot';
import { offerPageTerms } from '../platform/pageTerms';

/** Runs in every frame of every page at document_start: find, mark, explain. */
export default defineUnlistedScript(() => {
  const off = new AbortController();
  /** After an update this script lives on without an extension: then it takes itself off the page. */
  const ask: typeof send = (type, request) => {
    if (!browser.runtime?.id) off.abort();
    return send(type, request);
  };
  const page = markPage({
    document,
    lexicon,
    shadowRootOf: openShadowRoot,
    begin: async (names) => (await ask('marks/begin', names)).mark,
    explain: async (termId) => (await ask('term/explain', { termId })) ?? undefined,
    loadCard: async () => void (await ask('card/load', {})),
    signal: off.signal,
  });
  const undo = offerPageTerms(() => page.terms());
  off.signal.addEventListener('abort', undo);
});
