import type { Settings, SettingsChange } from '../settings/settings';
import { useStrings } from './strings';
import { useLazy } from './useLazy';

/** Words that the reader knows, each with the way back. */
export function TermsKnown(props: {
  readonly settings: Pick<Settings, 'termsKnown'>;
  readonly onSettings: (change: SettingsChange) => void;
}) {
  const { settings, onSettings } = props;
  const t = useStrings();
  const names = useLazy(() => import('skinwise:term-names'))?.default;
  const { termsKnown } = settings;
  return (
    <>
      <h3>{t('settings.termsKnown')}</h3>
      {termsKnown.length === 0 && <p class="meta">{t('settings.termsKnownNone')}</p>}
      <ul class="switched">
        {termsKnown.map((id) => {
          const name = names?.[id] ?? id;
          return (
            <li key={id}>
              <span>{name}</span>
              <button
                type="button"
                class="link"
                onClick={() =>
                  onSettings({ termsKnown: termsKnown.filter((other) => other !== id) })
                }
              >
                {t('settings.markAgain')}
                <span class="hidden-text"> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
