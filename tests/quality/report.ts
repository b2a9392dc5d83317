import { gzipSync } from 'node:zlib';
import { compileLexicon } from '../../content/compileLexicon';
import { realContent } from '../content/realContent';
import { measure, precision, recall, type Score } from './measure';
import { readPassages } from './readPassages';

/** `npm run quality`: precision and recall of the matcher on labelled texts, and all its mistakes. */
export function report(): void {
  const passages = readPassages();
  const { total, byCategory, mistakes } = measure(realContent.terms, passages);
  for (const [file, list] of passages) {
    const labels = list.reduce((sum, passage) => sum + passage.labels.length, 0);
    console.log(`${file}: ${list.length} passages, ${labels} labels`);
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
  const { terms } = realContent;
  console.log(
    `\n${terms.length} terms. Forms, as a tab loads them: ${size(compileLexicon(terms))}.`,
  );
  console.log(`Definitions, in the background only: ${size(terms)}.`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function size(data: unknown): string {
  const json = JSON.stringify(data);
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  return `${kB(json.length)}, ${kB(gzipSync(json, { level: 9 }).length)} gzipped`;
}
