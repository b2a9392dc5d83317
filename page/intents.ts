import type { CardOpening } from '../settings/markingRules';
import { isElement } from './readable';
import { matches } from './unforged';

/** Where a tap already means something: there the page's meaning comes first. */
export function answersTaps(target: EventTarget): boolean {
  const selector =
    'a[href], button, input, select, textarea, label, summary, [role=button], [role=link], ' +
    '[role=tab], [role=option], [role^=menuitem]';
  return 'matches' in target && matches(target as Element, selector);
}

/** A finger cannot hover, so it taps, unless the reader wants taps left alone. */
export function opensByClick(event: MouseEvent, { by, taps }: CardOpening): boolean {
  const { pointerType } = event as PointerEvent;
  if (pointerType === 'touch') return taps;
  // A click without a pointer is a key pressed on something of the page's.
  return by === 'click' && pointerType !== '';
}

/** A key pressed in a field belongs to what is written there. */
export function isWriting(event: Event): boolean {
  const [target] = event.composedPath() as Node[];
  if (!target || !isElement(target)) return false;
  return (target as HTMLElement).isContentEditable || target.matches('input, textarea, select');
}

/** Writing, not a shortcut such as copying from the card, nor the way into it. */
export function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isModifier = key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta';
  return !isModifier && !ctrlKey && !metaKey && !altKey && key !== 'Tab';
}
