import { i18n } from '#i18n';
import type { Stored } from '../../platform/loadStored';
import { setBadge } from '../../platform/setBadge';
import { badgeDay } from '../../sessions/badgeDay';
import { USUAL_HEALING_DAYS } from '../../sessions/whereAmI';

/** The healing day on the toolbar's icon while skin heals, said in words as well; else nothing. */
export async function showBadge(
  { sessions, settings }: Stored,
  now: Temporal.ZonedDateTime,
): Promise<void> {
  const day = settings.badge ? badgeDay(sessions, now) : undefined;
  if (day === undefined) return setBadge('', i18n.t('extension.name'));
  await setBadge(String(day), i18n.t('badge.title', [String(day), String(USUAL_HEALING_DAYS)]));
}
