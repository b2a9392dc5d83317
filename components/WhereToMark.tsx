import { PLACES, type Settings, type SettingsChange } from '../settings/settings';
import { Choice } from './Choice';
import { useStrings } from './strings';

export interface WhereToMarkProps {
  readonly settings: Settings;
  readonly onSettings: (change: SettingsChange) => void;
}

const PLACE_KEYS = {
  'every-site': ['settings.everySite', 'settings.everySiteHint'],
  'chosen-sites': ['settings.chosenSites', 'settings.chosenSitesHint'],
  'on-click': ['settings.onClick', 'settings.onClickHint'],
} as const satisfies Record<Settings['where'], readonly [string, string]>;

/** On which sites words are marked, to begin with. */
export function WhereToMark({ settings, onSettings }: WhereToMarkProps) {
  const t = useStrings();
  return (
    <fieldset>
      <legend>{t('settings.where')}</legend>
      {PLACES.map((where) => (
        <div key={where}>
          <Choice
            name="where"
            label={t(PLACE_KEYS[where][0])}
            chosen={settings.where === where}
            onChoose={() => onSettings({ where })}
          />
          {settings.where === where && <p class="detail meta">{t(PLACE_KEYS[where][1])}</p>}
        </div>
      ))}
    </fieldset>
  );
}
