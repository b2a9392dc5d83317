import type { Band } from '../content/planning';
import { bandOf } from './bandOf';
import { byStart } from './byStart';
import type { Session } from './session';
import { checksOf, type Level, type Sign, type SkinCheck } from './skinCheck';

/** How much there was of one sign on one healing day. */
export interface CurvePoint {
  readonly day: number;
  readonly level: Level;
}

export interface HealingCurve {
  readonly session: Session;
  readonly points: readonly CurvePoint[];
  /** One's own earlier sessions of the same band, the latest first; those without a point left out. */
  readonly earlier: readonly {
    readonly session: Session;
    readonly points: readonly CurvePoint[];
  }[];
}

/** How one sign went after a session, beside one's own earlier sessions of the same band. */
export function healingCurve(
  session: Session,
  sign: Sign,
  sessions: readonly Session[],
  checks: readonly SkinCheck[],
  bands: readonly Band[],
): HealingCurve {
  const band = bandOf(session, bands);
  const points = (of: Session): CurvePoint[] =>
    checksOf(checks, of.id).flatMap(({ day, levels: { [sign]: level } }) =>
      level === undefined ? [] : [{ day, level }],
    );
  const earlier = sessions
    .filter(({ id, date, status }) => status === 'done' && id !== session.id && date < session.date)
    .filter((other) => bandOf(other, bands) === band)
    .sort((a, b) => byStart(b, a))
    .map((session) => ({ session, points: points(session) }))
    .filter(({ points }) => points.length > 0);
  return { session, points: points(session), earlier };
}
