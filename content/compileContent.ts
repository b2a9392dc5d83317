import * as v from 'valibot';
import { parse } from 'yaml';
import { addElsewhere } from './addElsewhere';
import { checkChapters, checkReferences, checkSpellings } from './checkReferences';
import { layOver } from './layOver';
import { fillLimits, needlingLimits } from './needlingLimits';
import { type PageWords, PageWordsSchema } from './pageWords';
import { PICTURE_SCHEMAS, type Pictures } from './pictures';
import { type Planning, PlanningSchema } from './planning';
import {
  type CareRule,
  CareRuleSchema,
  CategorySchema,
  type Chapter,
  ChapterSchema,
  GlossaryFileSchema,
  type HealingSpan,
  HealingSpanSchema,
  type PageClaim,
  PageClaimSchema,
  ReminderTextSchema,
  type Source,
  SourceSchema,
  type Term,
  TermSchema,
} from './schema';

/** Text files by path below content/, e.g. `en/glossary/biology.yaml`. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Everything in content/ but the chapters' prose, checked. */
export interface Content {
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly chapters: readonly Chapter[];
  readonly care: readonly CareRule[];
  readonly healing: readonly HealingSpan[];
  readonly pageClaims: readonly PageClaim[];
  readonly planning: Planning;
  /** What of each chapter is searched, by its id. */
  readonly guideTexts: Readonly<Record<string, string>>;
  readonly reminders: ReminderTexts;
  readonly pictures: Pictures;
  /** How pages in the language say what Skinwise has to know. */
  readonly pageWords: PageWords;
}

const RemindersSchema = v.strictObject({
  'pause-actives': ReminderTextSchema,
  checklist: ReminderTextSchema,
  start: ReminderTextSchema,
  'aftercare:1': ReminderTextSchema,
  'aftercare:2': ReminderTextSchema,
  'aftercare:3': ReminderTextSchema,
  'aftercare:7': ReminderTextSchema,
  'skin-check': ReminderTextSchema,
  reintroduce: ReminderTextSchema,
  'next-possible': ReminderTextSchema,
});
type ReminderTexts = v.InferOutput<typeof RemindersSchema>;

/** The language that the others are laid over, and that stands in for what they lack. */
const BASE = 'en';

/** A term with the file that its words stand in. */
export type PlacedTerm = Term & { readonly path: string };

/**
 * All content by language, the base first. A language is a folder beside it with a file of the same name in
 * locales/; it has its own words, and everything else from the base.
 *
 * @param languages those that the interface has
 * @throws as `compileContent` does
 */
export function compileLanguages(
  files: ContentFiles,
  languages: readonly string[],
): ReadonlyMap<string, Content> {
  const base = compileContent(files);
  const has = (language: string): boolean =>
    [...files.keys()].some((path) => path.startsWith(`${language}/`));
  const others = languages.filter((language) => language !== BASE && has(language));
  const compiled = new Map([
    [BASE, base],
    ...others.map((language) => [language, compileContent(files, language, base)] as const),
  ]);
  return new Map(
    [...compiled].map(([language, content]) => {
      const rest = [...compiled].filter(([other]) => other !== language);
      const terms = addElsewhere(
        content.terms,
        rest.map(([, { terms }]) => terms),
      );
      return [language, { ...content, terms }];
    }),
  );
}

/**
 * Checks and joins all content of one language.
 *
 * @param base what a language that is not the base is laid over
 * @throws one Error that lists every problem of shape, or else every problem of reference, each as
 *   `file › entry › field: what is wrong`.
 */
