import languages from 'skinwise:languages';
import plainForms from 'skinwise:plain-forms';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { unpackForms } from '../matching/unpackForms';
import { plainFormsSlot } from '../page/lexiconSlot';
import { markPage } from '../page/markPage';
import { takeOver } from '../page/takeOver';
import { isOrphaned } from '../platform/isOrphaned';
import { openShadowRoot } from '../platform/openShadowRoot';
import { answerAsPage } from '../platform/pageMessages';
import { send } from '../platform/send';

/** Runs in every frame of every page at document_start: find, mark, explain. */
export default defineUnlistedScript(() => {
  // The browser's own viewer, with no text for us; silence tells the popup so.
  if (document.contentType === 'application/pdf') return;
  const off = takeOver(languages);
  const page = markPage({
    document,
    languages,
    plainForms: (language) => {
      const own = language === languages[0] ? plainForms : plainFormsSlot(language).offered();
      return own && unpackForms(own);
    },
    shadowRootOf: openShadowRoot,
    begin: async (names) => (await send('marks/begin', names)) ?? undefined,
    explain: async ({ termId, negated, lookUp }) =>
      (lookUp === undefined
        ? await send('term/explain', { termId, negated })
        : await send('term/look-up', { text: lookUp })) ?? undefined,
    loadScript: async (script) => void (await send('script/load', script)),
    closeElsewhere: async () => void (await send('card/close', {})),
    isOrphaned,
    off,
  });
  const undo = answerAsPage({
    'page/terms': () => page.terms(),
    'page/refresh': () => page.refresh(),
    'page/next': () => page.step(1),
    'page/previous': () => page.step(-1),
    'page/explain': () => page.explain(),
    'page/show': (termId) => page.show(termId),
    'page/look-up': (text) => page.lookUp(text),
    'page/close': () => page.close(),
    'page/vouch': (termId) => page.vouch(termId),
  });
  off.signal.addEventListener('abort', undo);
});
