import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEntry, toCalendarFile } from '../../sessions/toCalendarFile';

const NOW = Temporal.Instant.from('2026-11-22T10:00:00.5Z');
const at = (start: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(start);
const entry = (about: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'session-1/start',
  start: at('2026-11-28T14:30'),
  minutes: 60,
  title: 'Session',
  rings: true,
  ...about,
});
const write = (...entries: CalendarEntry[]): string => toCalendarFile(entries, 'Skinwise', NOW);
function readBack(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}
const first = (text: string): ICAL.Event => new ICAL.Event(readBack(text)[0]);

test('a file is a calendar that other programs read', () => {
  const file = write(entry());
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  expect(file).toMatch(/\r\nEND:VCALENDAR\r\n$/);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('an entry comes back with its time on the wall clock, in no zone', () => {
  const event = first(write(entry()));
  expect(event.uid).toBe('session-1/start@skinwise');
  expect(event.startDate.toString()).toBe('2026-11-28T14:30:00');
  expect(event.startDate.zone.tzid).toBe('floating');
  expect(event.duration.toSeconds()).toBe(3600);
  expect(write(entry())).toContain('\r\nDTSTART:20261128T143000\r\n');
});

test('a note has a length, as calendars want it, and takes no one’s time', () => {
  const { minutes: _, ...note } = entry();
  const event = first(write(note));
  expect(event.duration.toSeconds()).toBe(15 * 60);
  expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  expect(first(write(entry())).component.getFirstPropertyValue('transp')).toBe('OPAQUE');
});

test('without a time it is a whole day', () => {
  const file = write(entry({ start: Temporal.PlainDate.from('2026-11-28') }));
  expect(file).toContain('\r\nDTSTART;VALUE=DATE:20261128\r\n');
  expect(first(file).startDate.isDate).toBe(true);
});

test('it rings at its start, or not at all', () => {
  const [ringing, silent] = readBack(write(entry(), entry({ rings: false })));
  const alarm = ringing?.getFirstSubcomponent('valarm');
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT0S');
  expect(silent?.getFirstSubcomponent('valarm')).toBeNull();
});

test('a later file updates what an earlier one brought', () => {
  const [before] = readBack(write(entry()));
  const moved = entry({ start: at('2026-12-01T09:00') });
  const [after] = readBack(toCalendarFile([moved], 'Skinwise', NOW.add({ minutes: 1 })));
  expect(after?.getFirstPropertyValue('uid')).toBe(before?.getFirstPropertyValue('uid'));
  const sequence = (event: ICAL.Component | undefined) =>
    Number(event?.getFirstPropertyValue('sequence'));
  expect(sequence(after)).toBeGreaterThan(sequence(before));
  expect(sequence(after)).toBeLessThan(2 ** 31);
  expect(String(before?.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T10:00:00Z');
  expect(String(before?.getFirstPropertyValue('last-modified'))).toBe('2026-11-22T10:00:00Z');
});

test('whatever is written in title and text, they come back and nothing else does', () => {
  const words = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(words, words, (title, text) => {
      const file = write(entry({ title, text }), entry({ id: 'after', title: 'After' }));
      const events = readBack(file);
      expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual([
        'session-1/start@skinwise',
        'after@skinwise',
      ]);
      expect(events[0]?.getFirstPropertyValue('summary')).toBe(readable(title));
      expect(events[0]?.getFirstPropertyValue('description') ?? '').toBe(readable(text));
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('a text that would end the event does not', () => {
  const text = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM; a, b \\ c';
  const [event, ...others] = readBack(write(entry({ text })));
  expect(others).toEqual([]);
  expect(event?.getFirstPropertyValue('description')).toBe(text.replaceAll('\r\n', '\n'));
});

/** What may stand in a calendar file: no control characters but line ends. */
function readable(text: string): string {
  return [...text.toWellFormed().replace(/\r\n?/g, '\n')]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
      return isControl && character !== '\n' ? ' ' : character;
    })
    .join('');
}
