import type { Content } from '../../content/compileContent';
import { compileIngredients } from '../../content/compileLexicon';
import { createIngredientNames } from '../../matching/createIngredientNames';
import { readIngredientList } from '../../matching/readIngredientList';
import type { LabelledList } from './readLists';

export interface ListScore {
  /** Texts in which a list was rightly found or rightly not found, and the others. */
  readonly textsRight: number;
  readonly textsWrong: number;
  /** Items read exactly, in order, on their side of "may contain"; those missed, and those made up. */
  readonly itemsRight: number;
  readonly itemsMissed: number;
  readonly itemsWrong: number;
  /** Of the items read exactly, how many the glossary does not know. */
  readonly unknown: number;
  /** Other names of what the glossary knows: taken for the same term, or not. */
  readonly namesRight: number;
  readonly namesWrong: number;
  readonly mistakes: readonly string[];
}

/** Runs the real reader of lists over labelled texts. */
export function measureLists(
  terms: Content['terms'],
  lists: ReadonlyMap<string, readonly LabelledList[]>,
): ListScore {
  const { lexicon, listNames } = compileIngredients(terms);
  const names = createIngredientNames(lexicon, listNames);
  const score = {
    textsRight: 0,
    textsWrong: 0,
    itemsRight: 0,
    itemsMissed: 0,
    itemsWrong: 0,
    unknown: 0,
    namesRight: 0,
    namesWrong: 0,
  };
  const mistakes: string[] = [];
  for (const [file, texts] of lists) {
    for (const { about, text, found, items, mayContain, is } of texts) {
      const tell = (what: string): void => void mistakes.push(`${what} (${about}, ${file})`);
      const read = readIngredientList(text, names) ?? [];
      const isRight = found === read.length > 0;
      score[isRight ? 'textsRight' : 'textsWrong']++;
      if (!isRight) tell(found ? 'not found' : `found where there is none: ${read[0]?.text} …`);
      for (const [side, wanted] of [items, mayContain].entries()) {
        const got = read.filter((item) => item.mayContain === (side === 1));
        const { missed, wrong } = compare(
          wanted,
          got.map((item) => item.text),
        );
        score.itemsRight += wanted.length - missed.length;
        score.itemsMissed += missed.length;
        score.itemsWrong += wrong.length;
        if (missed.length + wrong.length > 0)
          tell(`missed ${list(missed)}, made up ${list(wrong)}`);
      }
      score.unknown += read.filter((item) => item.termId === undefined).length;
      for (const [name, inci] of Object.entries(is)) {
        const wanted = names.termOf(inci);
        if (wanted === undefined) continue;
        const isSame = names.termOf(name) === wanted;
        score[isSame ? 'namesRight' : 'namesWrong']++;
        if (!isSame) tell(`"${name}" is no ${wanted}`);
      }
    }
  }
  return { ...score, mistakes };
}

const list = (texts: readonly string[]): string =>
  texts.map((text) => `"${text}"`).join(' ') || '–';

type Items = Pick<ListScore, 'itemsRight' | 'itemsMissed' | 'itemsWrong'>;

/** The share of what is labelled that is read exactly, and of what is read that is labelled. */
export const itemsFound = ({ itemsRight, itemsMissed }: Items): number =>
  itemsRight / (itemsRight + itemsMissed);
export const itemsTrue = ({ itemsRight, itemsWrong }: Items): number =>
  itemsRight / (itemsRight + itemsWrong);

/** What of two sequences stands in one of them alone, by their longest common subsequence. */
function compare(
  wanted: readonly string[],
  got: readonly string[],
): { missed: string[]; wrong: string[] } {
  const lengths = Array.from({ length: wanted.length + 1 }, () => Array(got.length + 1).fill(0));
  const at = (w: number, g: number): number => lengths[w]?.[g] ?? 0;
  for (let w = wanted.length - 1; w >= 0; w--) {
    for (let g = got.length - 1; g >= 0; g--) {
      const row = lengths[w] as number[];
      row[g] = wanted[w] === got[g] ? at(w + 1, g + 1) + 1 : Math.max(at(w + 1, g), at(w, g + 1));
    }
  }
  const missed: string[] = [];
  const wrong: string[] = [];
  let w = 0;
  let g = 0;
  while (w < wanted.length || g < got.length) {
    const [one, other] = [wanted[w], got[g]];
    if (one !== undefined && one === other) {
      w++;
      g++;
    } else if (other === undefined || (one !== undefined && at(w + 1, g) >= at(w, g + 1))) {
      missed.push(one ?? '');
      w++;
    } else {
      wrong.push(other);
      g++;
    }
  }
  return { missed, wrong };
}
