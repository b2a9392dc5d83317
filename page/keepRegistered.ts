/** A page that clears our highlights again and again does not want them: we stop, not fight. */
const MAX_RETRIES = 3;

/**
 * Registers highlights under their names and, at each `check`, puts back what the page has cleared
 * or replaced. Never iterates the registry: Firefox throws when a content script does.
 */
export function keepRegistered(highlights: readonly (readonly [string, Highlight])[]): {
  check(): void;
  remove(): void;
} {
  let retries = 0;
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  return {
    check() {
      if (retries >= MAX_RETRIES) return;
      const lost = highlights.filter(([name, mine]) => CSS.highlights.get(name) !== mine);
      if (lost.length === 0) return;
      retries++;
      for (const [name, highlight] of lost) CSS.highlights.set(name, highlight);
    },
    remove() {
      for (const [name, mine] of highlights) {
        mine.clear();
        if (CSS.highlights.get(name) === mine) CSS.highlights.delete(name);
      }
    },
  };
}
