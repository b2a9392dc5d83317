import '../../components/app.css';
import language from 'skinwise:language';
import { render } from 'preact';
import { i18n } from '#i18n';
import { FirstMinute } from '../../components/FirstMinute';
import { directionOf, StringsContext } from '../../components/strings';
import { openJournal } from '../../platform/openJournal';
import { send } from '../../platform/send';
import { loadSettings } from '../../platform/settingsStore';
import { showTheme } from '../../platform/theme';
import { watchStorage } from '../../platform/watchStorage';
import { tryOut } from '../app/tryOut';

const t = i18n.t;

async function draw(): Promise<void> {
  const settings = await loadSettings();
  showTheme(settings.theme);
  render(
    <StringsContext.Provider value={t}>
      <FirstMinute
        settings={settings}
        onSettings={(change) => void send('settings/change', change)}
        onTryOut={async (within) => tryOut(within)}
        onDone={() => window.close()}
        onGuide={() => void openJournal('guide/what-it-is')}
      />
    </StringsContext.Provider>,
    document.getElementById('app') as HTMLElement,
  );
}

document.documentElement.lang = language;
document.documentElement.dir = directionOf(t);
document.title = `${t('welcome.title')} – ${t('extension.name')}`;
watchStorage(draw);
await draw();
