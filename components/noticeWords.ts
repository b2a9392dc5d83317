import type { NoticeWords } from '../sessions/describeNotice';
import type { Translate } from './strings';

/** The interface's words around those of reminders. */
export function noticeWords(t: Translate): NoticeWords {
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
