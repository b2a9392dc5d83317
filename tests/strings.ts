import { parse } from 'yaml';
import type { Translate } from '../components/strings';
import yaml from '../locales/en.yml?raw';

export type Message = string | Readonly<Record<string, string>>;

/** All interface strings by dotted key, as they stand in locales/en.yml. */
export const messages: ReadonlyMap<string, Message> = new Map(flatten('', parse(yaml)));

/** `t` as @wxt-dev/i18n has it, without a browser; a key or a value that is missing throws. */
export const t = ((key: string, ...args: readonly unknown[]): string => {
  const message = messages.get(key);
  if (message === undefined) throw new Error(`locales/en.yml has no ${key}.`);
  const count = args.find((arg) => typeof arg === 'number');
  const values = args.find((arg) => Array.isArray(arg)) ?? (count === undefined ? [] : [count]);
  return pick(key, message, count).replace(/\$(\d)/g, (placeholder, index: string) => {
    const value: unknown = values[Number(index) - 1];
    if (value === undefined) throw new Error(`${key} needs a value for ${placeholder}.`);
    return String(value);
  });
}) as Translate;
/**
 * What `#i18n` is in unit tests: vitest.config.ts says so, and nothing imports it by this name.
 *
 * @public
 */
export const i18n = { t };

function pick(key: string, message: Message, count: number | undefined): string {
  if (typeof message === 'string') return message;
  const picked = message[String(count)] ?? message.n;
  if (count === undefined || picked === undefined) throw new Error(`${key} needs a count.`);
  return picked;
}

export function flatten(prefix: string, value: unknown): [string, Message][] {
  if (typeof value === 'string') return [[prefix, value]];
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  if (entries.some(([key]) => key === 'n')) return [[prefix, value as Message]];
  return entries.flatMap(([key, inner]) => flatten(prefix ? `${prefix}.${key}` : key, inner));
}
