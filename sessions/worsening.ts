import { checksOf, type Level, SIGNS, type Sign, type SkinCheck } from './skinCheck';

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

const URGENCIES: readonly Worsening['urgency'][] = ['now', 'same-day', 'days'];

/** Dryness and itch come on day 2 or 3 and are usual; these are not to grow. */
const NOT_TO_GROW: readonly Sign[] = ['redness', 'swelling', 'pain'];
/** A step to "mild" is within what one eye sees on two days. */
const CLEARLY = 2;
const STRONGLY = 3;
const LATE_DAY = 7;

/**
 * What in a session's checks is not as healing usually goes, the most urgent first. A sign that got worse
 * stays so until a later check tells less of it, or the reader has settled it.
 */
export function worsening(checks: readonly SkinCheck[], sessionId: string): Worsening[] {
  const open = new Map<Sign, Worsening>();
  const told = new Map<Sign, Level>();
  for (const { day, levels, worseningClosed } of checksOf(checks, sessionId)) {
    for (const sign of SIGNS) {
      const level = levels[sign];
      if (level === undefined) continue;
      const found = judge(sign, day, level, told.get(sign));
      const before = open.get(sign);
      if (found) open.set(sign, found);
      else if (before && level < before.level) open.delete(sign);
      told.set(sign, level);
    }
    if (worseningClosed) open.clear();
  }
  return [...open.values()].sort(
    (a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency),
  );
}

function judge(
  sign: Sign,
  day: number,
  level: Level,
  before: Level | undefined,
): Worsening | undefined {
  const at = { sign, day, level };
  if (sign === 'pain' && level === STRONGLY) return { name: 'severe', urgency: 'now', ...at };
  const grew = before !== undefined && level >= CLEARLY && level > before;
  if (day >= 1 && grew && NOT_TO_GROW.includes(sign)) {
    return { name: 'grows', urgency: 'same-day', ...at };
  }
  if (sign === 'redness' && day >= LATE_DAY && level === STRONGLY) {
    return { name: 'strong-late', urgency: 'days', ...at };
  }
  return undefined;
}
