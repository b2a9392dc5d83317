import language from 'skinwise:language';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { cardSlot } from '../page/cardSlot';
import { createCard } from '../page/createCard';
import { send } from '../platform/send';

/** Injected into a frame the first time one of its cards is asked for. */
export default defineUnlistedScript(() => {
  cardSlot.offer(
    createCard({
      document,
      language,
      t: i18n.t,
      onOpenGuide: ({ term }) => {
        // Fails when the extension was updated under this page, or a tab was opened just now.
        send('card/guide', { termId: term.id }).catch(() => {});
      },
      explain: async (termId) =>
        (await send('term/explain', { termId, negated: false })) ?? undefined,
      know: (termId, known) => send('card/know', { termId, known }),
      switchSite: async (termId, on) => (await send('card/site', { termId, on })) ?? undefined,
    }),
  );
});
