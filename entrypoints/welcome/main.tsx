import '../../components/app.css';
import lexicon from 'skinwise:lexicon';
import { render } from 'preact';
import { i18n } from '#i18n';
import { FirstMinute } from '../../components/FirstMinute';
import { StringsContext } from '../../components/strings';
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

const t = i18n.t;

async function draw(): Promise<void> {
  const settings = await loadSettings();
  render(
    <StringsContext.Provider value={t}>
      <FirstMinute
        settings={settings}
        onSettings={(change) => void send('settings/change', change)}
        onDone={() => window.close()}
        onGuide={() => void openJournal('guide/what-it-is')}
      />
    </StringsContext.Provider>,
    document.getElementById('app') as HTMLElement,
  );
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

/** The real marks and the real card, on a page of our own, into which no script is injected. */
function tryOut(): void {
  lexiconSlot.offer(lexicon);
  cardSlot.offer(
    createCard({
      document,
      t,
      onOpenGuide: ({ term }) =>
        void openJournal(term.chapter ? `guide/${term.chapter}` : `terms/${term.id}`),
      explain: async (termId) => explain({ termId, negated: false }),
      know: (termId, known) => send('card/know', { termId, known }),
      // There is no site here to switch.
      switchSite: async () => undefined,
    }),
  );
  markPage({
    document,
    plainForms: () => lexicon,
    shadowRootOf: (element) => element.shadowRoot,
    begin: async (names) => {
      if (!names.styled) {
        document.head.append(
          Object.assign(document.createElement('style'), { textContent: markCss(names) }),
        );
      }
      return markingRules(await loadSettings(), []);
    },
    explain,
    loadScript: async () => {},
    closeElsewhere: async () => {},
    isOrphaned: () => false,
    off: new AbortController(),
  });
}

document.title = `${t('welcome.title')} – ${t('extension.name')}`;
watchStorage(draw);
await draw();
tryOut();
