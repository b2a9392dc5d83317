import { Ban, Circle, CircleQuestionMark, Contrast } from 'lucide-preact';
import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { pickSources } from '../content/pickSources';
import type { AftercareSpan, AftercareTopic } from '../content/pictures';
import type { Source } from '../content/schema';
import { Picture } from './Picture';
import { Support } from './Support';
import { useStrings } from './strings';

const SPANS = [
  ['first-day', 'pictures.spanFirstDay'],
  ['to-72-hours', 'pictures.spanTo72'],
  ['to-day-7', 'pictures.spanToDay7'],
  ['after-day-7', 'pictures.spanAfter'],
] as const satisfies readonly (readonly [AftercareSpan, string])[];

const GROUPS = [
  ['care', 'pictures.groupCare'],
  ['products', 'pictures.groupProducts'],
  ['life', 'pictures.groupLife'],
] as const satisfies readonly (readonly [AftercareTopic['group'], string])[];

const STATES = {
  no: [Ban, 'pictures.isNo'],
  limits: [Contrast, 'pictures.isLimits'],
  ask: [CircleQuestionMark, 'pictures.isAsk'],
  free: [Circle, 'pictures.isFree'],
} as const;

export interface AftercareGridProps {
  readonly topics: readonly AftercareTopic[];
  readonly sources: readonly Source[];
  /** The column the reader is in, when a session is known. */
  readonly now?: AftercareSpan | undefined;
}

/** What to do about what, and when. Where there is no room for four columns, the reader picks one. */
export function AftercareGrid({ topics, sources, now }: AftercareGridProps) {
  const t = useStrings();
  const name = useId();
  const [shown, setShown] = useState<AftercareSpan>(now ?? 'first-day');
  return (
    <Picture
      title={t('pictures.aftercare')}
      note={t('pictures.aftercareNote')}
      wordsTitle={t('pictures.sources')}
      words={
        <ul class="supports">
          {topics.map(({ id, topic, grade, basis, sources: ids }) => (
            <li key={id}>
              {topic}
              <Support grade={grade} basis={basis} sources={pickSources(sources, ids)} />
            </li>
          ))}
        </ul>
      }
    >
      <ul class="legend">
        {Object.values(STATES).map(([Icon, key]) => (
          <li key={key}>
            <Icon size={16} strokeWidth={1.5} aria-hidden="true" /> {t(key)}
          </li>
        ))}
      </ul>
      <div class="grid-room">
        <fieldset class="segments">
          <legend class="hidden-text">{t('pictures.when')}</legend>
          {SPANS.map(([span, key]) => (
            <label key={span}>
              <input
                type="radio"
                name={name}
                checked={span === shown}
                onChange={() => setShown(span)}
              />
              <span>
                {t(key)}
                {span === now && <b class="tag">{t('pictures.now')}</b>}
              </span>
            </label>
          ))}
        </fieldset>
        <table class="aftercare">
          <caption class="hidden-text">{t('pictures.aftercare')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pictures.topic')}</th>
              {SPANS.map(([span, key]) => (
                <th key={span} scope="col" class={classOf(span)} aria-current={currentOf(span)}>
                  {t(key)}
                  {span === now && <b class="tag">{t('pictures.now')}</b>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {GROUPS.map(([group, key]) => (
              <Fragment key={group}>
                <tr class="group">
                  <th colSpan={5} scope="rowgroup">
                    {t(key)}
                  </th>
                </tr>
                {topics
                  .filter((topic) => topic.group === group)
                  .map((topic) => (
                    <tr key={topic.id}>
                      <th scope="row">{topic.topic}</th>
                      {SPANS.map(([span]) => {
                        const { is, text } = topic[span];
                        const [Icon, state] = STATES[is];
                        return (
                          <td key={span} class={classOf(span)}>
                            <span class={`cell ${is}`}>
                              <Icon size={16} strokeWidth={1.5} role="img" aria-label={t(state)} />
                              <span>{text}</span>
                            </span>
                          </td>
                        );
                      })}
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Picture>
  );

  function classOf(span: AftercareSpan): string {
    return `${span === shown ? 'shown' : ''} ${span === now ? 'now' : ''}`.trim();
  }
  function currentOf(span: AftercareSpan): 'time' | undefined {
    return span === now ? 'time' : undefined;
  }
}
