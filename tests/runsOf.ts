import type { Parameters } from 'fast-check';

/** Other cases on another day, the same all day long: the date, as 20261130. */
const TODAY = Number(Temporal.Now.plainDateISO('UTC').toString().replaceAll('-', ''));

/**
 * How often a property is tried, where each try costs: a part of the cases by default, all of them with
 * `SKINWISE_LONG=1`, and a tenth of the part with `SKINWISE_QUICK=1`. The seed is the date's; a failure names it, and `SKINWISE_SEED` brings it back.
 *
 * @example fc.assert(property, runsOf({ usual: 1500, long: 10_000 }))
 */
export function runsOf({ usual, long }: { readonly usual: number; readonly long: number }) {
  const { SKINWISE_LONG, SKINWISE_QUICK } = process.env;
  return {
    numRuns: SKINWISE_LONG ? long : SKINWISE_QUICK ? Math.ceil(usual / 10) : usual,
    seed: Number(process.env.SKINWISE_SEED ?? TODAY),
  } satisfies Parameters;
}
