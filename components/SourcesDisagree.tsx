import type { Disagreement } from '../content/pictures';
import type { Source } from '../content/schema';
import { type Band, BandChart } from './BandChart';
import { KIND_KEYS } from './SourceList';
import { Support } from './Support';
import { useStrings } from './strings';

const AXIS_KEYS = {
  after: 'pictures.axisAfter',
  before: 'pictures.axisBefore',
  between: 'pictures.axisBetween',
} as const;

export interface SourcesDisagreeProps {
  readonly disagreement: Disagreement;
  /** The whole bibliography, or at least what the disagreement names. */
  readonly sources: readonly Source[];
  /** Where it is the point of the text; else the reader opens it. */
  readonly open?: boolean;
}

/** Who says what, which kind of source it is, what we use, and why: a row each on one axis of days. */
export function SourcesDisagree({ disagreement, sources, open = false }: SourcesDisagreeProps) {
  const t = useStrings();
  const { title, axis, says, ours, why, grade, basis } = disagreement;
  const last = Math.max(ours.until ?? ours.days, ...says.map(({ days: [, to] }) => to));
  const step = last > 12 ? 7 : last > 3 ? 2 : 1;
  const max = Math.ceil((last + step / 10) / step) * step;
  const ids = new Set([...says.map(({ source }) => source), ...disagreement.sources]);
  const bands: Band[] = [
    ...says.map(({ who, source, kind = 'clinic', days: [from, to], text }, index) => ({
      id: `says-${index}`,
      label: who,
      detail: t(KIND_KEYS[sources.find(({ id }) => id === source)?.kind ?? kind]),
      value: text,
      from: [from, from] as const,
      to: [to, to] as const,
    })),
    {
      id: 'ours',
      label: t('pictures.weUse'),
      value: ours.text,
      from: [ours.days, ours.days],
      to: [ours.until ?? ours.days, ours.until ?? ours.days],
      tone: 'own',
    },
  ];
  return (
    <details class="disagree" open={open}>
      <summary>
        <strong>{title}</strong>
        <span class="meta">{t('pictures.weUseThis', [ours.text])}</span>
      </summary>
      <figure>
        <BandChart
          bands={bands}
          max={max}
          ticks={Array.from({ length: max / step + 1 }, (_, index) => ({
            at: index * step,
            label: String(index * step),
          }))}
        />
        <figcaption class="meta">{t(AXIS_KEYS[axis])}</figcaption>
      </figure>
      <p>
        <strong>{t('pictures.why')}</strong> {why}
      </p>
      <Support grade={grade} basis={basis} sources={sources.filter(({ id }) => ids.has(id))} />
    </details>
  );
}
