import { byStart } from './byStart';
import type { Session } from './session';
import { checksOf, SIGNS, type SkinCheck } from './skinCheck';
import type { Cell } from './toCsv';

const COLUMNS = [
  'what',
  'date',
  'time',
  'status',
  'who',
  'device',
  'length_mm',
  'areas',
  'passes',
  'new_cartridge',
  'healing_day',
  ...SIGNS,
  'red_flags',
  'note',
] as const;

type Row = { readonly [column in (typeof COLUMNS)[number]]?: Cell };

/**
 * The log as a table: a row for each session, in order of date, and below it one for each of its skin
 * checks. Words are the stored ones, the same in every language, for programs that read it.
 */
export function logRows(sessions: readonly Session[], checks: readonly SkinCheck[]): Cell[][] {
  const rows = [...sessions]
    .sort(byStart)
    .flatMap((session) => [
      sessionRow(session),
      ...checksOf(checks, session.id).map((check) => checkRow(check, session)),
    ]);
  return [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column]))];
}

function sessionRow(session: Session): Row {
  return {
    what: 'session',
    date: session.date,
    time: session.time,
    status: session.status,
    who: session.who,
    device: session.device,
    length_mm: session.lengthMm,
    areas: session.areas.join(' '),
    passes: session.passes,
    new_cartridge: session.newCartridge,
    note: session.notes,
  };
}

function checkRow({ day, levels, redFlags, note }: SkinCheck, session: Session): Row {
  const date = Temporal.PlainDate.from(session.date).add({ days: day });
  return {
    what: 'check',
    date: date.toString(),
    healing_day: day,
    ...levels,
    red_flags: redFlags?.join(' '),
    note,
  };
}
