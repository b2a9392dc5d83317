import type { Planning } from '../content/planning';
import {
  type Described,
  dayOf,
  describeReminder,
  type ReminderTexts,
  textOf,
} from './describeReminder';
import type { Notice, NoticeItem } from './noticeOf';
import { startOf } from './startOf';

/** The interface's words around them. */
export interface NoticeWords {
  /** Instead of everything, where nobody else is to read it. */
  readonly discreet: string;
  readonly missed: {
    readonly title: (when: string) => string;
    readonly message: (when: string) => string;
  };
  readonly several: (count: number) => string;
  /** A line about something that is past, and one about something that is not. */
  readonly past: (date: string, title: string) => string;
  readonly line: (date: string, title: string) => string;
}

/** What a notification says now. Late ones, after a night's sleep of the machine say, tell of the past. */
export function describeNotice(
  { items }: Notice,
  now: Temporal.ZonedDateTime,
  texts: ReminderTexts,
  planning: Planning,
  words: NoticeWords,
  isDiscreet: boolean,
): Described {
  if (isDiscreet) return { title: words.discreet, message: '' };
  const [first] = items;
  if (first && items.length === 1) return describeOne(first, now, texts, planning, words);
  const current = items.filter(({ isPast }) => !isPast);
  const [only] = current.length === 1 ? current : [];
  const lines = items.map((item) => {
    const { title } = textOf(item.reminder.key, texts);
    const date = dayOf(item.reminder.setFor);
    return item.isPast ? words.past(date, title) : words.line(date, title);
  });
  // What is still to be done today is said in full.
  if (only) lines.push(describeOne(only, now, texts, planning, words).message);
  return { title: words.several(items.length), message: lines.join('\n') };
}

function describeOne(
  { reminder: { key, setFor }, session, isPast }: NoticeItem,
  now: Temporal.ZonedDateTime,
  texts: ReminderTexts,
  planning: Planning,
  { missed, past }: NoticeWords,
): Described {
  const start = startOf(session, now.timeZoneId);
  const { title } = textOf(key, texts);
  if (isPast && session.status === 'planned') {
    const when = session.time ? `${dayOf(start)}, ${timeOf(start)}` : dayOf(start);
    return { title: missed.title(when), message: missed.message(when) };
  }
  if (isPast) return { title, message: past(dayOf(setFor), title) };
  return describeReminder(key, session, texts, planning, now.timeZoneId);
}

const timeOf = (at: Temporal.ZonedDateTime): string =>
  at.toLocaleString(undefined, { hour: 'numeric', minute: '2-digit' });
