import language from 'skinwise:language';
import inLanguage from 'skinwise:lexicon';
import { i18n } from '#i18n';
import type { TriedOut } from '../../components/TryOut';
import { cardSlot } from '../../page/cardSlot';
import { createCard } from '../../page/createCard';
import { lexiconSlot } from '../../page/lexiconSlot';
import { markPage } from '../../page/markPage';
import { markCss } from '../../platform/markStyles';
import { openJournal } from '../../platform/openJournal';
import { send } from '../../platform/send';
import { loadSettings } from '../../platform/settingsStore';
import { watchStorage } from '../../platform/watchStorage';
import { markingRules } from '../../settings/markingRules';

/**
 * The real marks and the real card in an element of our own page, into which no script is injected, as
 * the settings have them now and after every change.
 */
export function tryOut(within: Element): TriedOut {
  const off = new AbortController();
  const style = document.head.appendChild(document.createElement('style'));
  lexiconSlot(language).offer(inLanguage);
  cardSlot.offer(
    createCard({
      document,
      language,
      t: i18n.t,
      onOpenGuide: ({ term }) =>
        void openJournal(term.chapter ? `guide/${term.chapter}` : `terms/${term.id}`),
      explain: async (termId) => explain({ termId, negated: false }),
      know: (termId, known) => send('card/know', { termId, known }),
      // There is no site here to switch.
      switchSite: async () => undefined,
    }),
  );
  const page = markPage({
    document,
    within,
    languages: [language],
    plainForms: () => inLanguage.lexicon,
    shadowRootOf: (element) => element.shadowRoot,
    begin: async (names) => {
      const rules = markingRules(await loadSettings(), []);
      style.textContent = markCss(names, rules.markStyle);
      return rules;
    },
    explain,
    loadScript: async () => {},
    closeElsewhere: async () => {},
    isOrphaned: () => false,
    off,
  });
  const unwatch = watchStorage(() => page.refresh());
  return {
    show: (termId) => page.show(termId),
    off() {
      off.abort();
      unwatch();
      style.remove();
    },
  };
}

async function explain({
  termId,
  negated,
}: {
  readonly termId: string;
  readonly negated: boolean;
}) {
  return (await send('term/explain', { termId, negated })) ?? undefined;
}
