import { checkSources } from './checkReferences';
import { BASES, GRADES, type Source } from './schema';

/** The part of an MDX syntax tree that this check reads. */
interface MdxNode {
  type: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MdxNode[];
}

/**
 * The components a chapter may use, the attributes each needs, and whether what stands inside must
 * be supported by a source or a basis.
 */
const COMPONENTS: Readonly<Record<string, { needs: readonly string[]; supported?: true }>> = {
  Claim: { needs: [], supported: true },
  Caution: { needs: ['level'], supported: true },
  Phase: { needs: ['when'] },
  RedFlags: { needs: ['urgency'] },
  RedFlag: { needs: ['when', 'act'] },
  GetHelp: { needs: [] },
  SkinSection: { needs: [] },
  HealingTimeline: { needs: [] },
  CollagenCurve: { needs: [] },
  AftercareGrid: { needs: [] },
  WhoShouldNot: { needs: [] },
  SourcesDisagree: { needs: ['id'] },
  TermLink: { needs: ['id'] },
  ChapterLink: { needs: ['id'] },
};
const CAUTION_LEVELS = ['no', 'ask'];
const URGENCIES = ['now', 'same-day', 'days'];

/**
 * What is wrong with a chapter's claims: each must have a grade (or a basis) and sources that
 * exist and were read; links must lead somewhere.
 */
export function checkClaims(
  path: string,
  tree: MdxNode,
  known: {
    sources: readonly Source[];
    termIds: ReadonlySet<string>;
    chapterIds: ReadonlySet<string>;
    disagreementIds: ReadonlySet<string>;
  },
): string[] {
  const problems: string[] = [];
  const visit = (node: MdxNode): void => {
    if (node.type.startsWith('mdxJsx')) problems.push(...checkElement(node));
    for (const child of node.children ?? []) visit(child);
  };

  function checkElement(node: MdxNode): string[] {
    const name = node.name ?? '';
    const component = COMPONENTS[name];
    if (!component) return [`${path}: <${name}> is no component of the guide`];
    const value = (attribute: string): string | undefined => {
      const found = node.attributes?.find(({ name }) => name === attribute)?.value;
      return typeof found === 'string' ? found : undefined;
    };
    const at = `${path} › <${name}> "${textOf(node).trim().slice(0, 40)}…"`;
    const missing = component.needs.find((attribute) => !value(attribute)?.trim());
    if (missing) return [`${at}: needs ${missing}="…"`];
    const level = value('level');
    if (level !== undefined && !CAUTION_LEVELS.includes(level)) {
      return [`${at}: level is one of ${CAUTION_LEVELS.join(', ')}`];
    }
    const urgency = value('urgency');
    if (urgency !== undefined && !URGENCIES.includes(urgency)) {
      return [`${at}: urgency is one of ${URGENCIES.join(', ')}`];
    }
    const id = value('id');
    if (name === 'TermLink' && !known.termIds.has(id ?? '')) return [`${at}: no term ${id}`];
    if (name === 'ChapterLink' && !known.chapterIds.has(id ?? ''))
      return [`${at}: no chapter ${id}`];
    if (name === 'SourcesDisagree' && !known.disagreementIds.has(id ?? ''))
      return [`${at}: en/pictures/disagreements.yaml has no ${id}`];
    if (!component.supported) return [];

    const grade = value('grade');
    const basis = value('basis');
    const ids = (value('sources') ?? '').split(/\s+/).filter(Boolean);
    const found = checkSources(known.sources, [{ at, ids }]);
    if (grade !== undefined && !GRADES.some((known) => known === grade)) {
      found.push(`${at}: grade ${grade} is none of ${GRADES.join(', ')}`);
    }
    if (basis !== undefined && !BASES.some((known) => known === basis)) {
      found.push(`${at}: basis must be one of: ${BASES.join(', ')}`);
    }
    if (ids.length === 0 && basis === undefined) found.push(`${at}: needs sources or a basis`);
    if (name === 'Claim' && grade === undefined && basis === undefined) {
      found.push(`${at}: a claim with sources says how sure it is; add a grade`);
    }
    return found;
  }

  visit(tree);
  return problems;
}

function textOf(node: MdxNode & { value?: unknown }): string {
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map(textOf).join('');
}
