import { browser } from 'wxt/browser';

/** The names of a frame's highlights: in text, in links, and the one gone to by key. */
interface MarkNames {
  readonly text: string;
  readonly link: string;
  readonly current: string;
}

/**
 * A dotted line in the text's own colour, so that it fits light and dark pages alike; inside links,
 * which have a line already, a translucent wash. The current mark has both, and stronger, to be found
 * again after a jump. On screens only: marks are not for paper.
 */
export function markCss({ text, link, current }: MarkNames): string {
  return `@media screen {
    ::highlight(${text}) { text-decoration: underline 2px dotted; text-underline-offset: .18em; }
    ::highlight(${link}) { background-color: rgb(154 63 47 / .16); }
    ::highlight(${current}) {
      text-decoration: underline 3px solid;
      text-underline-offset: .18em;
      background-color: rgb(214 120 90 / .35);
    }
  }`;
}

/**
 * Styles a frame's highlights. The same rules twice: only author and user origin together paint in
 * light, open and closed shadow trees in both browsers.
 */
export async function insertMarkStyles(
  target: { readonly tabId: number; readonly frameId: number },
  names: MarkNames,
): Promise<void> {
  const injection = {
    target: { tabId: target.tabId, frameIds: [target.frameId] },
    css: markCss(names),
  };
  await Promise.all([
    browser.scripting.insertCSS({ ...injection, origin: 'AUTHOR' }),
    browser.scripting.insertCSS({ ...injection, origin: 'USER' }),
  ]);
}
