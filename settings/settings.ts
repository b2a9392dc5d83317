import * as v from 'valibot';
import { CATEGORIES, CategorySchema } from '../content/schema';
import { REMINDER_KINDS } from '../sessions/reminderKey';
import { DEFAULT_PREFERENCES, REMINDER_PREFERENCES } from '../sessions/reminderPreferences';

/** How a card opens; keyboard commands stand beside all, and taps on touch screens beside all but `off`. */
export const OPEN_WAYS = ['hover', 'key', 'click', 'off'] as const;
/** Keys to hold over a word, by the names that browsers give them. */
export const OPEN_KEYS = ['Shift', 'Alt', 'Control'] as const;
/** Where marks are: everywhere but on sites switched off, or nowhere but on sites switched on. */
export const PLACES = ['every-site', 'chosen-sites', 'on-click'] as const;
export const DENSITIES = ['every', 'first-in-section'] as const;
/** What a mark in text looks like; the first is what everyone has who has not chosen. */
export const MARK_STYLES = ['dotted', 'thin', 'tinted'] as const;
/** Light or dark: as the reader's system, or as chosen here. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** Below, a pointer that only crosses a line opens cards; above, no one waits. */
export const MIN_DELAY_MS = 150;
export const MAX_DELAY_MS = 1000;

const FIELDS = {
  /** When marks come back, in ms since 1970; `resumed`: when the reader says so; null: not paused. */
  pausedUntil: v.nullable(
    v.union([v.literal('resumed'), v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
  ),
  /** On a click: the site switched on is forgotten when the browser closes. */
  where: v.picklist(PLACES),
  openBy: v.picklist(OPEN_WAYS),
  /** How long the pointer rests before a card opens. */
  delayMs: v.pipe(v.number(), v.minValue(MIN_DELAY_MS), v.maxValue(MAX_DELAY_MS)),
  openKey: v.picklist(OPEN_KEYS),
  /** Whether a tap on a marked word opens its card. */
  tapOpens: v.boolean(),
  density: v.picklist(DENSITIES),
  markStyle: v.picklist(MARK_STYLES),
  theme: v.picklist(THEMES),
  categoriesOff: v.array(CategorySchema),
  /** Ids of terms that the reader knows: never marked. */
  termsKnown: v.array(v.pipe(v.string(), v.maxLength(64))),
  /** Whether the toolbar's icon shows the healing day. */
  badge: v.boolean(),
  ...REMINDER_PREFERENCES,
};

/** What the reader has chosen. Flat, so that each field can fall back alone. */
export type Settings = Readonly<v.InferOutput<v.StrictObjectSchema<typeof FIELDS, undefined>>>;
export type OpenKey = Settings['openKey'];
export type Place = Settings['where'];
export type Density = Settings['density'];
export type MarkStyle = Settings['markStyle'];
export type Theme = Settings['theme'];

export const DEFAULT_SETTINGS: Settings = {
  pausedUntil: null,
  where: 'every-site',
  openBy: 'hover',
  delayMs: 400,
  openKey: 'Shift',
  tapOpens: true,
  density: 'every',
  markStyle: 'dotted',
  theme: 'system',
  categoriesOff: [],
  termsKnown: [],
  badge: true,
  ...DEFAULT_PREFERENCES,
};

/** A change of some settings, as it is asked for. */
export const SettingsChangeSchema = v.strictObject({
  pausedUntil: v.exactOptional(FIELDS.pausedUntil),
  where: v.exactOptional(FIELDS.where),
  openBy: v.exactOptional(FIELDS.openBy),
  delayMs: v.exactOptional(FIELDS.delayMs),
  openKey: v.exactOptional(FIELDS.openKey),
  tapOpens: v.exactOptional(FIELDS.tapOpens),
  density: v.exactOptional(FIELDS.density),
  markStyle: v.exactOptional(FIELDS.markStyle),
  theme: v.exactOptional(FIELDS.theme),
  categoriesOff: v.exactOptional(FIELDS.categoriesOff),
  termsKnown: v.exactOptional(FIELDS.termsKnown),
  badge: v.exactOptional(FIELDS.badge),
  remindersOff: v.exactOptional(FIELDS.remindersOff),
  quietHours: v.exactOptional(FIELDS.quietHours),
  discreet: v.exactOptional(FIELDS.discreet),
});
export type SettingsChange = v.InferOutput<typeof SettingsChangeSchema>;

/** The entries of a stored list that this version knows. */
function known<const T extends readonly string[]>(all: T) {
  return v.fallback(
    v.pipe(
      v.array(v.fallback(v.nullable(v.picklist(all)), null)),
      v.transform((found) => found.filter((one) => one !== null)),
    ),
    [],
  );
}

/** As stored: whatever cannot be read, a field or all of it, is as if it had never been chosen. */
const StoredSettingsSchema = v.object({
  pausedUntil: v.fallback(FIELDS.pausedUntil, DEFAULT_SETTINGS.pausedUntil),
  where: v.fallback(FIELDS.where, DEFAULT_SETTINGS.where),
  openBy: v.fallback(FIELDS.openBy, DEFAULT_SETTINGS.openBy),
  delayMs: v.fallback(FIELDS.delayMs, DEFAULT_SETTINGS.delayMs),
  openKey: v.fallback(FIELDS.openKey, DEFAULT_SETTINGS.openKey),
  tapOpens: v.fallback(FIELDS.tapOpens, DEFAULT_SETTINGS.tapOpens),
  density: v.fallback(FIELDS.density, DEFAULT_SETTINGS.density),
  markStyle: v.fallback(FIELDS.markStyle, DEFAULT_SETTINGS.markStyle),
  theme: v.fallback(FIELDS.theme, DEFAULT_SETTINGS.theme),
  categoriesOff: known(CATEGORIES),
  termsKnown: v.fallback(FIELDS.termsKnown, []),
  badge: v.fallback(FIELDS.badge, DEFAULT_SETTINGS.badge),
  remindersOff: known(REMINDER_KINDS),
  quietHours: v.fallback(FIELDS.quietHours, DEFAULT_SETTINGS.quietHours),
  discreet: v.fallback(FIELDS.discreet, DEFAULT_SETTINGS.discreet),
});

/**
 * The settings that a stored record holds. Never throws.
 *
 * @example readSettings({ openBy: 'click', delayMs: 'soon' }) // → click, and the default delay
 */
export function readSettings(record: unknown): Settings {
  const parsed = v.safeParse(StoredSettingsSchema, record);
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}
