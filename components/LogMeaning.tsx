import planning from 'skinwise:planning';
import sources from 'skinwise:sources';
import { pickSources } from '../content/pickSources';
import { bandOf } from '../sessions/bandOf';
import { isBeyondHome } from '../sessions/homeLimit';
import type { SessionDraft } from '../sessions/keptDraft';
import { State } from './State';
import { Support } from './Support';
import { needlingOf } from './sessionDraft';
import { useStrings } from './strings';

/** What a session that took place means for what comes after it, where that is not as usual. */
export function LogMeaning(props: {
  readonly draft: SessionDraft;
  readonly onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  const { draft, onNavigate } = props;
  const { home, bands, cartridge } = planning;
  const needling = needlingOf(draft);
  const isTooLong = isBeyondHome(needling, planning);
  const band = bandOf(needling, bands);
  const says = isTooLong ? home : band.clinicOnly ? band : undefined;
  return (
    <div aria-live="polite">
      {says && (
        <div class="stop">
          <State kind="ask">{t(isTooLong ? 'log.beyondHome' : 'log.clinicSheet')}</State>
          <p>{says.rule}</p>
          <p>{t('log.asDeep')}</p>
          <Support
            grade={says.grade}
            basis={says.basis}
            sources={pickSources(sources, says.sources)}
          />
        </div>
      )}
      {draft.newCartridge === 'no' && (
        <div class="stop">
          <State kind="ask">{t('log.usedAgain')}</State>
          <p>{cartridge.rule}</p>
          <p>{cartridge.why}</p>
          <Support
            grade={cartridge.grade}
            basis={cartridge.basis}
            sources={pickSources(sources, cartridge.sources)}
          />
          <button type="button" class="link" onClick={() => onNavigate('guide/red-flags')}>
            {t('today.actHow')} <span aria-hidden="true">›</span>
          </button>
        </div>
      )}
    </div>
  );
}
