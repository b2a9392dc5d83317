import { resolve } from 'node:path';
import { readContentFiles } from '../../content/readContentFiles';

/** Plain words between skin texts, so that most of a page is about something else, as pages are. */
const OTHER = `The train left the station a little after nine, and nobody on the platform looked up.
She had packed two books, a blue coat and an umbrella, and forgot the tickets on the kitchen table.
Markets opened lower on Tuesday as investors weighed the new figures from the central bank.
The council will vote on the bridge next month; engineers say the old one can carry buses until then.
To make the dough, mix flour, water and salt, let it rest for an hour, and fold it three times.
Rain is expected in the north, with bright spells along the coast and a light wind from the west.`;

/** The same sequence each time: a benchmark that changes its input measures nothing. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Paragraphs of real prose, one in ten about skin, together at least as long as asked.
 *
 * @param length in UTF-16 units
 */
export function makeProse(length: number): string[] {
  const skin = [...readContentFiles(resolve('content'))]
    .filter(([path]) => path.endsWith('.mdx'))
    .flatMap(([, text]) => text.replace(/<[^>]*>/g, '').split(/\n{2,}/))
    .filter((paragraph) => paragraph.length > 60);
  const other = OTHER.split('\n');
  const random = createRandom(7);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const paragraphs: string[] = [];
  for (let total = 0; total < length; ) {
    const from = random() < 0.1 ? skin : other;
    const paragraph = `${pick(from)} ${pick(other)}`;
    paragraphs.push(paragraph);
    total += paragraph.length;
  }
  return paragraphs;
}
