import { refreshTabs } from '../../platform/refreshTabs';
import { loadSettings, saveSettings } from '../../platform/settingsStore';
import { isPauseOver } from '../../settings/pause';

/** Brings marks back into open tabs when a timed pause is over; told first, then noted. */
export async function endPause(now: Temporal.ZonedDateTime): Promise<void> {
  const settings = await loadSettings();
  if (!isPauseOver(settings, now)) return;
  await refreshTabs();
  await saveSettings({ ...settings, pausedUntil: null });
}
