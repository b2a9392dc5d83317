import { useState } from 'preact/hooks';
import {
  DENSITIES,
  MAX_DELAY_MS,
  MIN_DELAY_MS,
  OPEN_KEYS,
  OPEN_WAYS,
  type OpenKey,
  type Settings,
} from '../settings/settings';
import { Check } from './Check';
import { Choice } from './Choice';
import { Pause, type PauseProps } from './Pause';
import { ReminderSettings } from './ReminderSettings';
import { SwitchedSites, type SwitchedSitesProps } from './SwitchedSites';
import { useStrings } from './strings';
import { TermsKnown } from './TermsKnown';
import { WhereToMark, type WhereToMarkProps } from './WhereToMark';

export interface SettingsPageProps
  extends PauseProps,
    Omit<SwitchedSitesProps, 'settings'>,
    Pick<WhereToMarkProps, 'onSettings'> {
  readonly onNavigate: (path: string) => void;
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

const DENSITY_KEYS = {
  every: 'settings.every',
  'first-in-section': 'settings.firstInSection',
} as const satisfies Record<Settings['density'], string>;

/** In the order in which a reader of skincare pages meets them. */
const CATEGORY_KEYS = {
  ingredients: 'settings.ingredients',
  treatments: 'settings.treatments',
  devices: 'settings.devices',
  aftercare: 'settings.aftercare',
  concerns: 'settings.concerns',
  'skin-types': 'settings.skinTypes',
  sun: 'settings.sun',
  anatomy: 'settings.anatomy',
  biology: 'settings.biology',
} as const satisfies Record<Settings['categoriesOff'][number], string>;
const CATEGORIES = Object.keys(CATEGORY_KEYS) as (keyof typeof CATEGORY_KEYS)[];

/** How marks, cards, the toolbar's icon and reminders behave, everywhere at once. */
export function SettingsPage(props: SettingsPageProps) {
  const t = useStrings();
  const { settings, onSettings } = props;
  return (
    <section class="settings">
      <h2>{t('app.settings')}</h2>
      <Pause {...props} />
      <WhereToMark {...props} />

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
      </fieldset>

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

      <Categories {...props} />
      <TermsKnown {...props} />
      <SwitchedSites {...props} />

      <fieldset>
        <legend>{t('settings.toolbar')}</legend>
        <Check
          label={t('settings.badge')}
          checked={settings.badge}
          onCheck={(badge) => onSettings({ badge })}
        />
      </fieldset>

      <ReminderSettings {...props} />

      <p class="actions">
        <button type="button" class="link" onClick={() => props.onNavigate('about')}>
          {t('about.title')} <span aria-hidden="true">›</span>
        </button>
      </p>
    </section>
  );
}

/** What the chosen way of opening needs to know, or what is to be said of it. */
function OpeningDetail({ settings, onSettings }: SettingsPageProps) {
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

function Categories({ settings: { categoriesOff }, onSettings }: SettingsPageProps) {
  const t = useStrings();
  return (
    <fieldset>
      <legend>{t('settings.categories')}</legend>
      <div class="columns">
        {CATEGORIES.map((category) => (
          <Check
            key={category}
            label={t(CATEGORY_KEYS[category])}
            checked={!categoriesOff.includes(category)}
            onCheck={(isWanted) => {
              const others = categoriesOff.filter((other) => other !== category);
              onSettings({ categoriesOff: isWanted ? others : [...others, category] });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
