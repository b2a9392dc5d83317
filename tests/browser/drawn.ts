import type { ViewDriver } from './driver';
import { until } from './until';

/**
 * Waits until a page of the extension shows its app. Browsers say that it has loaded before its
 * words are there, for those of another language come by an import of their own.
 */
export async function drawn<View extends Pick<ViewDriver, 'evaluate'>>(view: View): Promise<View> {
  await until('a page of ours that shows something', () => view.evaluate(showsSomething, null));
  return view;
}

/** Runs in the page. One without an app shows all it has once it has loaded; a chapter, once its text is there. */
export function showsSomething(): boolean {
  const app = document.getElementById('app');
  const isChapter = location.hash.startsWith('#/guide/');
  const text = '.chapter > :not(button, h2, .verdict-line)';
  const isDrawn = app?.childElementCount !== 0 && (!isChapter || app?.querySelector(text) !== null);
  return document.readyState === 'complete' && isDrawn;
}
