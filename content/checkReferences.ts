import type { Content, ContentFiles, PlacedTerm } from './compileContent';
import type { Pictures } from './pictures';
import { sourceUses } from './pictures';
import { type Planning, planningSources } from './planning';
import type { CareRule, Chapter, Source, Term } from './schema';

/**
 * What in English content leads nowhere, contradicts or stands there twice. Of another language only its
 * own words can be wrong so: its forms and its chapters.
 */
export function checkReferences(
  content: Omit<Content, 'terms' | 'guideTexts'>,
  terms: readonly PlacedTerm[],
  files: ContentFiles,
): string[] {
  const { sources, chapters, care, healing, pageClaims, planning, reminders, pictures } = content;
  return [
    ...checkIds('sources.json', sources),
    ...checkIds('en/guide/chapters.yaml', chapters),
    ...checkIds('en/care.yaml', care),
    ...checkSpellings(terms),
    ...checkTerms(terms, chapters, care),
    ...checkReach(care, terms),
    ...checkChapters('en', chapters, files),
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
  ];
}

function checkIds(path: string, entries: readonly { id: string }[]): string[] {
  return entries
    .filter(({ id }, index) => entries.findIndex((other) => other.id === id) < index)
    .map(({ id }) => `${path} › ${id} › id: another entry has it; choose a new one`);
}

/** A spelling belongs to one term, once; a language's terms are looked for together. */
export function checkSpellings(terms: readonly PlacedTerm[]): string[] {
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
  return problems;
}

function checkTerms(
  terms: readonly PlacedTerm[],
  chapters: readonly Chapter[],
  care: readonly CareRule[],
): string[] {
  const problems: string[] = [];
  const ids = new Set(terms.map(({ id }) => id));
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

export function checkChapters(
  language: string,
  chapters: readonly Chapter[],
  files: ContentFiles,
): string[] {
  const problems: string[] = [];
  const list = `${language}/guide/chapters.yaml`;
  for (const { id } of chapters) {
    const path = `${language}/guide/${id}.mdx`;
    if (!files.has(path)) problems.push(`${list} › ${id}: its text ${path} is missing`);
  }
  for (const path of files.keys()) {
    const id = path.startsWith(`${language}/guide/`) && /([^/]+)\.mdx$/.exec(path)?.[1];
    if (id && !chapters.some((chapter) => chapter.id === id)) {
      problems.push(`${path}: not listed in ${list}, so nobody can open it`);
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
