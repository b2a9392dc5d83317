import { healingDay } from './healingDay';
import { kindOf } from './reminderKey';
import type { OpenReminder } from './reminders';
import type { Session } from './session';
import { startOf } from './startOf';

/** One notification about whatever is due. */
export interface Notice {
  /**
   * The id of the reminder that was set for first. Should we die before all are noted as told, it is
   * still the first at the next start, and its notification is replaced, not doubled.
   */
  readonly id: string;
  /** In the order of what they are set for. */
  readonly items: readonly NoticeItem[];
}

export interface NoticeItem {
  readonly reminder: OpenReminder;
  readonly session: Session;
  /** Too late to act on. */
  readonly isPast: boolean;
}

/** A session that began longer ago is past: what to do before it helps no one any more. */
const MISSED_AFTER_HOURS = 12;

/** Joins due reminders into one notification; undefined when there is nothing to say. */
export function noticeOf(
  tell: readonly OpenReminder[],
  sessions: readonly Session[],
  now: Temporal.ZonedDateTime,
): Notice | undefined {
  const items = tell.flatMap((reminder): NoticeItem[] => {
    const session = sessions.find(({ id }) => id === reminder.sessionId);
    return session ? [{ reminder, session, isPast: isPast(reminder, session, now) }] : [];
  });
  const [first] = items;
  return first && { id: first.reminder.id, items };
}

function isPast({ key }: OpenReminder, session: Session, now: Temporal.ZonedDateTime): boolean {
  switch (kindOf(key)) {
    case 'pause-actives':
    case 'checklist':
    case 'start': {
      const hours = now.since(startOf(session, now.timeZoneId)).total('hours');
      return hours >= MISSED_AFTER_HOURS;
    }
    case 'aftercare':
    case 'skin-check':
      return healingDay(session, now.toPlainDate()) > Number(key.split(':')[1]);
    default:
      return false;
  }
}
