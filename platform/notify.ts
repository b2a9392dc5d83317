import { browser } from 'wxt/browser';

/** What a notification says. */
interface Notice {
  readonly title: string;
  readonly message: string;
  /** Words on its buttons, two at most; Firefox has none. */
  readonly buttons?: readonly string[];
}

/**
 * Shows a notification. One with the same id replaces the earlier, so saying it twice shows it once.
 *
 * @throws when the reader or the browser does not let us; then nobody has seen it
 */
export async function notify(id: string, { title, message, buttons = [] }: Notice): Promise<void> {
  // Chromium takes one that the reader has forbidden, and shows nothing. Firefox cannot be asked.
  const level = await browser.notifications.getPermissionLevel?.();
  if (level === 'denied') throw new Error('Notifications are forbidden.');
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title,
    message,
    // Firefox refuses a notification that asks for buttons, though it has an event for them.
    ...(!import.meta.env.FIREFOX && { buttons: buttons.map((title) => ({ title })) }),
  });
}

/**
 * Takes a notification away, as far as the browser lets us: one that stays is seen and put away by hand,
 * and no reason to say that a change has failed.
 */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id).catch(() => {});
}

/**
 * The same for many.
 *
 * @param prefix only those whose ids begin so
 */
export async function clearNotifications(prefix = ''): Promise<void> {
  const shown = await browser.notifications.getAll().catch(() => ({}));
  const ids = Object.keys(shown).filter((id) => id.startsWith(prefix));
  await Promise.all(ids.map(clearNotification));
}
