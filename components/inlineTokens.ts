/** What the card's style sheets are called as modules; pages of our own keep the names. */
const OF_THE_CARD = /\/components\/(?:card|day-line)\.css\?inline$/;

/** A plugin for the build: the card's style sheets get the tokens' values in place of their names. */
export function literalCard() {
  return {
    name: 'skinwise:literal-card',
    // After Vite has read what they import, before it packs them.
    transform: (css: string, id: string) => (OF_THE_CARD.test(id) ? inlineTokens(css) : undefined),
  };
}

/**
 * Writes the values of custom properties where they are used, and leaves out `:root`, where they are set. A page's
 * `@property` is global to its document, closed roots included, and would put a font or an image of the page
 * behind any name that is left.
 *
 * @example inlineTokens(':root { --ink: #000; } a { color: var(--ink); }') // → ' a { color: #000; }'
 */
export function inlineTokens(css: string): string {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]+):\s*([^;}]+)/g)) {
    values.set(name, value.trim());
  }
  const literal = css
    .replace(/:root[^{}]*\{[^}]*\}/g, '')
    .replace(/var\((--[\w-]+)\)/g, (use, name) => values.get(name) ?? use);
  const [left] = /(?:var\(|--)[^;}]*/.exec(literal) ?? [];
  if (left) throw new Error(`The card may not use "${left}": a page could say what it stands for.`);
  return literal;
}
