import * as v from 'valibot';
import { id, sentence, sentences, supported } from './schema';

/** The shape of en/planning.yaml: what plans rest on. */

const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365));
const mm = v.pipe(v.number(), v.minValue(0.1), v.maxValue(3));
const range = v.pipe(
  v.tuple([days, days]),
  v.check(([from, to]) => from <= to, 'a range runs from the smaller to the larger number'),
);

const BandSchema = v.pipe(
  supported({
    id,
    name: sentence,
    /** What a session is of this band: all of what is given. */
    fits: v.strictObject({
      device: v.optional(v.literal('radiofrequency')),
      who: v.optional(v.picklist(['home', 'professional'])),
      onlyArea: v.optional(v.literal('scalp')),
      fromMm: v.optional(mm),
      overMm: v.optional(mm),
      upToMm: v.optional(mm),
    }),
    /** Days to the next session: earlier is for a professional alone. */
    minimum: v.pipe(days, v.minValue(7, 'never under 7 days')),
    /** What is planned unless someone decides otherwise, and how long it commonly gets. */
    usual: days,
    usualTo: v.optional(days),
    /** Beyond our numbers only the clinic's sheet counts. */
    clinicOnly: v.optional(v.literal(true)),
    rule: sentence,
    why: sentence,
  }),
  v.check(({ minimum, usual }) => minimum <= usual, 'the usual wait is under the minimum'),
  v.check(
    ({ fits, minimum }) => fits.who === 'home' || fits.onlyArea !== undefined || minimum >= 28,
    'never under 28 days but at home or on the scalp',
  ),
);
export type Band = v.InferOutput<typeof BandSchema>;

const ConcernSchema = supported({
  id: v.picklist(['acne-scars', 'wrinkles', 'pigment', 'stretch-marks', 'surgical-scars', 'hair']),
  /** How many sessions studies gave, and how many weeks apart. */
  sessions: v.optional(range),
  weeks: v.optional(range),
  usualWeeks: v.optional(days),
  /** Only under medical care: no series of ours. */
  medical: v.optional(v.literal(true)),
  judge: sentence,
  upkeep: sentence,
});
export type ConcernPlan = v.InferOutput<typeof ConcernSchema>;

const ConflictSchema = supported({
  before: v.optional(days),
  after: v.optional(days),
  /** The care rule that has the same numbers. */
  care: v.optional(id),
  /** The one who treats decides; the numbers are only when to ask. */
  ask: v.optional(v.literal(true)),
  text: sentence,
});
export type ConflictRule = v.InferOutput<typeof ConflictSchema>;

const rule = { rule: sentence, why: sentence };

/** What a plan rests on. */
export const PlanningSchema = v.strictObject({
  bands: v.pipe(
    v.array(BandSchema),
    v.check((bands) => {
      const last = bands.at(-1);
      return last !== undefined && Object.keys(last.fits).length === 0;
    }, 'the last band fits every session'),
  ),
  home: supported({ upToMm: mm, ...rule }),
  aroundEyes: supported(rule),
  /** Signs that need help on whichever day. */
  help: sentence,
  /** What is said when a needle was not new. */
  cartridge: supported(rule),
  cautious: supported({
    days,
    /** Added to waits of two and three days for products. */
    productDays: days,
    /** What is said of these. */
    products: supported(rule),
    ...rule,
  }),
  /** Down to what share of the minimum a clinic's own appointment is planned. */
  early: supported({ share: v.pipe(v.number(), v.minValue(0.5), v.maxValue(1)), ...rule }),
  calm: sentence,
  concerns: v.array(ConcernSchema),
  event: supported({ settleDays: days, judgeMonths: range, ...rule }),
  conflicts: v.strictObject({
    sun: ConflictSchema,
    sport: ConflictSchema,
    swimming: ConflictSchema,
    waxing: ConflictSchema,
    peel: ConflictSchema,
    toxin: ConflictSchema,
    injection: ConflictSchema,
  }),
  reintroduce: supported(rule),
  /** What to leave before a session, and how many days before at the latest it was last used. */
  leave: v.array(
    v.strictObject({ days, what: sentence, care: v.pipe(v.array(id), v.minLength(1)) }),
  ),
  /** What is never left without asking. */
  prescribed: sentence,
  /** What to do and look at from the day before. */
  ready: sentences,
  /** Waits that an update has changed: as they were until that version, and why they changed. */
  changes: v.array(
    v.strictObject({
      id,
      since: v.pipe(v.string(), v.regex(/^\d+(\.\d+){1,2}$/, 'a version like 1.2.0')),
      /** By the band's id. */
      waits: v.record(id, v.strictObject({ minimum: days, usual: days })),
      why: sentence,
    }),
  ),
});
export type Planning = v.InferOutput<typeof PlanningSchema>;

/** What words and sources of rules stand under; of what comes back they are kept. */
const WORDS = ['rule', 'why', 'name', 'text', 'help', 'calm', 'grade', 'basis', 'sources'];

/**
 * Planning for whoever only counts days, a third of its size: the numbers, and the lines to tick off, without
 * the words of its rules and without what studies did. Nothing of what is left out may be drawn.
 */
export function withoutWords({
  concerns: _,
  changes: __,
  reintroduce,
  ...rest
}: Planning): Planning {
  const strip = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(strip);
    if (typeof part !== 'object' || part === null) return part;
    const kept = Object.entries(part).filter(([key]) => !WORDS.includes(key));
    return Object.fromEntries(kept.map(([key, one]) => [key, strip(one)]));
  };
  return { ...(strip(rest) as Planning), concerns: [], changes: [], reintroduce };
}

/** Each statement of it with its sources, as content is checked. */
export function planningSources(planning: Planning): { at: string; ids: readonly string[] }[] {
  const { bands, home, aroundEyes, cartridge, cautious, early, concerns, event, conflicts } =
    planning;
  const { products } = cautious;
  const { reintroduce } = planning;
  const own = { home, aroundEyes, cartridge, cautious, products, early, event, reintroduce };
  const one = { ...own, ...conflicts };
  return [
    ...[...bands, ...concerns].map(({ id, sources }) => ({ at: id, ids: sources })),
    ...Object.entries(one).map(([at, { sources }]) => ({ at, ids: sources })),
  ].map(({ at, ids }) => ({ at: `en/planning.yaml › ${at}`, ids }));
}
