import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { describeSource } from '../../components/describeSource';
import { fillLimits, needlingLimits } from '../../content/needlingLimits';
import { readContentFiles } from '../../content/readContentFiles';
import type { Source } from '../../content/schema';
import type { SeenWords } from './readWords';

/** Words that stand in no locale's file and in no content, and why they may. */
const EXCEPTIONS: readonly (readonly [words: RegExp, why: string])[] = [
  [/^Skinwise$/, 'a proper name'],
  [/^session:[\w-]+$/, 'the key of a record that cannot be read, as it is stored'],
  [/^Skinwise: every kind of card$/, 'a page for checkers, which nothing leads to'],
];

/** Days, months and halves of the day are the browser's to say, by its own language. */
const DATES = datesIn('en-US');

/**
 * What a view shows that is neither a message of the pseudo-locale nor words of content/: English that
 * is written into a component, where no translator finds it.
 */
export function foreignWords(seen: readonly SeenWords[]): string[] {
  const found = seen.filter(({ text, where }) => {
    const isInChapter = where.startsWith('chapter');
    return !isKnown(withoutMessages(text), isInChapter);
  });
  return [...new Set(found.map(({ text, where }) => `${where}: ${text}`))];
}

/** Lists of ours are known by their parts. */
function isKnown(text: string, isInChapter: boolean): boolean {
  const isOne = (part: string): boolean =>
    isContent(part, isInChapter) || !/[\p{L}“”]/u.test(part.replace(DATES, ''));
  return [/ · | – /, /, /].reduce(
    (known, joint) =>
      known || text.split(joint).every((part) => isOne(part.trim().replace(/^\((.*)\)$/, '$1'))),
    isOne(text.trim().replace(/^\((.*)\)$/, '$1')),
  );
}

function withoutMessages(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return rest === text ? text : withoutMessages(rest);
}

function isContent(text: string, isInChapter: boolean): boolean {
  if (EXCEPTIONS.some(([words]) => words.test(text)) || WORDS.has(text)) return true;
  return isInChapter && PROSE.includes(text);
}

function datesIn(language: string): RegExp {
  const days = Array.from({ length: 366 }, (_, day) => new Date(2024, 0, 1 + day, day % 24));
  const names = (['long', 'short'] as const).flatMap((length) => {
    const format = new Intl.DateTimeFormat(language, {
      ...{ weekday: length, month: length, day: 'numeric', hour: 'numeric' },
    });
    return days.flatMap((day) => format.formatToParts(day).map(({ value }) => value));
  });
  const words = [...new Set(names)].filter((name) => /^\p{L}+$/u.test(name));
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'gu');
}

const files = readContentFiles(resolve('content'));
const SOURCES: readonly Source[] = JSON.parse(files.get('sources.json') ?? '[]');
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The chapters' prose, less the marks of Markdown. */
const PROSE = flat(
  [...files]
    .filter(([path]) => path.endsWith('.mdx'))
    .map(([, text]) => text.replace(/[*_`]/g, ''))
    .join('\n'),
);
const LIMITS = needlingLimits(parse(files.get('en/planning.yaml') ?? ''));

/** Every text of content's other files, whole; sources as they are named in lists. */
const WORDS = new Set([
  ...[...files]
    .filter(([path]) => !path.endsWith('.mdx'))
    .flatMap(([, text]) => textsIn(parse(text))),
  ...textsIn(parse(files.get('en/page-claims.yaml') ?? '')).map((text) =>
    fillLimits(text, LIMITS, 'en'),
  ),
  ...SOURCES.map(describeSource),
  ...readFileSync('CHANGELOG.md', 'utf8').split('\n').map(flat),
]);
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [flat(value)];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
