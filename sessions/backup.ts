import * as v from 'valibot';
import { isAside } from './journal';
import type { RecordKind, Records } from './recordKind';

/** A copy of all that is stored, as a file. */
export interface Backup {
  /** Readable records in today's version, by key. */
  readonly records: Records;
  /** Records that could not be read where the copy was made, as they were. */
  readonly unreadable: Records;
}

/** Why a file is not taken; the interface has a sentence for each. */
type BackupProblem = 'too-large' | 'not-json' | 'not-ours' | 'later-version' | 'bad-record';

export interface BackupRefusal {
  readonly ok: false;
  readonly problem: BackupProblem;
  /** The key of the record that is wrong. */
  readonly at?: string;
}

/** The browser's own space for an extension is no larger. */
export const MAX_CHARACTERS = 10_000_000;
/** Decades of sessions with a check on every day. */
export const MAX_RECORDS = 50_000;

const VERSION = 1;
const byKey = v.pipe(
  v.custom<Records>((value) => typeof value === 'object' && !Array.isArray(value)),
  v.record(v.string(), v.unknown()),
);
const FileSchema = v.strictObject({
  skinwise: v.literal('backup'),
  version: v.literal(VERSION),
  written: v.string(),
  records: byKey,
  unreadable: byKey,
});

/** All that is stored, as the text of a file; what is of no kind is not the reader's. */
export function writeBackup(
  stored: Records,
  kinds: readonly RecordKind[],
  now: Temporal.Instant,
): string {
  const records: [string, unknown][] = [];
  const unreadable: [string, unknown][] = [];
  for (const [key, record] of Object.entries(stored)) {
    const kind = kindOf(key, kinds);
    const read = kind?.read(key, record);
    if (read !== undefined) records.push([key, read]);
    else if (kind || isAside(key)) unreadable.push([key, record]);
  }
  const file = {
    skinwise: 'backup',
    version: VERSION,
    written: now.toString(),
    records: Object.fromEntries(records),
    unreadable: Object.fromEntries(unreadable),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** What a file holds; all of it is checked before any of it is believed. */
export function readBackup(
  text: string,
  kinds: readonly RecordKind[],
): { readonly ok: true; readonly backup: Backup } | BackupRefusal {
  const refuse = (problem: BackupProblem): BackupRefusal => ({ ok: false, problem });
  if (text.length > MAX_CHARACTERS) return refuse('too-large');
  const json = parseJson(text);
  if (json === undefined) return refuse('not-json');
  if (!v.is(v.object({ skinwise: v.literal('backup'), version: v.number() }), json)) {
    return refuse('not-ours');
  }
  if (json.version > VERSION) return refuse('later-version');
  const file = v.safeParse(FileSchema, json);
  if (!file.success) return refuse('not-ours');
  const given = Object.entries(file.output.records);
  const aside = Object.entries(file.output.unreadable);
  if (given.length + aside.length > MAX_RECORDS) return refuse('too-large');

  const records = new Map<string, unknown>();
  const unreadable = new Map<string, unknown>();
  for (const [key, record] of given) {
    const kind = kindOf(key, kinds);
    const read = kind?.read(key, record);
    if (read === undefined) return { ...refuse('bad-record'), at: key };
    records.set(key, read);
  }
  for (const [key, record] of aside) {
    const kind = kindOf(key, kinds);
    if (!kind && !isAside(key)) return { ...refuse('bad-record'), at: key };
    // Perhaps a later version wrote it, which this one may be.
    const read = kind?.read(key, record);
    if (read !== undefined && !records.has(key)) records.set(key, read);
    else unreadable.set(key, record);
  }
  return {
    ok: true,
    backup: {
      records: Object.fromEntries(records),
      unreadable: Object.fromEntries(unreadable),
    },
  };
}

export function kindOf(key: string, kinds: readonly RecordKind[]): RecordKind | undefined {
  return kinds.find((kind) => kind.owns(key));
}

function parseJson(text: string): unknown {
  try {
    // Some programs put a mark before the text.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
