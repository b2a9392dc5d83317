import * as v from 'valibot';
import { parse } from 'yaml';
import { PICTURE_SCHEMAS, type Pictures, sourceUses } from './pictures';
import { type Planning, PlanningSchema, planningSources } from './planning';
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

/**
 * Checks and joins all content.
 *
 * @throws one Error that lists every problem of shape, or else every problem of reference, each as
 *   `file › entry › field: what is wrong`.
 */
export function compileContent(files: ContentFiles): Content {
  const problems: string[] = [];

  function read<S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> | undefined {
    const text = files.get(path);
    if (text === undefined) {
      problems.push(`${path}: the file is missing`);
      return undefined;
    }
    let data: unknown;
    try {
      data = parse(text);
    } catch (error) {
      problems.push(`${path}: ${(error as Error).message}`);
      return undefined;
    }
    const result = v.safeParse(schema, data);
    if (result.success) return result.output;
    for (const issue of result.issues)
      problems.push(`${where(path, data, issue)}: ${issue.message}`);
    return undefined;
  }

  const sources = read('sources.json', v.array(SourceSchema)) ?? [];
  const chapters = read('en/guide/chapters.yaml', v.array(ChapterSchema)) ?? [];
  const care = read('en/care.yaml', v.array(CareRuleSchema)) ?? [];
  const healing = read('en/healing.yaml', v.array(HealingSpanSchema)) ?? [];
  const pageClaims = read('en/page-claims.yaml', v.array(PageClaimSchema)) ?? [];
  const planning = read('en/planning.yaml', PlanningSchema);
  const reminders = read('en/reminders.yaml', RemindersSchema);
  const pictures = Object.fromEntries(
    Object.entries(PICTURE_SCHEMAS).map(([name, schema]) => [
      name,
      read(`en/pictures/${name}.yaml`, schema),
    ]),
  ) as Pictures;

  const terms: (Term & { path: string })[] = [];
  for (const path of [...files.keys()].sort()) {
    const name = /^en\/glossary\/([^/]+)(?:\/.+)?\.yaml$/.exec(path)?.[1];
    if (name === undefined) continue;
    const category = v.safeParse(CategorySchema, name);
    if (!category.success) {
      problems.push(
        `${path}: no such category; a glossary file or its folder is named after one of schema.ts`,
      );
      continue;
    }
    for (const term of read(path, GlossaryFileSchema) ?? []) {
      terms.push({ ...term, category: category.output, path });
    }
  }

  // References are checked once everything reads: what one bad file hides, every other would miss.
  if (problems.length > 0 || !planning || !reminders)
    throw new Error(`Content:\n${problems.join('\n')}`);
  problems.push(
    ...checkIds('sources.json', sources),
    ...checkIds('en/guide/chapters.yaml', chapters),
    ...checkIds('en/care.yaml', care),
    ...checkTerms(terms, chapters, care),
    ...checkReach(care, terms),
    ...checkChapters(chapters, files),
    ...pageClaims
      .filter(({ chapter }) => !chapters.some(({ id }) => id === chapter))
      .map(({ id, chapter }) => `en/page-claims.yaml › ${id} › chapter: no chapter ${chapter}`),
    ...checkSources(sources, [
      ...terms.map((term) => ({ at: `${term.path} › ${term.id}`, ids: term.sources })),
      ...care.map((rule) => ({ at: `en/care.yaml › ${rule.id}`, ids: rule.sources })),
      ...healing.map((span) => ({ at: `en/healing.yaml › day ${span.from}`, ids: span.sources })),
      ...pageClaims.map((claim) => ({
        at: `en/page-claims.yaml › ${claim.id}`,
        ids: claim.sources,
      })),
      ...planningSources(planning),
      ...Object.entries(reminders).map(([kind, text]) => ({
        at: `en/reminders.yaml › ${kind}`,
        ids: text.sources,
      })),
      ...Object.entries(pictures).flatMap(([name, data]) =>
        sourceUses(`en/pictures/${name}.yaml`, data),
      ),
    ]),
    ...checkPictures(pictures, terms),
    ...checkPlanning(planning, care),
  );
  if (problems.length > 0) throw new Error(`Content:\n${problems.join('\n')}`);
  return {
    terms: terms.map(({ path: _, ...term }) => term),
    sources,
    chapters,
    care,
    healing,
    pageClaims,
    planning,
    guideTexts: Object.fromEntries(
      chapters.map(({ id }) => [id, plainText(files.get(`en/guide/${id}.mdx`) ?? '')]),
    ),
    reminders,
    pictures,
  };
}

