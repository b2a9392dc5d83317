import { useState } from 'preact/hooks';
import {
  MAX_DELAY_MS,
  MIN_DELAY_MS,
  OPEN_KEYS,
  OPEN_WAYS,
  type OpenKey,
  type Settings,
  type SettingsChange,
} from '../settings/settings';
import { Check } from './Check';
import { Choice } from './Choice';
import { useStrings } from './strings';

interface OpeningSettingsProps {
  readonly settings: Settings;
  readonly onSettings: (change: SettingsChange) => void;
}

/** Finer steps no one feels. */
const DELAY_STEP_MS = 50;

const WAY_KEYS = {
  hover: 'settings.byHover',
  key: 'settings.byKey',
  click: 'settings.byClick',
  off: 'settings.byNothing',
} as const satisfies Record<Settings['openBy'], string>;

const KEY_KEYS = {
  Shift: 'settings.keyShift',
  Alt: 'settings.keyAlt',
  Control: 'settings.keyControl',
} as const satisfies Record<OpenKey, string>;

/** How a card opens, by pointer, key and finger. */
export function OpeningSettings(props: OpeningSettingsProps) {
  const t = useStrings();
  const { settings, onSettings } = props;
  return (
    <fieldset>
      <legend>{t('settings.open')}</legend>
      {OPEN_WAYS.map((way) => (
        <div key={way}>
          <Choice
            name="open-by"
            label={t(WAY_KEYS[way])}
            chosen={settings.openBy === way}
            onChoose={() => onSettings({ openBy: way })}
          />
          {settings.openBy === way && <OpeningDetail {...props} />}
        </div>
      ))}
      {settings.openBy !== 'off' && (
        <Check
          label={t('settings.tapOpens')}
          checked={settings.tapOpens}
          onCheck={(tapOpens) => onSettings({ tapOpens })}
        />
      )}
    </fieldset>
  );
}

/** What the chosen way of opening needs to know, or what is to be said of it. */
function OpeningDetail({ settings, onSettings }: OpeningSettingsProps) {
  const t = useStrings();
  const [dragged, setDragged] = useState<number>();
  if (settings.openBy === 'hover') {
    const delayMs = dragged ?? settings.delayMs;
    const words = t('settings.seconds', [(delayMs / 1000).toLocaleString()]);
    return (
      <label class="detail delay">
        <span>{t('settings.delay')}</span>
        <input
          type="range"
          min={MIN_DELAY_MS}
          max={MAX_DELAY_MS}
          step={DELAY_STEP_MS}
          value={delayMs}
          aria-valuetext={words}
          onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            setDragged(undefined);
            onSettings({ delayMs: event.currentTarget.valueAsNumber });
          }}
        />
        <span aria-hidden="true">{words}</span>
      </label>
    );
  }
  if (settings.openBy === 'key') {
    return (
      <label class="detail">
        <span>{t('settings.key')}</span>{' '}
        <select
          value={settings.openKey}
          onChange={(event) => onSettings({ openKey: event.currentTarget.value as OpenKey })}
        >
          {OPEN_KEYS.map((key) => (
            <option key={key} value={key}>
              {t(KEY_KEYS[key])}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const hint = settings.openBy === 'click' ? 'settings.byClickHint' : 'settings.byNothingHint';
  return <p class="detail meta">{t(hint)}</p>;
}
