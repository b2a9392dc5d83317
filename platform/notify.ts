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
 */
export async function notify(id: string, { title, message, buttons = [] }: Notice): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title,
    message,
    // Firefox refuses a notification that asks for buttons.
    ...(browser.notifications.onButtonClicked && {
      buttons: buttons.map((title) => ({ title })),
    }),
  });
}

export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** @param prefix only those whose ids begin so */
export async function clearNotifications(prefix = ''): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  await Promise.all(shown.filter((id) => id.startsWith(prefix)).map(clearNotification));
}
