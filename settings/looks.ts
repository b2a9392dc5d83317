import * as v from 'valibot';
import { type Settings, SettingsChangeSchema } from './settings';

/**
 * What goes along to the reader's other browsers, where the reader wants that: how marks and cards look
 * and how cards open. Nothing that tells what someone reads, knows, plans or has done.
 */
export const LOOKS = [
  'theme',
  'markStyle',
  'density',
  'openBy',
  'delayMs',
  'openKey',
  'tapOpens',
] as const satisfies readonly (keyof Settings)[];
export type Looks = Pick<Settings, (typeof LOOKS)[number]>;

/** The looks among all settings. */
export function looksOf(settings: Settings): Looks {
  return Object.fromEntries(LOOKS.map((name) => [name, settings[name]])) as unknown as Looks;
}

/**
 * What of a record from another browser can be believed; the rest stays as it is here. Never throws.
 *
 * @example readLooks({ theme: 'dark', delayMs: 9, sites: ['clinic.example'] }) // → { theme: 'dark' }
 */
export function readLooks(record: unknown): Partial<Looks> {
  if (typeof record !== 'object' || record === null) return {};
  const given = record as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    LOOKS.filter((name) => v.is(SettingsChangeSchema.entries[name], given[name])).map((name) => [
      name,
      given[name],
    ]),
  );
}