export function compileContent(files: ContentFiles, language = BASE, base?: Content): Content {
  const problems: string[] = [];

  function parseFile(path: string): unknown {
    const text = files.get(path);
    if (text === undefined) {
      problems.push(`${path}: the file is missing`);
      return undefined;
    }
    try {
      return parse(text);
    } catch (error) {
      problems.push(`${path}: ${(error as Error).message}`);
      return undefined;
    }
  }

  function check<S extends v.GenericSchema>(
    path: string,
    schema: S,
    data: unknown,
  ): v.InferOutput<S> | undefined {
    // That there is none has been told.
    if (data === undefined) return undefined;
    const result = v.safeParse(schema, data);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const steps = (issue.path ?? []).map((step) => String(step.key));
      problems.push(`${where(path, data, steps)}: ${issue.message}`);
    }
    return undefined;
  }

  /** A file of the language: the base's as it is, another one laid over it. */
  function read<S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> | undefined {
    const own = parseFile(`${language}/${path}`);
    if (own === undefined) return undefined;
    if (!base) return check(`${language}/${path}`, schema, own);
    return checkLaid(`${language}/${path}`, schema, parse(files.get(`${BASE}/${path}`) ?? ''), own);
  }

  function checkLaid<S extends v.GenericSchema>(
    path: string,
    schema: S,
    english: unknown,
    own: unknown,
  ): v.InferOutput<S> | undefined {
    const before = problems.length;
    const laid = layOver(schema, english, own, (at, problem) =>
      problems.push(`${where(path, english, at)}: ${problem}`),
    );
    return problems.length > before ? undefined : check(path, schema, laid);
  }

  function readTerms(): PlacedTerm[] {
    const terms: PlacedTerm[] = [];
    for (const path of [...files.keys()].sort()) {
      const [folder, kind, name = ''] = path.split(/[/.]/);
      if (folder !== language || kind !== 'glossary' || !path.endsWith('.yaml')) continue;
      if (base) {
        terms.push(...readTranslated(path, base));
        continue;
      }
      const category = v.safeParse(CategorySchema, name);
      if (!category.success) {
        problems.push(
          `${path}: no such category; a glossary file or its folder is named after one of schema.ts`,
        );
        continue;
      }
      for (const term of check(path, GlossaryFileSchema, parseFile(path)) ?? []) {
        terms.push({ ...term, category: category.output, path });
      }
    }
    return terms;
  }

  /** A language may have fewer terms than the base: they are found by id, whatever their file. */
  function readTranslated(path: string, base: Content): PlacedTerm[] {
    const entries = parseFile(path);
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry) => {
      const english = base.terms.find(({ id }) => id === entry?.id);
      if (!english) {
        problems.push(`${path} › ${entry?.id}: English has no such term`);
        return [];
      }
      const term = checkLaid(path, v.array(TermSchema), [english], [entry])?.[0];
      return term ? [{ ...term, category: english.category, path }] : [];
    });
  }

  const sources =
    base?.sources ?? check('sources.json', v.array(SourceSchema), parseFile('sources.json')) ?? [];
  const chapters = read('guide/chapters.yaml', v.array(ChapterSchema)) ?? [];
  const care = read('care.yaml', v.array(CareRuleSchema)) ?? [];
  const healing = read('healing.yaml', v.array(HealingSpanSchema)) ?? [];
  const pageClaims = read('page-claims.yaml', v.array(PageClaimSchema)) ?? [];
  const planning = read('planning.yaml', PlanningSchema);
  const reminders = read('reminders.yaml', RemindersSchema);
  const pageWords = read('page-words.yaml', PageWordsSchema);
  const pictures = Object.fromEntries(
    Object.entries(PICTURE_SCHEMAS).map(([name, schema]) => [
      name,
      read(`pictures/${name}.yaml`, schema),
    ]),
  ) as Pictures;
  const terms = readTerms();

  // References are checked once everything reads: what one bad file hides, every other would miss.
  if (problems.length > 0 || !planning || !reminders || !pageWords)
    throw new Error(`Content:\n${problems.join('\n')}`);
  const content = {
    sources,
    chapters,
    care,
    healing,
    pageClaims: pageClaims.map((claim) => ({
      ...claim,
      text: fillLimits(claim.text, needlingLimits(planning), language),
    })),
    planning,
    reminders,
    pictures,
    pageWords,
  };
  problems.push(
    ...(base
      ? [...checkSpellings(terms), ...checkChapters(language, chapters, files)]
      : checkReferences(content, terms, files)),
  );
  if (problems.length > 0) throw new Error(`Content:\n${problems.join('\n')}`);
  const own = terms.map(({ path: _, ...term }) => term);
  return {
    ...content,
    terms: base ? fillUp(own, base.terms) : own,
    guideTexts: Object.fromEntries(
      chapters.map(({ id }) => [id, plainText(files.get(`${language}/guide/${id}.mdx`) ?? '')]),
    ),
  };
}

/**
 * What a language lacks is there in the base's words, so that every link leads somewhere. Not in its
 * spellings: in text of the language they are other words, as "red" is.
 */
function fillUp(own: readonly Term[], base: readonly Term[]): Term[] {
  const byId = new Map(own.map((term) => [term.id, term]));
  return base.map((term) => {
    const { decoys: _d, rivals: _r, inci: _i, ...told } = term;
    return byId.get(term.id) ?? { ...told, forms: [], lang: BASE };
  });
}

/** A chapter's words without its components and marks. */
function plainText(mdx: string): string {
  return mdx
    .replace(/<[^>]*>|[#*_`>[\]()-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `file › entry › field`, the entry by its id where it has one. */
function where(path: string, data: unknown, steps: readonly string[]): string {
  const [first, ...rest] = steps;
  const index = Number(first);
  if (!Array.isArray(data) || !Number.isInteger(index)) return [path, ...steps].join(' › ');
  const id = (data[index] as { id?: unknown } | null)?.id;
  return [path, typeof id === 'string' ? id : `entry ${index + 1}`, ...rest].join(' › ');
}
