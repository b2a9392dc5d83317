import planning from 'skinwise:planning';
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { useState } from 'preact/hooks';
import { byStart } from '../sessions/byStart';
import { type CurvePoint, healingCurve } from '../sessions/healingCurve';
import type { Session } from '../sessions/session';
import { LEVELS, SIGNS, type Sign, type SkinCheck } from '../sessions/skinCheck';
import { USUAL_HEALING_DAYS } from '../sessions/whereAmI';
import { LEVEL_KEYS, SIGN_KEYS } from './checkKeys';
import { formatDay } from './formatDay';
import { ScrollBox } from './ScrollBox';
import { useStrings } from './strings';

/** The drawing's own units; CSS stretches it, and strokes keep their width. */
const SIZE = 100;
/** More lines than that are a tangle. */
const MOST_EARLIER = 4;
/** A line of more days says nothing of any. */
const MOST_DAYS = 28;

interface Course {
  readonly session: Session;
  readonly points: readonly CurvePoint[];
}

/** How skin went after the latest session, against one's own earlier sessions of the same band. */
export function HealingCurve(props: {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  /** The day to mark, when the latest session is still healing. */
  readonly today: Temporal.PlainDate;
}) {
  const t = useStrings();
  const [sign, setSign] = useState<Sign>('redness');
  const [latest, ...earlier] = coursesOf(props.sessions, props.checks, sign);
  return (
    <>
      <fieldset class="chips curve-signs">
        <legend class="hidden-text">{t('curve.sign')}</legend>
        {SIGNS.map((one) => (
          <label class="chip" key={one}>
            <input
              type="radio"
              name="curve-sign"
              checked={one === sign}
              onChange={() => setSign(one)}
            />
            <span>{t(SIGN_KEYS[one])}</span>
          </label>
        ))}
      </fieldset>
      {latest ? (
        <Curve latest={latest} earlier={earlier} today={props.today} />
      ) : (
        <p class="meta">{t('curve.empty')}</p>
      )}
    </>
  );
}

function Curve(props: { latest: Course; earlier: readonly Course[]; today: Temporal.PlainDate }) {
  const t = useStrings();
  const { latest, earlier, today } = props;
  const days = [latest, ...earlier].flatMap(({ points }) => points.map(({ day }) => day));
  const lastDay = Math.max(USUAL_HEALING_DAYS, ...days);
  const x = scaleLinear([0, lastDay], [0, SIZE]);
  const y = scaleLinear([0, LEVELS.length - 1], [SIZE, 0]);
  const draw = line<CurvePoint>(
    ({ day }) => x(day),
    ({ level }) => y(level),
  ).curve(curveMonotoneX);
  const shade = area<readonly [day: number, least: number, most: number]>(
    ([day]) => x(day),
    ([, least]) => y(least),
    ([, , most]) => y(most),
  ).curve(curveMonotoneX);
  const now = Temporal.PlainDate.from(latest.session.date).until(today, {
    largestUnit: 'days',
  }).days;
  const ticks = x.ticks(Math.min(lastDay, 8)).filter(Number.isInteger);
  return (
    <figure class="healing-curve">
      <div class="plot" aria-hidden="true">
        {LEVELS.map((level) => (
          <span key={level} class="y-label" style={{ insetBlockStart: `${y(level)}%` }}>
            {t(LEVEL_KEYS[level])}
          </span>
        ))}
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none" aria-hidden="true">
          {LEVELS.map((level) => (
            <line key={level} x1="0" x2={SIZE} y1={y(level)} y2={y(level)} />
          ))}
          {now >= 0 && now <= lastDay && (
            <line class="now" x1={x(now)} x2={x(now)} y1="0" y2={SIZE} />
          )}
          {earlier.length > 1 && <path class="spread" d={shade(spreadOf(earlier)) ?? ''} />}
          {earlier.map(({ session, points }) => (
            <path key={session.id} class="earlier" d={draw([...points]) ?? ''} />
          ))}
          <path class="latest" d={draw([...latest.points]) ?? ''} />
          {/* A line of no length with round ends: a dot that stays round when it is stretched. */}
          {latest.points.map(({ day, level }) => (
            <path key={day} class="dot" d={`M${x(day)},${y(level)}h0`} />
          ))}
        </svg>
        {ticks.map((day) => (
          <span key={day} class="on-day" style={{ insetInlineStart: `${x(day)}%` }}>
            {day}
          </span>
        ))}
      </div>
      <p class="meta axis" aria-hidden="true">
        {t('curve.axis')}
      </p>
      <figcaption class="meta">
        {t('curve.latest', [dateOf(latest.session)])}{' '}
        {earlier.length > 0 ? t('curve.earlier', earlier.length) : t('curve.noEarlier')}
      </figcaption>
      <AsTable courses={[latest, ...earlier]} lastDay={lastDay} />
    </figure>
  );
}

function AsTable({ courses, lastDay }: { courses: readonly Course[]; lastDay: number }) {
  const t = useStrings();
  return (
    <details>
      <summary>{t('curve.asTable')}</summary>
      <ScrollBox label={t('curve.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('curve.day')}</th>
              {courses.map(({ session }) => (
                <th scope="col" key={session.id}>
                  {dateOf(session)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: lastDay + 1 }, (_, day) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                {courses.map(({ session, points }) => {
                  const level = points.find((point) => point.day === day)?.level;
                  return (
                    <td key={session.id}>{level === undefined ? '–' : t(LEVEL_KEYS[level])}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

const dateOf = ({ date }: Session): string => formatDay(Temporal.PlainDate.from(date));

/** The latest session of which the sign was told, then one's own earlier ones of the same band. */
function coursesOf(
  sessions: readonly Session[],
  checks: readonly SkinCheck[],
  sign: Sign,
): readonly Course[] {
  const latestFirst = sessions
    .filter(({ status }) => status === 'done')
    .sort((a, b) => byStart(b, a));
  for (const session of latestFirst) {
    const curve = healingCurve(session, sign, sessions, checks, planning.bands);
    if (curve.points.length === 0) continue;
    return [curve, ...curve.earlier.slice(0, MOST_EARLIER)].map(({ session, points }) => ({
      session,
      points: points.filter(({ day }) => day <= MOST_DAYS),
    }));
  }
  return [];
}

/** The least and the most that earlier sessions had on each day that two of them speak of. */
function spreadOf(courses: readonly Course[]): [day: number, least: number, most: number][] {
  const points = courses.flatMap(({ points }) => points);
  return Array.from({ length: MOST_DAYS + 1 }, (_, day) => day).flatMap((day) => {
    const levels = points.filter((point) => point.day === day).map(({ level }) => level);
    return levels.length < 2 ? [] : [[day, Math.min(...levels), Math.max(...levels)] as const];
  }) as [number, number, number][];
}
