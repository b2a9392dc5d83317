import planning from 'skinwise:planning';
import sources from 'skinwise:sources';
import { pickSources } from '../content/pickSources';
import type { SessionDraft } from '../sessions/keptDraft';
import { ChooseOne } from './Choices';
import { AreaField, type FieldProps } from './SessionFields';
import { Support } from './Support';
import { CONCERN_KEYS, CONCERNS } from './sessionKeys';
import { useStrings } from './strings';

/** Where, and what for: with what studies did for it, which is no permission. */
export function PlanPlace(props: FieldProps) {
  const t = useStrings();
  const { draft, onDraft } = props;
  const about = planning.concerns.find(({ id }) => id === draft.concern);
  return (
    <>
      <AreaField {...props} eyes={planning.aroundEyes.rule} />
      <ChooseOne
        legend={t('plan.concern')}
        options={[
          ...CONCERNS.map((value) => ({ value, label: t(CONCERN_KEYS[value]) })),
          { value: '', label: t('plan.noConcern') },
        ]}
        chosen={draft.concern ?? ''}
        onChoose={(value) => onDraft({ concern: value || undefined })}
      />
      <div aria-live="polite">
        {about && (
          <div class="told">
            <h4>{t('plan.studies')}</h4>
            <dl>
              {about.sessions && (
                <>
                  <dt>{t('plan.howMany')}</dt>
                  <dd>{span(about.sessions)}</dd>
                </>
              )}
              {about.weeks && (
                <>
                  <dt>{t('plan.howFar')}</dt>
                  <dd>{t('plan.weeks', [span(about.weeks)])}</dd>
                </>
              )}
            </dl>
            <p>{about.judge}</p>
            <p>{about.upkeep}</p>
            <p class="meta">{t('plan.noPermission')}</p>
            <Support
              grade={about.grade}
              basis={about.basis}
              sources={pickSources(sources, about.sources)}
            />
          </div>
        )}
      </div>
    </>
  );

  function span([from, to]: readonly [number, number]): string {
    return from === to ? String(from) : t('pictures.range', [String(from), String(to)]);
  }
}

/** Why the place that is chosen cannot be gone on with. */
export function planPlaceProblem({ who, areas }: SessionDraft) {
  if (areas.length === 0) return 'area';
  return who === 'home' && areas.includes('around-eyes') ? 'home-around-eyes' : undefined;
}
