import ICAL from 'ical.js';

/** Something for a phone's calendar. */
export interface CalendarEntry {
  /** The same for the same thing in every file, so that a later file updates it. */
  readonly id: string;
  /** On the wall clock, or a whole day. */
  readonly start: Temporal.PlainDateTime | Temporal.PlainDate;
  /** How long the person is busy; absent for a note, which takes no one's time. */
  readonly minutes?: number;
  readonly title: string;
  readonly text?: string;
  /** Rings when it starts. */
  readonly rings: boolean;
}

/** Calendars draw a note as a block, and calcurse takes in none that has no length. */
const NOTE_MINUTES = 15;

/** A property and a component as jCal (RFC 7265) writes them. */
type Property = [name: string, parameters: object, type: string, value: string | number];
type Component = [name: string, properties: Property[], components: Component[]];

/**
 * An iCalendar file (RFC 5545). Times are floating: 14:30 stays 14:30 wherever the phone is, as in
 * Skinwise itself. What is in an earlier file and not in this one stays in the phone's calendar.
 *
 * @param name what the calendar is called, in plain letters
 */
export function toCalendarFile(
  entries: readonly CalendarEntry[],
  name: string,
  now: Temporal.Instant,
): string {
  const calendar: Component = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Skinwise//Skinwise//EN'],
      ['method', {}, 'text', 'PUBLISH'],
      // Of no type, or its type is written out, which calendars do not expect of this one.
      ['x-wr-calname', {}, 'unknown', name],
    ],
    entries.map((entry) => toEvent(entry, now)),
  ];
  return ICAL.stringify(calendar);
}

function toEvent(entry: CalendarEntry, now: Temporal.Instant): Component {
  const { id, start, minutes, title, text, rings } = entry;
  const isDay = start instanceof Temporal.PlainDate;
  const written = now.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
  const properties: Property[] = [
    ['uid', {}, 'text', `${id}@skinwise`],
    ['dtstamp', {}, 'date-time', written],
    ['last-modified', {}, 'date-time', written],
    // Calendars take what has the higher number; minutes fit its 32 bits for four thousand years.
    ['sequence', {}, 'integer', Math.floor(now.epochMilliseconds / 60_000)],
    ['dtstart', {}, isDay ? 'date' : 'date-time', start.toString({ smallestUnit: 'second' })],
    ['summary', {}, 'text', plainText(title)],
    ['class', {}, 'text', 'PRIVATE'],
    ['transp', {}, 'text', isDay || minutes === undefined ? 'TRANSPARENT' : 'OPAQUE'],
  ];
  if (!isDay) properties.push(['duration', {}, 'duration', `PT${minutes ?? NOTE_MINUTES}M`]);
  if (text) properties.push(['description', {}, 'text', plainText(text)]);
  return ['vevent', properties, rings ? [alarm(title)] : []];
}

function alarm(title: string): Component {
  return [
    'valarm',
    [
      ['action', {}, 'text', 'DISPLAY'],
      ['trigger', {}, 'duration', 'PT0S'],
      ['description', {}, 'text', plainText(title)],
    ],
    [],
  ];
}

/** Control characters, which no calendar file may hold, and halves of characters, which none can. */
function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}--\n]/gv, ' ');
}
