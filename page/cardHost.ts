import cardCss from '../components/card.css?inline';

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * A card's host, which a page can see, and what its closed root holds, which a page cannot.
 *
 * @param language of everything the card says
 */
export function buildHost(document: Document, language: string) {
  const create = <K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] =>
    document.createElementNS(XHTML, name) as HTMLElementTagNameMap[K];
  const host = create('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = create('style');
  style.textContent = cardCss;
  /** For what is the reader's own: createCard.tsx. */
  const own = create('style');
  // Firefox: a style whose text we have not set falls under the page's content policy.
  own.textContent = '';
  const body = create('div');
  body.className = 'skinwise';
  const live = create('p');
  live.className = 'hidden-text';
  live.role = 'status';
  body.lang = live.lang = language;
  root.append(style, own, body, live);
  return { host, root, own, body, live };
}

/**
 * Writes all of the host's style anew, so that nothing of the page's is in it. What the page enlarges
 * everything by is taken back.
 *
 * @param place by side, in pixels of the viewport
 */
export function dress(host: HTMLElement, place: Readonly<Record<string, number | 'auto'>>): void {
  const around = host.parentElement ?? (host.parentNode as ShadowRoot | null)?.host;
  const zoom = 1 / (around?.currentCSSZoom ?? 1);
  // Inline and important, since a page's style sheet may say `div { opacity: 0 }`.
  host.style.cssText =
    'all:initial!important;display:block!important;position:fixed!important;direction:ltr!important';
  host.style.setProperty('zoom', String(zoom), 'important');
  for (const [side, px] of Object.entries(place)) {
    host.style.setProperty(side, px === 'auto' ? px : `${Math.round(px)}px`, 'important');
  }
}
