import lexicon from 'skinwise:lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lexiconSlot } from '../page/lexiconSlot';

/** Injected into a frame once it has shown a term: all forms, decoys and rivals. */
export default defineUnlistedScript(() => lexiconSlot.offer(lexicon));
