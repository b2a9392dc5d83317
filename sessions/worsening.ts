import { checksOf, type Level, type Sign, type SkinCheck } from './skinCheck';

/** A pattern in one's own checks that the red flags speak of (facts, section 4.3). */
export interface Worsening {
  /** `grows`: from day 1 on more instead of less. `strong-late`: strong on day 7 or later. `severe`. */
  readonly name: 'severe' | 'grows' | 'strong-late';
  /** How soon to act, as the chapter on red flags says. */
  readonly urgency: 'now' | 'same-day' | 'days';
  readonly sign: Sign;
  readonly day: number;
  readonly level: Level;
}

/** Dryness and itch come on day 2 or 3 and are usual; these are not to grow. */
const NOT_TO_GROW: readonly Sign[] = ['redness', 'swelling', 'pain'];
/** A step to "a little" is within what one eye sees on two days. */
const CLEARLY = 2;
const STRONGLY = 3;
const LATE_DAY = 7;

/** What in a session's checks is not as healing usually goes, the most urgent first. */
export function worsening(checks: readonly SkinCheck[], sessionId: string): Worsening[] {
  const own = checksOf(checks, sessionId);
  const last = own.at(-1);
  if (!last) return [];
  const { day, levels } = last;
  const found: Worsening[] = [];
  if (levels.pain === STRONGLY) {
    found.push({ name: 'severe', urgency: 'now', sign: 'pain', day, level: levels.pain });
  }
  for (const sign of NOT_TO_GROW) {
    const level = levels[sign];
    const before = own.findLast((check) => check !== last && check.levels[sign] !== undefined);
    const was = before?.levels[sign];
    if (level === undefined || was === undefined) continue;
    if (day >= 1 && level >= CLEARLY && level > was) {
      found.push({ name: 'grows', urgency: 'same-day', sign, day, level });
    }
  }
  if (day >= LATE_DAY && levels.redness === STRONGLY) {
    found.push({ name: 'strong-late', urgency: 'days', sign: 'redness', day, level: STRONGLY });
  }
  return found;
}
