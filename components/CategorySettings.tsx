import type { Settings, SettingsChange } from '../settings/settings';
import { Check } from './Check';
import { useStrings } from './strings';

/** In the order in which a reader of skincare pages meets them. */
const CATEGORY_CHOICES = {
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
const CATEGORIES = Object.keys(CATEGORY_CHOICES) as (keyof typeof CATEGORY_CHOICES)[];

/** Which kinds of words are marked. */
export function CategorySettings(props: {
  readonly settings: Pick<Settings, 'categoriesOff'>;
  readonly onSettings: (change: SettingsChange) => void;
}) {
  const { onSettings } = props;
  const { categoriesOff } = props.settings;
  const t = useStrings();
  return (
    <fieldset>
      <legend>{t('settings.categories')}</legend>
      <div class="columns">
        {CATEGORIES.map((category) => (
          <Check
            key={category}
            label={t(CATEGORY_CHOICES[category])}
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
