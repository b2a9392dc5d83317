import {
  DENSITIES,
  MARK_STYLES,
  type Settings,
  type SettingsChange,
  THEMES,
} from '../settings/settings';
import { Choice } from './Choice';
import { ChooseOne } from './Choices';
import { useStrings } from './strings';
import { TryOut, type TryOutProps } from './TryOut';

export interface LooksSettingsProps extends TryOutProps {
  readonly settings: Settings;
  readonly onSettings: (change: SettingsChange) => void;
}

const THEME_KEYS = {
  system: 'settings.themeSystem',
  light: 'settings.themeLight',
  dark: 'settings.themeDark',
} as const satisfies Record<Settings['theme'], string>;

const STYLE_KEYS = {
  dotted: 'settings.markDotted',
  thin: 'settings.markThin',
  tinted: 'settings.markTinted',
} as const satisfies Record<Settings['markStyle'], string>;

const DENSITY_KEYS = {
  every: 'settings.every',
  'first-in-section': 'settings.firstInSection',
} as const satisfies Record<Settings['density'], string>;

/** How marks and cards look, seen at once on a text to try. */
export function LooksSettings(props: LooksSettingsProps) {
  const t = useStrings();
  const { settings, onSettings } = props;
  return (
    <>
      <h3>{t('settings.looks')}</h3>
      <TryOut {...props} />
      <ChooseOne
        legend={t('settings.markStyle')}
        hint={t('settings.markStyleHint')}
        options={MARK_STYLES.map((value) => ({ value, label: t(STYLE_KEYS[value]) }))}
        chosen={settings.markStyle}
        onChoose={(markStyle) => onSettings({ markStyle })}
      />
      <fieldset>
        <legend>{t('settings.density')}</legend>
        {DENSITIES.map((density) => (
          <Choice
            key={density}
            name="density"
            label={t(DENSITY_KEYS[density])}
            chosen={settings.density === density}
            onChoose={() => onSettings({ density })}
          />
        ))}
      </fieldset>
      <ChooseOne
        legend={t('settings.theme')}
        options={THEMES.map((value) => ({ value, label: t(THEME_KEYS[value]) }))}
        chosen={settings.theme}
        onChoose={(theme) => onSettings({ theme })}
      />
    </>
  );
}
