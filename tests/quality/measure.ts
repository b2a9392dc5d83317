import type { Content } from '../../content/compileContent';
import { compileLexicon } from '../../content/compileLexicon';
import { createContextJudge } from '../../matching/createContextJudge';
import { createTermFinder, type Match } from '../../matching/createTermFinder';
import { createWordTest } from '../../matching/createWordTest';
import { pageWordsOf } from '../content/realContent';
import type { Label, Passage } from './readPassages';

/** How well the matcher does on labelled texts. */
export interface Score {
  /** Marks that lie on something labelled, and marks that do not; disputed labels count nowhere. */
  right: number;
  wrong: number;
  /** Labels with a mark on them, and labels without. */
  found: number;
  missed: number;
}

export interface Quality {
  readonly total: Score;
  /** By the glossary's category: of the mark for `right` and `wrong`, of the label for the rest. */
  readonly byCategory: ReadonlyMap<string, Score>;
  /** What went wrong, in words. */
  readonly mistakes: readonly string[];
}

/** Runs the real matcher over passages, each as a page of its own. */
export function measure(
  terms: Content['terms'],
  passages: ReadonlyMap<string, readonly Passage[]>,
): Quality {
  const finder = createTermFinder(compileLexicon(terms));
  const categoryOf = new Map(terms.map(({ id, category }) => [id, category as string]));
  const byCategory = new Map<string, Score>();
  const mistakes: string[] = [];
  const total = noScore();
  const count = (category: string, what: keyof Score): void => {
    const score = byCategory.get(category) ?? noScore();
    byCategory.set(category, score);
    score[what]++;
    total[what]++;
  };

  for (const [file, list] of passages) {
    for (const { about, lines, labels } of list) {
      const marks = markedIn(finder, lines);
      const tell = (what: string, line: number, start: number, end: number): void => {
        const text = lines[line] ?? '';
        const around = text.slice(Math.max(0, start - 24), start);
        const after = text.slice(end, end + 24);
        mistakes.push(
          `${what}: …${around}[${text.slice(start, end)}]${after}… (${about}, ${file})`,
        );
      };
      for (const { line, match } of marks) {
        const on = labels.filter((label) => label.line === line && overlap(label, match));
        const isRight = on.some(({ disputed }) => !disputed);
        if (!isRight && on.length > 0) continue;
        const category = categoryOf.get(match.termId) ?? '';
        count(category, isRight ? 'right' : 'wrong');
        if (!isRight) tell(`wrong ${match.termId}`, line, match.start, match.end);
      }
      for (const label of labels.filter(({ disputed }) => !disputed)) {
        const isFound = marks.some(
          ({ line, match }) => label.line === line && overlap(label, match),
        );
        count(label.category, isFound ? 'found' : 'missed');
        if (!isFound) tell(`missed (${label.category})`, label.line, label.start, label.end);
      }
    }
  }
  return { total, byCategory, mistakes };
}

/** The share of marks that are right. */
export const precision = ({ right, wrong }: Score): number => share(right, wrong);
/** The share of labels that are found. */
export const recall = ({ found, missed }: Score): number => share(found, missed);

function share(good: number, bad: number): number {
  return good + bad === 0 ? 1 : good / (good + bad);
}

function noScore(): Score {
  return { right: 0, wrong: 0, found: 0, missed: 0 };
}

function overlap(a: Pick<Label, 'start' | 'end'>, b: Pick<Match, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What a frame with these lines has marked once it is read: runs that were held are asked again. */
function markedIn(
  finder: ReturnType<typeof createTermFinder>,
  lines: readonly string[],
): { line: number; match: Match }[] {
  const judge = createContextJudge(createWordTest(pageWordsOf('en').skin));
  const runs = lines.map((text) => {
    const matches = finder.find(text);
    return { text, matches, ...judge.judge(text, matches) };
  });
  return runs.flatMap(({ text, matches, counted, held }, line) => {
    const final = held && judge.aboutSkin ? judge.judge(text, matches, false).counted : counted;
    return final.map((match) => ({ line, match }));
  });
}
