import { pickSources } from '../content/pickSources';
import type { Phase } from '../content/pictures';
import type { Source } from '../content/schema';
import { BandChart } from './BandChart';
import { describeDays } from './describeDays';
import { Picture } from './Picture';
import { Support } from './Support';
import { useStrings } from './strings';

const DAYS = 365;
const MONTH = DAYS / 12;
/** A series is judged then (facts, 2.2). */
const JUDGE = { from: 3 * MONTH, to: 6 * MONTH };
/** New collagen cannot be there before new growth begins, on day 3 to 5. */
const FIRST_DAY = 4;
const HEIGHT = 140;

/**
 * The edges of what may be, as parts of the picture's height. No study has measured this course: all
 * that is known is that it begins with new growth, goes on for months, and that its size is unsure.
 */
const most = (day: number): number => 1 - Math.exp(-Math.max(0, day - FIRST_DAY) / 100);
const least = (day: number): number => 0.2 * (1 - Math.exp(-Math.max(0, day - FIRST_DAY) / 160));

const STEPS = Array.from({ length: 61 }, (_, index) => (index * DAYS) / 60);
const edge = (height: (day: number) => number): string[] =>
  STEPS.map((day) => `${((day / DAYS) * 100).toFixed(2)},${(100 - height(day) * 88).toFixed(2)}`);
const TOP = edge(most);
const BOTTOM = edge(least);

export interface CollagenCurveProps {
  readonly phases: readonly Phase[];
  readonly sources: readonly Source[];
}

/** How new collagen may come over a year: a range and no line, because no one has measured a line. */
export function CollagenCurve({ phases, sources }: CollagenCurveProps) {
  const t = useStrings();
  const pick = (ids: readonly string[]) => pickSources(sources, ids);
  return (
    <Picture
      title={t('pictures.collagen')}
      note={t('pictures.collagenNote')}
      wordsTitle={t('pictures.sameInWords')}
      words={
        <>
          <p>{t('pictures.collagenWords')}</p>
          <ul class="supports">
            {phases.map(({ id, name, text, from, to, grade, basis, sources }) => (
              <li key={id}>
                <strong>{name}</strong>, {describeDays(from, to, t)}. {text}
                <Support grade={grade} basis={basis} sources={pick(sources)} />
              </li>
            ))}
          </ul>
        </>
      }
    >
      <p class="meta axis-title" aria-hidden="true">
        ↑ {t('pictures.moreCollagen')}
      </p>
      <div class="curve" aria-hidden="true">
        <svg
          width="100%"
          height={HEIGHT}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect
            class="stretch"
            x={(JUDGE.from / DAYS) * 100}
            width={((JUDGE.to - JUDGE.from) / DAYS) * 100}
            height="100"
          />
          <polygon class="maybe" points={[...TOP, ...BOTTOM.toReversed()].join(' ')} />
          <polyline class="edge" points={TOP.join(' ')} />
          <polyline class="edge" points={BOTTOM.join(' ')} />
          <line class="base" x1="0" x2="100" y1="100" y2="100" />
        </svg>
        <span class="label judge">{t('pictures.judge')}</span>
        <span class="label sketch">{t('pictures.sketch')}</span>
      </div>
      <BandChart
        bands={phases.map(({ id, name, from, to }) => ({
          id,
          label: name,
          value: describeDays(from, to, t),
          from,
          to,
        }))}
        max={DAYS}
        ticks={[0, 3, 6, 9, 12].map((month) => ({ at: month * MONTH, label: String(month) }))}
        stretch={JUDGE}
      />
      <p class="meta axis-title" aria-hidden="true">
        {t('pictures.axisMonths')}
      </p>
    </Picture>
  );
}
