import type { DayLine } from '../content/explainTerm';
import lineCss from './day-line.css?inline';

/** Seen before the words, and not read aloud: the colour is not all that tells kinds apart. */
const SHAPES: Readonly<Record<DayLine['kind'], string>> = {
  general: '',
  fine: '● ',
  wait: '◐ ',
  ask: '? ',
  never: '○ ',
  alarm: '! ',
};

/**
 * The rule that draws a card's line about the reader's day. For the object model of a style sheet inside the card's
 * root, and for no markup: browsers serialise that, attributes and class names included, with a copy or a drag.
 */
export function dayLineCss({ kind, text }: DayLine): string {
  const ofKind = lineCss.replaceAll(`.${kind}`, '.today');
  const words = CSS.escape(text);
  return `@media{${ofKind}.today::after{content:"${SHAPES[kind]}${words}"/"${words}"}}`;
}
