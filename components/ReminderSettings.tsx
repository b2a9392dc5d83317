import type { ReminderKind } from '../sessions/reminderKey';
import { DEFAULT_PREFERENCES, type ReminderPreferences } from '../sessions/reminderPreferences';
import type { SettingsChange } from '../settings/settings';
import { Check } from './Check';
import { useStrings } from './strings';

export interface ReminderSettingsProps {
  readonly settings: ReminderPreferences;
  readonly onSettings: (change: SettingsChange) => void;
}

/** In the order in which a session brings them. */
const KIND_KEYS = {
  'pause-actives': 'reminder.pauseActives',
  checklist: 'reminder.checklist',
  start: 'reminder.start',
  aftercare: 'reminder.aftercare',
  'skin-check': 'reminder.skinCheck',
  reintroduce: 'reminder.reintroduce',
  'next-possible': 'reminder.nextPossible',
} as const satisfies Record<ReminderKind, string>;
const KINDS = Object.keys(KIND_KEYS) as ReminderKind[];

/** Which reminders come, at which hours, and how much they say. */
export function ReminderSettings({ settings, onSettings }: ReminderSettingsProps) {
  const t = useStrings();
  const { remindersOff, quietHours, discreet } = settings;
  return (
    <fieldset>
      <legend>{t('reminder.which')}</legend>
      {KINDS.map((kind) => (
        <Check
          key={kind}
          label={t(KIND_KEYS[kind])}
          checked={!remindersOff.includes(kind)}
          onCheck={(isWanted) => {
            const others = remindersOff.filter((other) => other !== kind);
            onSettings({ remindersOff: isWanted ? others : [...others, kind] });
          }}
        />
      ))}
      <Check
        label={t('reminder.quiet')}
        checked={quietHours !== null}
        onCheck={(isQuiet) =>
          onSettings({ quietHours: isQuiet ? DEFAULT_PREFERENCES.quietHours : null })
        }
      />
      {quietHours && <QuietHours {...{ quietHours, onSettings }} />}
      <Check
        label={t('reminder.isDiscreet')}
        checked={discreet}
        onCheck={(discreet) => onSettings({ discreet })}
      />
      {discreet && (
        <p class="detail meta">{t('reminder.discreetHint', [t('reminder.discreet')])}</p>
      )}
    </fieldset>
  );
}

function QuietHours(props: {
  readonly quietHours: NonNullable<ReminderPreferences['quietHours']>;
  readonly onSettings: ReminderSettingsProps['onSettings'];
}) {
  const t = useStrings();
  const { quietHours, onSettings } = props;
  const field = (end: 'from' | 'to') => (
    <label>
      {t(end === 'from' ? 'reminder.quietFrom' : 'reminder.quietTo')}
      <input
        type="time"
        required
        value={quietHours[end]}
        // Not while an hour is half typed: that would be another hour.
        onChange={({ currentTarget: { value } }) =>
          value && onSettings({ quietHours: { ...quietHours, [end]: value } })
        }
      />
    </label>
  );
  return (
    <div class="detail">
      <div class="fields">
        {field('from')}
        {field('to')}
      </div>
      <p class="meta">{t('reminder.quietHint')}</p>
    </div>
  );
}
