import { browser } from 'wxt/browser';

/**
 * A dotted line in the text's own colour, so that it fits light and dark pages alike; inside links,
 * which have a line already, a translucent wash. On screens only: marks are not for paper.
 */
function markCss(highlight: string, linkHighlight: string): string {
  return `@media screen {
    ::highlight(${highlight}) { text-decoration: underline 2px dotted; text-underline-offset: .18em; }
    ::highlight(${linkHighlight}) { background-color: rgb(154 63 47 / .16); }
  }`;
}

/**
 * Styles a frame's highlights. The same rules twice: only author and user origin together paint in
 * light, open and closed shadow trees in both browsers.
 */
export async function insertMarkStyles(
  target: { tabId: number; frameId: number },
  highlight: string,
  linkHighlight: string,
): Promise<void> {
  const css = markCss(highlight, linkHighlight);
  const injection = { target: { tabId: target.tabId, frameIds: [target.frameId] }, css };
  await Promise.all([
    browser.scripting.insertCSS({ ...injection, origin: 'AUTHOR' }),
    browser.scripting.insertCSS({ ...injection, origin: 'USER' }),
  ]);
}
