import { CategorySettings } from './CategorySettings';
import { Check } from './Check';
import { LooksSettings, type LooksSettingsProps } from './LooksSettings';
import { OpeningSettings } from './OpeningSettings';
import { Pause, type PauseProps } from './Pause';
import { ReminderSettings } from './ReminderSettings';
import { SwitchedSites, type SwitchedSitesProps } from './SwitchedSites';
import { useStrings } from './strings';
import { TermsKnown } from './TermsKnown';
import { WhereToMark } from './WhereToMark';

export interface SettingsPageProps
  extends PauseProps,
    Omit<SwitchedSitesProps, 'settings'>,
    LooksSettingsProps {
  /** Whether looks go along to the reader's other browsers. */
  readonly looksGoAlong: boolean;
  readonly onLooksGoAlong: (on: boolean) => void;
  readonly onNavigate: (path: string) => void;
}

const FURTHER = [
  { path: 'data', label: 'data.title' },
  { path: 'about', label: 'about.title' },
] as const;

/** How marks, cards, the toolbar's icon and reminders behave, everywhere at once. */
export function SettingsPage(props: SettingsPageProps) {
  const t = useStrings();
  const { settings, onSettings } = props;
  return (
    <section class="settings">
      <h2>{t('app.settings')}</h2>
      <Pause {...props} />
      <WhereToMark {...props} />
      <LooksSettings {...props} />
      <OpeningSettings {...props} />
      <GoAlong {...props} />
      <CategorySettings {...props} />
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
        {FURTHER.map(({ path, label }) => (
          <button type="button" class="link" key={path} onClick={() => props.onNavigate(path)}>
            {t(label)} <span aria-hidden="true">›</span>
          </button>
        ))}
      </p>
    </section>
  );
}

/** The one thing of ours that may leave this browser, and what that means, before it is asked for. */
function GoAlong({ looksGoAlong, onLooksGoAlong }: SettingsPageProps) {
  const t = useStrings();
  return (
    <fieldset>
      <legend>{t('settings.elsewhere')}</legend>
      <Check label={t('settings.goAlong')} checked={looksGoAlong} onCheck={onLooksGoAlong} />
      <p class="detail meta">{t('settings.goAlongHint')}</p>
    </fieldset>
  );
}
