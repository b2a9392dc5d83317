import type { Planning } from '../content/planning';
import type { ReminderText } from '../content/schema';
import { kindOf, type ReminderKey } from './reminderKey';
import type { Session } from './session';
import { startOf } from './startOf';

/** The words that content/en/reminders.yaml has for each. */
export type ReminderTexts = Readonly<Record<string, Pick<ReminderText, 'title' | 'instruction'>>>;

/** What a notification, or a line about one, says. */
export interface Described {
  readonly title: string;
  readonly message: string;
}

/** A reminder in full, as of a time at which it can still be followed. */
export function describeReminder(
  key: ReminderKey,
  session: Session,
  texts: ReminderTexts,
  planning: Planning,
  timeZone: string,
): Described {
  const { title, instruction } = textOf(key, texts);
  const date = dayOf(startOf(session, timeZone));
  const fill = (text: string): string =>
    text.replaceAll('{date}', date).replaceAll('{what}', () => whatOf(key, planning));
  return { title: fill(title), message: fill(instruction) };
}

export function textOf(key: ReminderKey, texts: ReminderTexts): ReminderTexts[string] {
  const text = texts[key] ?? texts[kindOf(key)];
  if (!text) throw new Error(`content/en/reminders.yaml says nothing of ${key}.`);
  return text;
}

/** What is left from then on; nothing for reminders of other kinds. */
export function whatOf(key: ReminderKey, { leave }: Planning): string {
  return leave.find(({ days }) => key === `pause-actives:${days}`)?.what ?? '';
}

export const dayOf = (at: Temporal.ZonedDateTime): string =>
  at.toLocaleString(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
