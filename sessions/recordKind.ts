import * as v from 'valibot';

/** What is stored, by key, as the browser gives it. */
export type Records = Readonly<Record<string, unknown>>;

/** A kind of record, each stored alone, so that one that cannot be read never hides the others. */
export interface RecordKind<T = unknown, Id = T> {
  keyOf(record: Id): string;
  /** Whether a key is of this kind, whatever stands there. */
  owns(key: string): boolean;
  /** The record under a key in today's version; undefined when it cannot be read. */
  read(key: string, record: unknown): T | undefined;
  /** Records as they are stored, by key. */
  recordsOf(...records: T[]): Record<string, T>;
}

/**
 * @param prefix what its keys begin with; all of the key where there is one record only
 * @param schema reads any version as today's
 * @param idOf what tells records of a kind apart, if there can be several
 */
export function recordKind<T extends Id, Id = T>(
  prefix: string,
  schema: v.GenericSchema<unknown, T>,
  idOf?: (record: Id) => string,
): RecordKind<T, Id> {
  const keyOf = (record: Id): string => (idOf ? `${prefix}:${idOf(record)}` : prefix);
  const owns = (key: string): boolean => (idOf ? key.startsWith(`${prefix}:`) : key === prefix);
  return {
    keyOf,
    owns,
    read(key, record) {
      if (!owns(key)) return undefined;
      const parsed = v.safeParse(schema, record);
      // Under a key that is not its own it would be shown as one thing and removed as another.
      return parsed.success && keyOf(parsed.output) === key ? parsed.output : undefined;
    },
    recordsOf: (...records) =>
      Object.fromEntries(records.map((record) => [keyOf(record), v.parse(schema, record)])),
  };
}
