import glossary from 'skinwise:glossary';
import type { Sender } from '../../platform/messages';
import { loadKnownOn, loadKnownPrivately } from '../../platform/pressStore';
import { loadSettings } from '../../platform/settingsStore';
import { mayReadTab } from '../../platform/siteAccess';
import { isFrameOn, isSiteOn, siteOf } from '../../platform/siteChoices';
import { type MarkingRules, markingRules } from '../../settings/markingRules';
import { isPaused } from '../../settings/pause';
import { siteOfFrame } from './asker';

/**
 * How a frame is to be marked; null where it is not to be: Skinwise may not read its tab, marks are paused,
 * or the tab's site or its own is off.
 */
export async function rulesForFrame(sender: Sender): Promise<MarkingRules | null> {
  const { tab } = sender;
  if (tab?.id === undefined || !(await mayReadTab(tab.id))) return null;
  const settings = await loadSettings();
  if (isPaused(settings, Temporal.Now.zonedDateTimeISO())) return null;
  const site = siteOf(tab);
  // A file on the disk is no site: it is marked where all is, and cannot be chosen.
  const isOn = site ? await isSiteOn(site, settings.where) : settings.where === 'every-site';
  const own = siteOfFrame(sender);
  const isOwnOn = !own || own.host === site?.host || (await isFrameOn(own, settings.where));
  if (!isOn || !isOwnOn) return null;
  const here = (await loadKnownOn()).filter(([, host]) => host === own?.host).map(([id]) => id);
  const privately = tab.incognito ? await loadKnownPrivately() : [];
  return markingRules(settings, glossary, [...here, ...privately]);
}
