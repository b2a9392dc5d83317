import { browser } from 'wxt/browser';

/** What stands on the toolbar's icon, at most four characters, and what is spoken for it. */
export async function setBadge(text: string, title: string): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text }),
    action.setTitle({ title }),
    // The accent of components/tokens.css; toolbars are light and dark, and it is told from both.
    action.setBadgeBackgroundColor({ color: '#9a3f2f' }),
    action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}
