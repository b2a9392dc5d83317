import { gzipSync } from 'node:zlib';
import { compileLexicon } from '../../content/compileLexicon';
import { gradeMeanings, READING_LEVELS } from '../content/readingLevels';
import { realContent } from '../content/realContent';
import { measure, precision, recall, type Score } from './measure';
import { itemsFound, itemsTrue, measureLists } from './measureLists';
import { readLists } from './readLists';
import { readPassages } from './readPassages';

/** Meanings shown as the hardest to read. */
const HARDEST = 10;

/**
 * `npm run quality`: precision and recall of the matcher on labelled texts by file and by category, how
 * well lists of ingredients are read, the mistakes, the meanings that are hardest to read, and how large the glossary is.
 *
 * @param only the files whose mistakes are shown, by a part of their name; all when left out, so that
 *   one can tune on a file and keep another unseen
 */
export function report(only = ''): void {
  const passages = readPassages();
  const { total, byCategory } = measure(realContent.terms, passages);
  const byFile = [...passages].map(([file, list]) => {
    const quality = measure(realContent.terms, new Map([[file, list]]));
    const labels = list.flatMap((passage) => passage.labels);
    return { file, list, labels, ...quality };
  });
  const row = (score: Score) => ({
    precision: percent(precision(score)),
    recall: percent(recall(score)),
    ...score,
  });
  console.table([
    ...byFile.map(({ file, list, labels, total }) => ({
      file,
      passages: list.length,
      ...row(total),
      disputed: labels.filter(({ disputed }) => disputed).length,
    })),
    { file: 'all', ...row(total) },
  ]);
  console.table([...byCategory].sort().map(([category, score]) => ({ category, ...row(score) })));
  for (const { file, mistakes } of byFile) {
    if (file.includes(only)) for (const mistake of mistakes) console.log(mistake);
  }
  reportLists(only);
  const { terms } = realContent;
  console.log('\nHardest meanings, by school year:');
  const graded = gradeMeanings(terms, READING_LEVELS.en).sort((a, b) => b.hardness - a.hardness);
  for (const { id, hardness, meaning } of graded.slice(0, HARDEST)) {
    console.log(`${hardness.toFixed(1)} ${id}: ${meaning}`);
  }
  console.log(
    `\n${terms.length} terms. Forms, as a tab loads them: ${size(compileLexicon(terms))}.`,
  );
  console.log(`Definitions, in the background only: ${size(terms)}.`);
}

function reportLists(only: string): void {
  const files = [...readLists()].map(([file, texts]) => {
    const { mistakes, ...score } = measureLists(realContent.terms, new Map([[file, texts]]));
    return { file, texts, mistakes, score };
  });
  console.log('\nLists of ingredients: of the items, read exactly; and of what is read, true.');
  console.table(
    files.map(({ file, texts, score }) => ({
      file,
      texts: texts.length,
      withList: texts.filter(({ found }) => found).length,
      exactly: percent(itemsFound(score)),
      true: percent(itemsTrue(score)),
      ...score,
    })),
  );
  for (const { file, mistakes } of files) {
    if (file.includes(only)) for (const mistake of mistakes) console.log(mistake);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function size(data: unknown): string {
  const json = JSON.stringify(data);
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  return `${kB(json.length)}, ${kB(gzipSync(json, { level: 9 }).length)} gzipped`;
}
