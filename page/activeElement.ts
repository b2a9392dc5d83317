import type { ShadowRootOf } from './watchLateRoots';

/** The element with the focus, inside shadow trees too. */
export function activeElement(document: Document, shadowRootOf: ShadowRootOf): Element | null {
  let active = document.activeElement;
  for (let inner = active; inner; inner = shadowRootOf(inner)?.activeElement ?? null) {
    active = inner;
  }
  return active;
}

/**
 * Whether a command without a place means this document: the one whose keys the reader presses, or
 * the top one when the focus is in the browser's own bars.
 */
export function isInCharge(document: Document, shadowRootOf: ShadowRootOf): boolean {
  const { defaultView: window } = document;
  if (!document.hasFocus()) return window === window?.top;
  // An embedded page has the focus as a whole here, and its own script is in charge.
  return !activeElement(document, shadowRootOf)?.matches('iframe, frame, object, embed');
}
