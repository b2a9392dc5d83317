import { browser } from 'wxt/browser';
import { tellFrames } from '../../platform/pageMessages';
import { refreshTabs } from '../../platform/refreshTabs';
import { hostOf, toggleSite } from '../../platform/sitesOff';
import { inTurn } from './sessionWrites';

/** What the keyboard commands of the manifest ask of the page in front. */
const PAGE_COMMANDS = {
  'next-term': 'page/next',
  'previous-term': 'page/previous',
  'explain-term': 'page/explain',
} as const;

/** Runs a keyboard command on the active tab. */
export async function runCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') {
    const host = hostOf(tab.url);
    if (host === undefined) return;
    await inTurn(() => toggleSite(host));
    await refreshTabs(host);
  } else if (Object.hasOwn(PAGE_COMMANDS, command)) {
    await tellFrames(tab.id, PAGE_COMMANDS[command as keyof typeof PAGE_COMMANDS]);
  }
}
