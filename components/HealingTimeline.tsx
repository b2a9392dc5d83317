import { pickSources } from '../content/pickSources';
import type { Seen } from '../content/pictures';
import type { HealingSpan, Source } from '../content/schema';
import { BandChart } from './BandChart';
import { describeDays } from './describeDays';
import { Picture } from './Picture';
import { Support } from './Support';
import { useStrings } from './strings';

/** Days that the chart shows; what comes later is told below it. */
const DAYS = 10;

export interface HealingTimelineProps {
  readonly spans: readonly HealingSpan[];
  readonly seen: readonly Seen[];
  readonly sources: readonly Source[];
  /** The healing day, when a session is known. */
  readonly today?: number | undefined;
}

/** What people usually notice after a professional session, day by day, with today marked. */
export function HealingTimeline({ spans, seen, sources, today }: HealingTimelineProps) {
  const t = useStrings();
  const pick = (ids: readonly string[]) => pickSources(sources, ids);
  return (
    <Picture
      title={t('pictures.healing')}
      note={t('pictures.healingNote')}
      wordsTitle={t('pictures.sources')}
      words={
        <ul class="supports">
          {seen.map(({ id, name, grade, basis, sources }) => (
            <li key={id}>
              {name}
              <Support grade={grade} basis={basis} sources={pick(sources)} />
            </li>
          ))}
          {spans.map(({ from, to, basis, sources }) => (
            <li key={from}>
              {nameSpan(from, to, t)}
              <Support basis={basis} sources={pick(sources)} />
            </li>
          ))}
        </ul>
      }
    >
      <BandChart
        bands={seen.map(({ id, name, note, from, to }) => ({
          id,
          label: name,
          detail: note && `(${note})`,
          value: describeDays(from, to, t),
          from,
          to,
        }))}
        max={DAYS}
        ticks={Array.from({ length: DAYS / 2 + 1 }, (_, index) => ({
          at: index * 2,
          label: String(index * 2),
        }))}
        line={
          today !== undefined && today <= DAYS
            ? { at: today, label: t('pictures.todayDay', [String(today)]) }
            : undefined
        }
      />
      <ol class="timeline">
        {spans.map(({ from, to, usual, act }) => {
          const isNow = today !== undefined && from <= today && today <= to;
          return (
            <li key={from} aria-current={isNow ? 'date' : undefined}>
              <h3>
                {nameSpan(from, to, t)}
                {isNow && <span class="tag">{t('pictures.today')}</span>}
              </h3>
              <p>{usual}</p>
              <p class="act">
                <strong>{t('today.act')}:</strong> {act}
              </p>
            </li>
          );
        })}
      </ol>
    </Picture>
  );
}

/** Days for the first weeks, months after that. */
function nameSpan(from: number, to: number, t: ReturnType<typeof useStrings>): string {
  if (from === to) return t('pictures.day', [String(from)]);
  if (to <= 28) return t('pictures.days', [String(from), String(to)]);
  return t('pictures.months', [String(Math.ceil(from / 30)), String(Math.round(to / 30))]);
}
