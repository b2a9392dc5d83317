import type { Planning } from './planning';

/** The limits that planning.yaml sets, for whoever speaks of them without planning. */
interface Limits {
  /** The longest needle at home, in mm, and the one up to which the shortest wait holds. */
  readonly homeMm: number;
  readonly homeShortMm: number;
  /** The shortest waits, in days: at home with the shortest and with the longest needles, and else. */
  readonly homeDays: number;
  readonly homeLongestDays: number;
  readonly professionalDays: number;
}

/** @example needlingLimits(planning).homeMm // → 0.3 */
export function needlingLimits({ bands, home }: Planning): Limits {
  const atHome = bands.filter(({ fits }) => fits.who === 'home');
  const shortest = atHome[0];
  const longest = atHome.at(-1);
  // The last band fits all that no other does.
  const general = bands.at(-1);
  const days = (band: Planning['bands'][number] | undefined): number => band?.minimum ?? 0;
  return {
    homeMm: home.upToMm,
    homeShortMm: shortest?.fits.upToMm ?? home.upToMm,
    homeDays: days(shortest ?? general),
    homeLongestDays: days(longest ?? general),
    professionalDays: days(general),
  };
}

/**
 * A sentence with its limits filled in, as the language writes numbers.
 *
 * @example fillLimits('Up to {homeMm} mm.', limits, 'es') // → 'Up to 0,3 mm.'
 * @throws when it names a limit that there is not
 */
export function fillLimits(text: string, limits: Limits, language: string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const limit = limits[name as keyof Limits];
    if (limit === undefined) throw new Error(`There is no limit called ${name}.`);
    return limit.toLocaleString(language);
  });
}
