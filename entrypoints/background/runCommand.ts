import { browser } from 'wxt/browser';
import { tellFrames } from '../../platform/askPages';
import { refreshTabs } from '../../platform/refreshTabs';
import { loadSettings } from '../../platform/settingsStore';
import { isSiteOn, setSite, siteOf } from '../../platform/siteChoices';
import { isPaused } from '../../settings/pause';
import { inTurn } from './inTurn';

/** What the keyboard commands of the manifest ask of the page in front. */
const PAGE_COMMANDS = {
  'next-term': 'page/next',
  'previous-term': 'page/previous',
  'explain-term': 'page/explain',
} as const;

/** Runs a keyboard command on the active tab; while marks are paused none, as none would show. */
export async function runCommand(command: string): Promise<void> {
  const settings = await loadSettings();
  if (isPaused(settings, Temporal.Now.zonedDateTimeISO())) return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') {
    const site = siteOf(tab);
    if (!site) return;
    const { where } = settings;
    await inTurn(async () => setSite(site, where, !(await isSiteOn(site, where))));
    await refreshTabs(site.host);
  } else if (Object.hasOwn(PAGE_COMMANDS, command)) {
    await tellFrames(tab.id, PAGE_COMMANDS[command as keyof typeof PAGE_COMMANDS]);
  }
}
