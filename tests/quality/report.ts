import { gzipSync } from 'node:zlib';
import { compileLexicon } from '../../content/compileLexicon';
import { gradeMeanings } from '../content/readingGrade';
import { realContent } from '../content/realContent';
import { measure, precision, recall, type Score } from './measure';
import { itemsFound, itemsTrue, measureLists } from './measureLists';
import { readLists } from './readLists';
import { readPassages } from './readPassages';

/** Meanings shown as the hardest to read. */
const HARDEST = 10;

/**
 * `npm run quality`: precision and recall of the matcher on labelled texts, how well lists of
 * ingredients are read, all mistakes, the
 * meanings that are hardest to read, and how large the glossary is.
 */
export function report(): void {
  const passages = readPassages();
  const { total, byCategory, mistakes } = measure(realContent.terms, passages);
  for (const [file, list] of passages) {
    const labels = list.flatMap((passage) => passage.labels);
    const disputed = labels.filter(({ disputed }) => disputed).length;
    console.log(
      `${file}: ${list.length} passages, ${labels.length - disputed} labels and ${disputed} disputed`,
    );
  }
  const row = (category: string, score: Score) => ({
    category,
    precision: percent(precision(score)),
    recall: percent(recall(score)),
    ...score,
  });
  console.table([
    ...[...byCategory].sort().map(([name, score]) => row(name, score)),
    row('all', total),
  ]);
  for (const mistake of mistakes) console.log(mistake);
  reportLists();
  const { terms } = realContent;
  console.log('\nHardest meanings, by school year:');
  const graded = gradeMeanings(terms).sort((a, b) => b.grade - a.grade);
  for (const { id, grade, meaning } of graded.slice(0, HARDEST)) {
    console.log(`${grade.toFixed(1)} ${id}: ${meaning}`);
  }
  console.log(
    `\n${terms.length} terms. Forms, as a tab loads them: ${size(compileLexicon(terms))}.`,
  );
  console.log(`Definitions, in the background only: ${size(terms)}.`);
}

function reportLists(): void {
  const lists = readLists();
  const { mistakes, ...score } = measureLists(realContent.terms, lists);
  const texts = [...lists.values()].flat();
  const withList = texts.filter(({ found }) => found).length;
  console.log(
    `\nLists of ingredients: ${texts.length} texts, ${withList} with one. Of the items ` +
      `${percent(itemsFound(score))} are read exactly; of what is read ${percent(itemsTrue(score))} stands there.`,
  );
  console.table([score]);
  for (const mistake of mistakes) console.log(mistake);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function size(data: unknown): string {
  const json = JSON.stringify(data);
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  return `${kB(json.length)}, ${kB(gzipSync(json, { level: 9 }).length)} gzipped`;
}
