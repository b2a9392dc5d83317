import type { TermFinder } from '../matching/createTermFinder';
import type { Block } from './readable';

/** What finds terms in text of each language, as far as its forms are here. */
export interface Finders {
  has(language: string): boolean;
  /** undefined where the forms of that language have yet to come. */
  of(language: string): TermFinder | undefined;
  /** Those that have yet to get ready; whoever prepares one takes it out. */
  readonly unprepared: Set<TermFinder>;
  /** Has the forms of a language brought; `arrived` is called with the blocks that have waited for them. */
  waitFor(language: string, block: Block): void;
  /** Lets go of blocks that have left the page. */
  prune(): void;
}

/**
 * @param create undefined where the forms of that language are not here
 * @param load brings them; where that fails, the text is not read
 */
export function createFinders(options: {
  readonly create: (language: string) => TermFinder | undefined;
  readonly load: (language: string) => Promise<unknown>;
  readonly arrived: (blocks: Iterable<Block>) => void;
}): Finders {
  const { create, load, arrived } = options;
  const finders = new Map<string, TermFinder>();
  const unprepared = new Set<TermFinder>();
  /** Blocks in languages that are being loaded, or could not be. */
  const waiting = new Map<string, Set<Block>>();

  function of(language: string): TermFinder | undefined {
    const known = finders.get(language);
    if (known) return known;
    const finder = create(language);
    if (finder) {
      finders.set(language, finder);
      unprepared.add(finder);
    }
    return finder;
  }

  async function bring(language: string, blocks: ReadonlySet<Block>): Promise<void> {
    await load(language).catch(() => {});
    if (!of(language)) return;
    waiting.delete(language);
    arrived(blocks);
  }

  return {
    has: (language) => finders.has(language),
    of,
    unprepared,
    waitFor(language, block) {
      const blocks = waiting.get(language);
      if (blocks) {
        blocks.add(block);
        return;
      }
      const first = new Set([block]);
      waiting.set(language, first);
      void bring(language, first);
    },
    prune() {
      for (const blocks of waiting.values()) {
        for (const block of blocks) if (!block.isConnected) blocks.delete(block);
      }
    },
  };
}
