import '../../components/app.css';
import language from 'skinwise:language';
import { render } from 'preact';
import { i18n } from '#i18n';
import { FirstMinute } from '../../components/FirstMinute';
import { FAILURE_KEYS } from '../../components/failures';
import { directionOf, StringsContext } from '../../components/strings';
import { openJournal } from '../../platform/openJournal';
import { send } from '../../platform/send';
import { loadSettings } from '../../platform/settingsStore';
import { showTheme } from '../../platform/theme';
import { watchStorage } from '../../platform/watchStorage';
import type { SettingsChange } from '../../settings/settings';
import { failureOf } from '../app/failureOf';
import { tryOut } from '../app/tryOut';

const t = i18n.t;

let problem: string | undefined;

async function draw(): Promise<void> {
  const settings = await loadSettings();
  showTheme(settings.theme);
  render(
    <StringsContext.Provider value={t}>
      <FirstMinute
        settings={settings}
        problem={problem}
        onSettings={(change) => void choose(change)}
        onTryOut={async (within) => tryOut(within)}
        onDone={() => window.close()}
        onGuide={() => void openJournal('guide/what-it-is')}
      />
    </StringsContext.Provider>,
    document.getElementById('app') as HTMLElement,
  );
}

async function choose(change: SettingsChange): Promise<void> {
  try {
    await send('settings/change', change);
    problem = undefined;
  } catch (error) {
    problem = t(FAILURE_KEYS[failureOf(error)]);
  }
  // Also where it failed: what is chosen is what is kept.
  await draw();
}

document.documentElement.lang = language;
document.documentElement.dir = directionOf(t);
document.title = `${t('welcome.title')} – ${t('extension.name')}`;
watchStorage(draw);
await draw();
