import planning from 'skinwise:planning';
import reminderTexts from 'skinwise:reminders';
import { i18n } from '#i18n';
import { loadStored } from '../../platform/loadStored';
import { notify } from '../../platform/notify';
import { saveSessions } from '../../platform/sessionStore';
import { describeNotice, type NoticeWords } from '../../sessions/describeNotice';
import { noticeOf } from '../../sessions/noticeOf';
import { dueReminders } from '../../sessions/reminders';
import { settleReminders } from '../../sessions/settleReminders';

/**
 * Delivers what is due and not yet delivered, as one notification. Shown first, then noted in one write:
 * if we die in between, the next start shows it again under the same id, which replaces it. The other
 * way round it would be lost.
 */
export async function deliverReminders(now: Temporal.ZonedDateTime): Promise<void> {
  const { sessions, checks, settings } = await loadStored();
  const due = dueReminders({ sessions, checks }, { planning, preferences: settings }, now);
  const notice = noticeOf(due.tell, sessions, now);
  if (notice) {
    const { title, message } = describeNotice(
      notice,
      now,
      reminderTexts,
      planning,
      words(),
      settings.discreet,
    );
    await notify(notice.id, title, message);
  }
  if (due.settle.length > 0) await saveSessions(settleReminders(sessions, due.settle));
}

function words(): NoticeWords {
  const t = i18n.t;
  return {
    discreet: t('reminder.discreet'),
    missed: {
      title: (when) => t('reminder.missedTitle', [when]),
      message: (when) => t('reminder.missed', [when]),
    },
    several: (count) => t('reminder.several', [String(count)]),
    past: (date, title) => t('reminder.past', [date, title]),
    line: (date, title) => t('reminder.line', [date, title]),
  };
}
