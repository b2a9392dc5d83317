import planning from 'skinwise:planning';
import sources from 'skinwise:sources';
import { pickSources } from '../content/pickSources';
import { isBeyondHome } from '../sessions/homeLimit';
import type { SessionDraft } from '../sessions/keptDraft';
import { DeviceField, type FieldProps, LengthField, WhoField } from './SessionFields';
import { State } from './State';
import { Support } from './Support';
import { useStrings } from './strings';

const { home } = planning;

/** Who, and with what. At home no needle is planned that is longer than our line for home use. */
export function PlanNeedle(props: FieldProps & { readonly onNavigate: (path: string) => void }) {
  const t = useStrings();
  const problem = planNeedleProblem(props.draft);
  const isStop = problem === 'home-too-long' || problem === 'home-radiofrequency';
  return (
    <>
      <WhoField {...props} />
      <DeviceField {...props} />
      <LengthField {...props} />
      {props.draft.who === 'home' && !isStop && (
        <p class="meta">{t('plan.homeLine', [home.upToMm.toLocaleString()])}</p>
      )}
      {isStop && (
        <div class="stop">
          <State kind="ask">{t('plan.notAtHome')}</State>
          <p>{home.rule}</p>
          <p>{home.why}</p>
          <Support
            grade={home.grade}
            basis={home.basis}
            sources={pickSources(sources, home.sources)}
          />
          <p class="actions">
            <button
              type="button"
              class="link"
              onClick={() => props.onNavigate('guide/home-or-professional')}
            >
              {t('plan.whyHome')} <span aria-hidden="true">›</span>
            </button>
            <button type="button" class="link" onClick={() => props.onNavigate('sessions/log')}>
              {t('plan.logInstead')} <span aria-hidden="true">›</span>
            </button>
          </p>
        </div>
      )}
    </>
  );
}

/** Why there is no way on from here. */
export function planNeedleProblem({ who, device, lengthMm }: SessionDraft) {
  if (!who) return 'who';
  if (lengthMm === 'other') return 'length';
  if (who === 'professional') return undefined;
  if (device === 'radiofrequency') return 'home-radiofrequency';
  if (typeof lengthMm !== 'number') return 'length';
  return isBeyondHome({ who, lengthMm }, planning) ? 'home-too-long' : undefined;
}
