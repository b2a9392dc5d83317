import type { Worsening } from '../sessions/worsening';
import { LEVEL_KEYS, SIGN_KEYS } from './checkKeys';
import { useStrings } from './strings';

const URGENCY_KEYS = {
  now: 'pictures.urgencyNow',
  'same-day': 'pictures.urgencySameDay',
  days: 'pictures.urgencyDays',
} as const;

/** What got worse by one's own notes, a line each, and how soon to get help. */
export function WorseSigns({ signs }: { readonly signs: readonly Worsening[] }) {
  const t = useStrings();
  if (signs.length === 0) return null;
  return (
    <ul>
      {signs.map(({ urgency, sign, day, level }) => (
        <li key={sign}>
          {t(SIGN_KEYS[sign])}: {t(LEVEL_KEYS[level])}, {t('today.day', [String(day)])}.{' '}
          <strong>
            {t('flags.getHelp')} {t(URGENCY_KEYS[urgency])}
          </strong>
        </li>
      ))}
    </ul>
  );
}
