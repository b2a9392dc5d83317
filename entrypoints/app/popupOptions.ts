import type { AppProps } from '../../components/App';
import type { Excerpts } from '../../page/readExcerpts';
import type { Stored } from '../../platform/loadStored';
import type { ListedTerm } from '../../platform/pageMessages';
import type { Press } from '../../platform/pressStore';
import type { KeptDraft } from '../../sessions/keptDraft';

/** The page that the popup was opened on. */
interface PageBelow {
  readonly terms: ListedTerm[] | 'unreadable' | 'withdrawn' | 'unmarked';
  readonly site: AppProps['site'];
  /** What was pressed in cards lately; in a private window nothing. */
  readonly presses: readonly Press[];
}

/** What only the popup has. */
export interface PopupOptions {
  readonly openBig: (path: string) => Promise<void>;
  readonly page: () => Promise<PageBelow>;
  /** The parts of that page that may be a list of ingredients or say otherwise than our sources. */
  readonly excerpts: () => Promise<Excerpts[]>;
  /** Goes to a term on that page; false when it is not there any more. */
  readonly showTerm: (termId: string) => Promise<boolean>;
  /** Marks that page, which was open before we were. */
  readonly onMark: () => Promise<unknown>;
  /** Asks the reader for leave to read websites. */
  readonly onAllow: () => Promise<unknown>;
  /** What Today needs of what is stored, where it is at hand. */
  readonly firstView: () => Promise<Stored | undefined>;
  /** Where the reader was last. */
  readonly place: () => Promise<string | undefined>;
  readonly keepPlace: (path: string) => Promise<unknown>;
  /** The form of a session that was left half filled. */
  readonly draft: () => Promise<KeptDraft | undefined>;
  readonly keepDraft: (draft?: KeptDraft) => Promise<unknown>;
}
