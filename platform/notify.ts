import { browser } from 'wxt/browser';

/**
 * Shows a notification. One with the same id replaces the earlier, so saying it twice shows it once.
 */
export async function notify(id: string, title: string, message: string): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title,
    message,
  });
}
