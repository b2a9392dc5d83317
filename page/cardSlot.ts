import type { LookUpCardProps } from '../components/LookUpCard';
import type { TermCardProps } from '../components/TermCard';
import type { Theme } from '../settings/settings';
import { createSlot } from './createSlot';

/** Everything the card needs for one showing. */
export interface CardShowing {
  readonly explanation: TermCardProps['explanation'] | LookUpCardProps['lookUp'];
  /** The line of the mark that the reader points at, in viewport pixels; read when placing. */
  readonly anchor: () => DOMRect;
  /** Where in the page the host must stand to be usable (a modal dialog, a fullscreen element). */
  readonly parent: ParentNode;
  /** Whether the line runs from top to bottom: the card then stands beside it, not below. */
  readonly isVertical: boolean;
  /** Told when the page has moved the card, dressed it or taken it away: it is closed then. */
  readonly taken: () => void;
  /** Notes where focus and selection are, and returns the way back to both. */
  readonly rememberPlace: () => () => void;
}

/**
 * What stands behind a question about a term: the card shows it, or the reader has asked for it and it is
 * on its way.
 */
export type Vouched = 'shown' | 'asked';

/** The card of one document. At most one is open. */
export interface Card {
  /** Is light or dark from now on; of that the page sees nothing. */
  wear(theme: Theme): void;
  show(showing: CardShowing): void;
  /** Closes it; a focus that is in it goes back to where it was. */
  hide(): void;
  /** Where the open card stands, in viewport pixels. */
  box(): DOMRect | undefined;
  /** Moves the focus into the open card. */
  focus(): void;
  /** Says aloud which mark of how many the open card belongs to. */
  announce(position: number, count: number): void;
  /** Whether it tells what the reader has just done in it, and how to take that back. */
  isAnswering(): boolean;
  vouch(termId: string): Vouched | undefined;
  /** Keeps a key from scrolling the page below where the card itself has nothing to scroll. */
  holdStill(event: KeyboardEvent): void;
  /** Whether an event happened on the card. */
  owns(event: Event): boolean;
}

/** Where the card's script, injected when a card is first asked for, leaves the card. */
export const cardSlot = createSlot<Card>('card');
