import planning from 'skinwise:planning';
import { movedDate, type Updated } from '../sessions/movedDates';
import type { Told } from '../sessions/told';
import { formatDay } from './formatDay';
import { useStrings } from './strings';

export interface MovedDateProps extends Told {
  readonly updated?: Updated | undefined;
  readonly onUpdateSeen: () => void;
}

/** An update has moved a date that the reader goes by: told once. */
export function MovedDate(props: MovedDateProps) {
  const t = useStrings();
  const moved = movedDate(props, planning, props.updated);
  if (!moved) return null;
  return (
    <section class="told">
      <p>
        <strong>{t('moved.title', [formatDay(moved.is), formatDay(moved.was)])}</strong>
      </p>
      {moved.why.map((why) => (
        <p key={why}>{why}</p>
      ))}
      <button type="button" class="link" onClick={props.onUpdateSeen}>
        {t('moved.seen')}
      </button>
    </section>
  );
}