/** A chapter's words without its components and marks. */
function plainText(mdx: string): string {
  return mdx
    .replace(/<[^>]*>|[#*_`>[\]()-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `file › entry › field`, the entry by its id where it has one. */
function where(path: string, data: unknown, issue: v.BaseIssue<unknown>): string {
  const steps = (issue.path ?? []).map((step) => String(step.key));
  const index = Number(steps[0]);
  if (Array.isArray(data) && Number.isInteger(index)) {
    const entry: unknown = data[index];
    const id = (entry as { id?: unknown } | null)?.id;
    steps[0] = typeof id === 'string' ? id : `entry ${index + 1}`;
  }
  return [path, ...steps].join(' › ');
}

function checkIds(path: string, entries: readonly { id: string }[]): string[] {
  return entries
    .filter(({ id }, index) => entries.findIndex((other) => other.id === id) < index)
    .map(({ id }) => `${path} › ${id} › id: another entry has it; choose a new one`);
}

function checkTerms(
  terms: readonly (Term & { path: string })[],
  chapters: readonly Chapter[],
  care: readonly CareRule[],
): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  const ownerOf = new Map<string, string>();
  for (const term of terms) {
    const at = `${term.path} › ${term.id}`;
    if (ids.has(term.id)) problems.push(`${at} › id: another term has it; choose a new one`);
    ids.add(term.id);
    const forms = term.forms.map((form) => (typeof form === 'string' ? form : form.form));
    const { decoys = [], rivals = [] } = term;
    for (const [field, texts] of Object.entries({ forms, decoys })) {
      for (const text of texts.map((text) => text.toLowerCase())) {
        const owner = ownerOf.get(text);
        if (owner !== undefined) {
          problems.push(`${at} › ${field}: "${text}" is already a ${owner}; keep it in one`);
        }
        ownerOf.set(text, `${field.slice(0, -1)} of ${term.id}`);
      }
    }
    // A rival may be a form of another term, or a rival of several: "BHT" speaks against "BHA".
    const own = [...forms, ...decoys].map((text) => text.toLowerCase());
    rivals.forEach((rival, index) => {
      const text = rival.toLowerCase();
      if (own.includes(text) || rivals.findIndex((other) => other.toLowerCase() === text) < index) {
        problems.push(`${at} › rivals: "${text}" stands there twice; keep it in one`);
      }
    });
  }
  for (const term of terms) {
    const at = `${term.path} › ${term.id}`;
    for (const related of term.related) {
      if (!ids.has(related)) problems.push(`${at} › related: no term has the id ${related}`);
      if (related === term.id) problems.push(`${at} › related: a term is not related to itself`);
    }
    if (term.care !== undefined && !care.some(({ id }) => id === term.care)) {
      problems.push(`${at} › care: en/care.yaml has no rule ${term.care}`);
    }
    if (term.chapter !== undefined && !chapters.some(({ id }) => id === term.chapter)) {
      problems.push(`${at} › chapter: no chapter has the id ${term.chapter}`);
    }
  }
  return problems;
}

/** A rule that no term points to is shown to nobody. */
function checkReach(care: readonly CareRule[], terms: readonly Term[]): string[] {
  const reached = new Set(terms.map((term) => term.care));
  return care
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) => `en/care.yaml › ${id}: no term points to it; give one \`care: ${id}\``);
}

function checkPictures(pictures: Pictures, terms: readonly Term[]): string[] {
  const groups = pictures['who-should-not'];
  const checks = groups.flatMap((group) => group.checks);
  return [
    ...checkIds('en/pictures/aftercare.yaml', pictures.aftercare),
    ...checkIds('en/pictures/disagreements.yaml', pictures.disagreements),
    ...checkIds('en/pictures/who-should-not.yaml', [...groups, ...checks]),
    ...checks
      .filter(({ term }) => term !== undefined && !terms.some(({ id }) => id === term))
      .map(({ id, term }) => `en/pictures/who-should-not.yaml › ${id} › term: no term ${term}`),
  ];
}

/** Groups of which nobody is told to leave anything unasked. */
const ASKED: readonly string[] = ['medicines', 'supplements', 'hair'];

/** Plans say in words what care rules say in numbers: the two never part. */
function checkPlanning({ leave, conflicts }: Planning, care: readonly CareRule[]): string[] {
  const problems: string[] = [];
  const ruleOf = (id: string) => care.find((rule) => rule.id === id);
  for (const { days, care: ids } of leave) {
    for (const id of ids.filter((id) => ruleOf(id)?.before?.days !== days)) {
      problems.push(`en/planning.yaml › leave › ${id}: its care rule does not say ${days} days`);
    }
  }
  const left = leave.flatMap(({ care }) => care);
  for (const { id, before, group } of care) {
    if ((before?.days ?? 0) > 0 && !ASKED.includes(group) && !left.includes(id)) {
      problems.push(`en/planning.yaml › leave: nothing stands for ${id}`);
    }
  }
  for (const [kind, { before = 0, after = 0, care: id }] of Object.entries(conflicts)) {
    const rule = id === undefined ? undefined : ruleOf(id);
    if (id !== undefined && (rule?.before?.days !== before || rule.after?.days !== after)) {
      problems.push(`en/planning.yaml › conflicts › ${kind}: ${id} has other numbers`);
    }
  }
  return problems;
}

function checkChapters(chapters: readonly Chapter[], files: ContentFiles): string[] {
  const problems: string[] = [];
  for (const { id } of chapters) {
    if (!files.has(`en/guide/${id}.mdx`)) {
      problems.push(`en/guide/chapters.yaml › ${id}: its text en/guide/${id}.mdx is missing`);
    }
  }
  for (const path of files.keys()) {
    const id = /^en\/guide\/(.+)\.mdx$/.exec(path)?.[1];
    if (id !== undefined && !chapters.some((chapter) => chapter.id === id)) {
      problems.push(`${path}: not listed in en/guide/chapters.yaml, so nobody can open it`);
    }
  }
  return problems;
}

/** Sources must exist, and one that nobody read is never the only support. */
export function checkSources(
  sources: readonly Source[],
  uses: readonly { at: string; ids: readonly string[] }[],
): string[] {
  const problems: string[] = [];
  const byId = new Map(sources.map((source) => [source.id, source]));
  for (const { at, ids } of uses) {
    for (const id of ids) {
      if (!byId.has(id)) problems.push(`${at} › sources: sources.json has no ${id}`);
    }
    if (ids.length > 0 && ids.every((id) => byId.get(id)?.checked === 'not checked')) {
      problems.push(`${at} › sources: none of them was read; cite one that was, or a basis`);
    }
  }
  return problems;
}
