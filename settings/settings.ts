import * as v from 'valibot';
import { CATEGORIES, CategorySchema } from '../content/schema';
import { REMINDER_KINDS } from '../sessions/reminderKey';
import { DEFAULT_PREFERENCES, REMINDER_PREFERENCES } from '../sessions/reminderPreferences';

/** How a card opens; taps on touch screens and keyboard commands stand beside all but `off`. */
export const OPEN_WAYS = ['hover', 'key', 'click', 'off'] as const;
/** Keys to hold over a word, by the names that browsers give them. */
export const OPEN_KEYS = ['Shift', 'Alt', 'Control'] as const;
export const DENSITIES = ['every', 'first-in-section'] as const;

/** Below, a pointer that only crosses a line opens cards; above, no one waits. */
export const MIN_DELAY_MS = 150;
export const MAX_DELAY_MS = 1000;

const FIELDS = {
  /** When marks come back, in ms since 1970; `resumed`: when the reader says so; null: not paused. */
  pausedUntil: v.nullable(
    v.union([v.literal('resumed'), v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
  ),
  openBy: v.picklist(OPEN_WAYS),
  /** How long the pointer rests before a card opens. */
  delayMs: v.pipe(v.number(), v.minValue(MIN_DELAY_MS), v.maxValue(MAX_DELAY_MS)),
  openKey: v.picklist(OPEN_KEYS),
  density: v.picklist(DENSITIES),
  categoriesOff: v.array(CategorySchema),
  ...REMINDER_PREFERENCES,
};

/** What the reader has chosen for marks, cards and reminders. Flat, so that each field can fall back alone. */
export type Settings = Readonly<v.InferOutput<v.StrictObjectSchema<typeof FIELDS, undefined>>>;
export type OpenKey = Settings['openKey'];
export type Density = Settings['density'];

export const DEFAULT_SETTINGS: Settings = {
  pausedUntil: null,
  openBy: 'hover',
  delayMs: 400,
  openKey: 'Shift',
  density: 'every',
  categoriesOff: [],
  ...DEFAULT_PREFERENCES,
};

/** A change of some settings, as it is asked for. */
export const SettingsChangeSchema = v.strictObject({
  pausedUntil: v.exactOptional(FIELDS.pausedUntil),
  openBy: v.exactOptional(FIELDS.openBy),
  delayMs: v.exactOptional(FIELDS.delayMs),
  openKey: v.exactOptional(FIELDS.openKey),
  density: v.exactOptional(FIELDS.density),
  categoriesOff: v.exactOptional(FIELDS.categoriesOff),
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
  openBy: v.fallback(FIELDS.openBy, DEFAULT_SETTINGS.openBy),
  delayMs: v.fallback(FIELDS.delayMs, DEFAULT_SETTINGS.delayMs),
  openKey: v.fallback(FIELDS.openKey, DEFAULT_SETTINGS.openKey),
  density: v.fallback(FIELDS.density, DEFAULT_SETTINGS.density),
  categoriesOff: known(CATEGORIES),
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
