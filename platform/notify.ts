import { browser } from 'wxt/browser';

/**
 * Shows a notification. One with the same id replaces the earlier, so saying it twice shows it once.
 *
 * @throws when the reader or the browser does not let us; then nobody has seen it
 */
export async function notify(id: string, title: string, message: string): Promise<void> {
  // Chromium takes one that the reader has forbidden, and shows nothing. Firefox cannot be asked.
  const level = await browser.notifications.getPermissionLevel?.();
  if (level === 'denied') throw new Error('Notifications are forbidden.');
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title,
    message,
  });
}
