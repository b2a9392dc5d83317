import type { DayLine } from '../content/explainTerm';
import lineCss from './day-line.css?inline';

/**
 * The rule that draws a card's line about the reader's day. For the object model of a style sheet inside the card's
 * root, and for no markup: browsers serialise that, attributes and class names included, with a copy or a drag.
 */
export function dayLineCss({ kind, text }: DayLine): string {
  const ofKind = lineCss.replaceAll(`.${kind}`, '.today');
  return `@media{${ofKind}.today::after{content:"${CSS.escape(text)}"}}`;
}
