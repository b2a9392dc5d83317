import type { Planning } from '../content/planning';
import type { ReminderText } from '../content/schema';
import type { Notice, NoticeItem } from './noticeOf';
import { kindOf, type ReminderKey } from './reminderKey';
import { startOf } from './startOf';

/** The words that content/en/reminders.yaml has for each. */
export type NoticeTexts = Readonly<Record<string, Pick<ReminderText, 'title' | 'instruction'>>>;

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

export interface Described {
  readonly title: string;
  readonly message: string;
}

/** What a notification says now. Late ones, after a night's sleep of the machine say, tell of the past. */
export function describeNotice(
  { items }: Notice,
  now: Temporal.ZonedDateTime,
  texts: NoticeTexts,
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
  texts: NoticeTexts,
  planning: Planning,
  { missed, past }: NoticeWords,
): Described {
  const start = startOf(session, now.timeZoneId);
  const { title, instruction } = textOf(key, texts);
  if (isPast && session.status === 'planned') {
    const when = session.time ? `${dayOf(start)}, ${timeOf(start)}` : dayOf(start);
    return { title: missed.title(when), message: missed.message(when) };
  }
  if (isPast) return { title, message: past(dayOf(setFor), title) };
  const fill = (text: string): string =>
    text.replaceAll('{date}', dayOf(start)).replaceAll('{what}', () => whatOf(key, planning));
  return { title: fill(title), message: fill(instruction) };
}

function textOf(key: ReminderKey, texts: NoticeTexts): NoticeTexts[string] {
  const text = texts[key] ?? texts[kindOf(key)];
  if (!text) throw new Error(`content/en/reminders.yaml says nothing of ${key}.`);
  return text;
}

/** What is left from then on. */
function whatOf(key: ReminderKey, { leave }: Planning): string {
  return leave.find(({ days }) => key === `pause-actives:${days}`)?.what ?? '';
}

const dayOf = (at: Temporal.ZonedDateTime): string =>
  at.toLocaleString(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const timeOf = (at: Temporal.ZonedDateTime): string =>
  at.toLocaleString(undefined, { hour: 'numeric', minute: '2-digit' });
