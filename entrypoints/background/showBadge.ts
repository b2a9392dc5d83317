import { i18n } from '#i18n';
import type { Stored } from '../../platform/loadStored';
import { setBadge } from '../../platform/setBadge';
import { badgeDay } from '../../sessions/badgeDay';
import { openWarnings } from '../../sessions/openWarnings';
import { USUAL_HEALING_DAYS } from '../../sessions/whereAmI';

/**
 * What stands on the toolbar's icon, said in words as well: that a warning sign is open, or the healing day
 * while skin heals; else nothing.
 */
export async function showBadge(
  { sessions, checks, settings }: Stored,
  now: Temporal.ZonedDateTime,
): Promise<void> {
  if (settings.badge && openWarnings(checks).length > 0) {
    return setBadge('!', i18n.t('badge.warning'));
  }
  const day = settings.badge ? badgeDay(sessions, now) : undefined;
  if (day === undefined) return setBadge('', i18n.t('extension.name'));
  await setBadge(String(day), i18n.t('badge.title', [String(day), String(USUAL_HEALING_DAYS)]));
}
