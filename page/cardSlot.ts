import type { TermCardProps } from '../components/TermCard';

/** Everything the card needs for one showing. */
export interface CardShowing extends Pick<TermCardProps, 'explanation'> {
  /** The line of the mark that the reader points at, in viewport pixels; read when placing. */
  readonly anchor: () => DOMRect;
  /** Where in the page the host must stand to be usable (a modal dialog, a fullscreen element). */
  readonly parent: ParentNode;
  /** Whether the line runs from top to bottom: the card then stands beside it, not below. */
  readonly isVertical: boolean;
  /** Notes where focus and selection are, and returns the way back to both. */
  readonly rememberPlace: () => () => void;
}

/** The card of one document. At most one is open. */
export interface Card {
  show(showing: CardShowing): void;
  /** Closes it; a focus that is in it goes back to where it was. */
  hide(): void;
  /** Where the open card stands, in viewport pixels. */
  box(): DOMRect | undefined;
  /** Moves the focus into the open card. */
  focus(): void;
  /** Says aloud which mark of how many the open card belongs to. */
  announce(position: number, count: number): void;
  /** Whether an event happened on the card. */
  owns(event: Event): boolean;
}

/**
 * Where the card's script, injected when a card is first asked for, leaves the card for the page
 * script: on the global object that the two share and no page can see.
 */
const SLOT = Symbol.for('skinwise:card');
type SlotHolder = { [SLOT]?: Card };

export function offerCard(card: Card): void {
  (globalThis as SlotHolder)[SLOT] = card;
}

/** Forgets a card that an earlier version of the extension has left behind. */
export function dropCard(): void {
  delete (globalThis as SlotHolder)[SLOT];
}

export function offeredCard(): Card | undefined {
  return (globalThis as SlotHolder)[SLOT];
}
