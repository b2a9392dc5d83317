import { resolve } from 'node:path';
import { compileContent } from '../../content/compileContent';
import { compileLexicon } from '../../content/compileLexicon';
import { readContentFiles } from '../../content/readContentFiles';
import { createTermFinder } from '../../matching/createTermFinder';
import { readForm } from '../../matching/lexicon';
import { makeProse } from './prose';

const LENGTH = 1_400_000;
const ROUNDS = 9;

/** Every way is run in turn, round by round, so that a machine that slows down slows all alike. */
export function benchMatching(): void {
  const lexicon = compileLexicon(compileContent(readContentFiles(resolve('content'))).terms);
  const forms = Object.values(lexicon)
    .flat()
    .map((form) => readForm(form).text);
  const prose = makeProse(LENGTH);
  const finder = createTermFinder(lexicon);
  const alternation = new RegExp(
    `\\b(?:${[...forms]
      .sort((a, b) => b.length - a.length)
      .map(escapeRegExp)
      .join('|')})\\b`,
    'gi',
  );
  const ways: Record<string, () => number> = {
    'reading every character': () => {
      let sum = 0;
      for (const text of prose) for (let o = 0; o < text.length; o++) sum += text.charCodeAt(o) & 1;
      return sum;
    },
    'our trie': () => prose.reduce((count, text) => count + finder.find([text]).length, 0),
    'one alternation RegExp': () =>
      prose.reduce((count, text) => count + [...text.matchAll(alternation)].length, 0),
    'building the trie': () => (createTermFinder(lexicon) ? 1 : 0),
  };
  const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  const results = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const start = performance.now();
      results.set(name, way());
      times.get(name)?.push(performance.now() - start);
    }
  }
  const median = (name: string): number =>
    [...(times.get(name) ?? [])].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  const bare = median('reading every character');
  console.log(`${forms.length} forms, ${LENGTH} characters, median of ${ROUNDS} rounds`);
  console.table(
    Object.keys(ways).map((name) => ({
      way: name,
      ms: Number(median(name).toFixed(1)),
      'times a bare reading': Number((median(name) / bare).toFixed(1)),
      result: results.get(name),
    })),
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
