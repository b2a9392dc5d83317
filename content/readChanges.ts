/** A version of Skinwise and what a reader notices of it. */
export interface Release {
  /** Undefined for what has not been released yet. */
  readonly version?: string;
  /** As the list has it, `2026-12-01`. */
  readonly date?: string;
  readonly groups: readonly { readonly kind: string; readonly changes: readonly Change[] }[];
}
interface Change {
  /** What is printed bold: a title, or how the sentence begins. */
  readonly name: string;
  /** The first sentence, or the rest of it; the whole is for who works on Skinwise. */
  readonly text: string;
}

/** Kinds of changes by keepachangelog.com. Under other headings stands what readers do not notice. */
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/**
 * The releases in CHANGELOG.md, the latest first as there. What is not written as the rest stops the
 * build, so that nothing is left out unnoticed.
 *
 * @example readChanges('## [1.0.0] - 2026-12-01\n### Added\n- **The card.** Opens. Closes.')
 * // → [{ version: '1.0.0', date: '2026-12-01', groups: [{ kind: 'Added', changes:
 * //   [{ name: 'The card.', text: 'Opens.' }] }] }]
 */
export function readChanges(markdown: string): Release[] {
  return sections(markdown, '## ').map(([heading, body]) => {
    const named = /^\[(?:Unreleased|(\d\S*))\](?: - (\d{4}-\d\d-\d\d))?$/.exec(heading);
    if (!named) throw new Error(`CHANGELOG.md: "${heading}" names no version.`);
    const [, version, date] = named;
    return {
      ...(version && { version }),
      ...(date && { date }),
      groups: sections(body, '### ')
        .filter(([kind]) => KINDS.includes(kind))
        .map(([kind, list]) => ({ kind, changes: sections(list, '- ').map(readChange) })),
    };
  });
}

function readChange([first, rest]: readonly [string, string]): Change {
  const whole = `${first} ${rest}`.replace(/\s+/g, ' ').trim();
  const [, name, colon, text] = /^\*\*(.+?)\*\*(:?) (.+?[.!?])(?: |$)/.exec(whole) ?? [];
  if (!name || !text) throw new Error(`CHANGELOG.md: "- ${whole}" has no name or no sentence.`);
  return { name: name + colon, text: text.replace(/`|\[([^\]]*)\]\([^)]*\)/g, '$1') };
}

/** What begins with a mark at the start of a line: the rest of that line, and all up to the next. */
function sections(text: string, mark: string): (readonly [string, string])[] {
  return `\n${text}`
    .split(`\n${mark}`)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading.trim(), lines.join('\n')] as const;
    });
}
