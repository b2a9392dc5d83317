import type { Lexicon } from '../matching/lexicon';
import { createSlot } from './createSlot';

/** Where the lexicon's script, injected when a page shows its first term, leaves the whole of it. */
export const lexiconSlot = createSlot<Lexicon>('lexicon');
