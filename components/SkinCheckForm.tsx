import { LEVELS, type Level, SIGNS, type Sign, type SkinCheck } from '../sessions/skinCheck';
import { LEVEL_KEYS, SIGN_KEYS } from './checkKeys';
import { useStrings } from './strings';

/** How is your skin? Five taps, each noted at once. */
export function SkinCheckForm(props: {
  /** What is noted for the day so far. */
  readonly check: SkinCheck | undefined;
  readonly onMark: (sign: Sign, level: Level) => void;
}) {
  const t = useStrings();
  const { check, onMark } = props;
  return (
    <section class="skin-check">
      <h2>{t('check.title')}</h2>
      <p class="levels meta" aria-hidden="true">
        {LEVELS.map((level) => (
          <span key={level}>{t(LEVEL_KEYS[level])}</span>
        ))}
      </p>
      {SIGNS.map((sign) => (
        <div class="sign" role="radiogroup" aria-labelledby={`sign-${sign}`} key={sign}>
          <span id={`sign-${sign}`}>{t(SIGN_KEYS[sign])}</span>
          {LEVELS.map((level) => (
            <label key={level}>
              <input
                type="radio"
                name={sign}
                checked={check?.levels[sign] === level}
                onChange={() => onMark(sign, level)}
              />
              <span class="hidden-text">{t(LEVEL_KEYS[level])}</span>
            </label>
          ))}
        </div>
      ))}
      <p class="meta">{t('check.hint')}</p>
    </section>
  );
}
