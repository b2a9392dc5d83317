import type { Theme } from '../settings/settings';

/**
 * A note of the theme that can be read at once, which extension storage cannot: without it a page of ours
 * shows the system's ground for a moment first. Settings are what holds; every drawing puts the note right.
 */
const KEY = 'theme';

/** Has this page of ours wear a theme. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  if (theme === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
}

/** Before anything is drawn: the theme of the last drawing. */
export function showLastTheme(): void {
  document.documentElement.dataset.theme = localStorage.getItem(KEY) ?? 'system';
}
