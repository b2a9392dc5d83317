import glossary from 'skinwise:glossary';
import type { Browser } from 'wxt/browser';
import { loadSettings } from '../../platform/settingsStore';
import { mayReadTab } from '../../platform/siteAccess';
import { isSiteOn, siteOf } from '../../platform/siteChoices';
import { type MarkingRules, markingRules } from '../../settings/markingRules';
import { isPaused } from '../../settings/pause';

/**
 * How a tab is to be marked; null where it is not to be: Skinwise may not read it, marks are paused,
 * or its site is off.
 */
export async function rulesForTab(tab: Browser.tabs.Tab | undefined): Promise<MarkingRules | null> {
  if (tab?.id === undefined || !(await mayReadTab(tab.id))) return null;
  const settings = await loadSettings();
  if (isPaused(settings, Temporal.Now.zonedDateTimeISO())) return null;
  const site = siteOf(tab);
  // A file on the disk is no site: it is marked where all is, and cannot be chosen.
  const isOn = site ? await isSiteOn(site, settings.where) : settings.where === 'every-site';
  if (!isOn) return null;
  return markingRules(settings, glossary);
}
