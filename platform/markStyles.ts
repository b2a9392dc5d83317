import { browser } from 'wxt/browser';
import type { MarkStyle } from '../settings/settings';

/** The names of a frame's highlights: in text, in links, and the one gone to by key. */
interface MarkNames {
  readonly text: string;
  readonly link: string;
  readonly current: string;
}

/** In the text's own colour, so that it fits light and dark pages alike. */
const LINE = 'text-decoration: underline 2px dotted; text-underline-offset: .18em;';
/** Translucent, for the same reason; stronger than in links, which have a line of their own beside it. */
const GROUND = 'background-color: rgb(214 120 90 / .28);';
const IN_TEXT = { dotted: LINE, ground: GROUND, both: LINE + GROUND } as const satisfies Record<
  MarkStyle,
  string
>;

/**
 * In text what the reader has chosen; inside links, which have a line already, a translucent wash. The
 * current mark has line and ground, and stronger, to be found again after a jump. On screens only: marks
 * are not for paper. Where the reader's own few colours replace every ground, the line stays.
 */
export function markCss({ text, link, current }: MarkNames, style: MarkStyle): string {
  return `@media screen {
    ::highlight(${text}) { ${IN_TEXT[style]} }
    @media (forced-colors: active) { ::highlight(${text}) { ${LINE} } }
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
