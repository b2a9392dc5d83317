import { browser } from 'wxt/browser';
import type { MarkStyle } from '../settings/settings';

/** The names of a frame's highlights: in text, in links, and the one gone to by key. */
interface MarkNames {
  readonly text: string;
  readonly link: string;
  readonly current: string;
}

/**
 * Each has a line in the text's own colour, so that it fits light and dark pages alike. A ground alone would
 * not be seen on every page: translucent, it vanishes on a ground as light as itself, and Chromium mixes no
 * colour from that of the text here.
 */
const IN_TEXT = {
  dotted: 'text-decoration: underline 2px dotted;',
  thin: 'text-decoration: underline 1px dotted;',
  tinted: 'text-decoration: underline 2px dotted; background-color: rgb(214 120 90 / .28);',
} as const satisfies Record<MarkStyle, string>;

/**
 * In text what the reader has chosen; inside links, which have a line already, a translucent wash. The
 * current mark has both, and stronger, to be found again after a jump. On screens only: marks are not for
 * paper.
 */
export function markCss({ text, link, current }: MarkNames, style: MarkStyle): string {
  return `@media screen {
    ::highlight(${text}) { ${IN_TEXT[style]} text-underline-offset: .18em; }
    ::highlight(${link}) { background-color: rgb(154 63 47 / .16); }
    ::highlight(${current}) {
      text-decoration: underline 3px solid;
      text-underline-offset: .18em;
      background-color: rgb(214 120 90 / .35);
    }
  }`;
}

/**
 * Styles a frame's highlights, in place of the style that stands there. The same rules twice: only author
 * and user origin together paint in light, open and closed shadow trees in both browsers.
 */
export async function styleMarks(
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  names: MarkNames,
  style: MarkStyle,
  standing: MarkStyle | null,
): Promise<void> {
  if (style === standing) return;
  const rules = (style: MarkStyle, origin: 'AUTHOR' | 'USER') => ({
    target: { tabId, frameIds: [frameId] },
    css: markCss(names, style),
    origin,
  });
  const { scripting } = browser;
  await Promise.all([
    scripting.insertCSS(rules(style, 'AUTHOR')),
    scripting.insertCSS(rules(style, 'USER')),
  ]);
  if (!standing) return;
  // Only then, so that no mark is bare for a moment.
  await Promise.all([
    scripting.removeCSS(rules(standing, 'AUTHOR')),
    scripting.removeCSS(rules(standing, 'USER')),
  ]);
}
