import { browser } from './pageBrowser';

/** Firefox has it as a property of elements, for extensions only. */
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of a page's element, closed ones included; null when it has none. */
export function openShadowRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Closed roots of a page hang on its custom elements; asking every element would be slow.
  if (!element.localName.includes('-')) return null;
  const own = (element as FirefoxElement).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  try {
    return browser.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
  } catch {
    // The extension was updated or removed under this script.
    return null;
  }
}
