import planning from 'skinwise:planning';
import reminderTexts from 'skinwise:reminders';
import { i18n } from '#i18n';
import { noticeWords } from '../../components/noticeWords';
import { writeRecords } from '../../platform/journalStore';
import { loadStored } from '../../platform/loadStored';
import { notify } from '../../platform/notify';
import { describeNotice } from '../../sessions/describeNotice';
import { SESSIONS } from '../../sessions/journal';
import { noticeOf } from '../../sessions/noticeOf';
import { dueReminders } from '../../sessions/reminders';
import { settleReminders } from '../../sessions/settleReminders';

/**
 * Delivers what is due and not yet delivered, as one notification. Shown first, then noted in one write:
 * if we die in between, the next start shows it again under the same id, which replaces it. The other
 * way round it would be lost.
 */
export async function deliverReminders(now: Temporal.ZonedDateTime): Promise<void> {
  const stored = await loadStored();
  const { sessions, settings } = stored;
  const due = dueReminders(stored, { planning, preferences: settings }, now);
  const notice = noticeOf(due.tell, sessions, now);
  if (notice) {
    const words = noticeWords(i18n.t);
    const { discreet } = settings;
    const described = describeNotice(notice, now, reminderTexts, planning, words, discreet);
    // Several at once are looked at in the journal, one by one.
    const buttons =
      notice.items.length === 1 ? [i18n.t('reminder.done'), i18n.t('reminder.inAnHour')] : [];
    await notify(notice.id, { ...described, buttons });
  }
  if (due.settle.length > 0) {
    await writeRecords(SESSIONS.recordsOf(...settleReminders(sessions, due.settle)));
  }
}
