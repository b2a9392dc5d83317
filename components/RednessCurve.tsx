import type { Session } from '../sessions/session';
import { checksOf, LEVELS, type SkinCheck } from '../sessions/skinCheck';
import { USUAL_HEALING_DAYS } from '../sessions/whereAmI';
import { LEVEL_KEYS } from './checkKeys';
import { formatDay } from './formatDay';
import { ScrollBox } from './ScrollBox';
import { useStrings } from './strings';

const WIDTH = 360;
const HEIGHT = 180;
const PAD = { start: 56, end: 12, top: 12, bottom: 28 };

/** More lines than that are a tangle. */
const MOST_SESSIONS = 4;

const DAYS = Array.from({ length: USUAL_HEALING_DAYS + 1 }, (_, day) => day);
const xOf = (day: number): number =>
  PAD.start + (day / USUAL_HEALING_DAYS) * (WIDTH - PAD.start - PAD.end);
const yOf = (level: number): number =>
  HEIGHT - PAD.bottom - (level / 3) * (HEIGHT - PAD.top - PAD.bottom);

/** How redness went after the latest session, against one's own earlier ones. */
export function RednessCurve(props: {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
}) {
  const t = useStrings();
  const courses = coursesOf(props.sessions, props.checks);
  if (courses.length === 0) return <p class="meta">{t('curve.empty')}</p>;
  return (
    <figure class="curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {LEVELS.map((level) => (
          <g key={level}>
            <line
              class="grid"
              x1={PAD.start}
              x2={WIDTH - PAD.end}
              y1={yOf(level)}
              y2={yOf(level)}
            />
            <text x={PAD.start - 8} y={yOf(level)} class="level">
              {t(LEVEL_KEYS[level])}
            </text>
          </g>
        ))}
        {DAYS.map((day) => (
          <text key={day} x={xOf(day)} y={HEIGHT - 8} class="day">
            {day}
          </text>
        ))}
        {/* The latest last, on top of the others. */}
        {[...courses].reverse().map(({ session, points }) => (
          <g key={session.id} class={session === courses[0]?.session ? 'latest' : 'earlier'}>
            <polyline
              points={points.map(([day, level]) => `${xOf(day)},${yOf(level)}`).join(' ')}
            />
            {points.map(([day, level]) => (
              <circle key={day} cx={xOf(day)} cy={yOf(level)} r={4} />
            ))}
          </g>
        ))}
      </svg>
      <figcaption class="meta">
        {t('today.sessionOn', [dateOf(courses[0]?.session)])}
        {courses.length > 1 && ` · ${t('curve.earlier')}`}
      </figcaption>
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
              {DAYS.map((day) => (
                <tr key={day}>
                  <th scope="row">{day}</th>
                  {courses.map(({ session, points }) => {
                    const level = points.find(([at]) => at === day)?.[1];
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
    </figure>
  );
}

type Point = readonly [day: number, level: (typeof LEVELS)[number]];

/** What was noted of redness in the usual healing days, session by session, the latest first. */
function coursesOf(sessions: readonly Session[], checks: readonly SkinCheck[]) {
  return [...sessions]
    .filter(({ status }) => status === 'done')
    .sort((a, b) => b.date.localeCompare(a.date))
    .map((session) => ({
      session,
      points: checksOf(checks, session.id).flatMap(({ day, levels: { redness } }): Point[] =>
        redness === undefined || day > USUAL_HEALING_DAYS ? [] : [[day, redness]],
      ),
    }))
    .filter(({ points }) => points.length > 0)
    .slice(0, MOST_SESSIONS);
}

const dateOf = (session: Session | undefined): string =>
  session ? formatDay(Temporal.PlainDate.from(session.date)) : '';
