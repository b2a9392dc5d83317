import { expect, test } from 'vitest';
import { checkClaims } from '../../content/checkClaims';
import type { Source } from '../../content/schema';

type Node = Parameters<typeof checkClaims>[1];

const text = (value: string): Node => ({ type: 'text', value }) as Node;
const root = (...children: Node[]): Node => ({ type: 'root', children });

/** An element as MDX parses it: `<Claim grade="C">Text.</Claim>`. */
function element(
  name: string | null,
  attributes: Record<string, unknown> = {},
  children: Node[] = [text('Collagen may grow after some months of waiting.')],
): Node {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children,
  };
}

const source = (id: string, checked: Source['checked']): Source => ({
  id,
  title: id,
  checked,
  kind: 'study or review',
});
const KNOWN = {
  sources: [source('read', 'abstract'), source('unread', 'not checked')],
  termIds: new Set(['pore']),
  chapterIds: new Set(['scars']),
  disagreementIds: new Set(['sun']),
};
const check = (...children: Node[]): string[] =>
  checkClaims('guide/x.mdx', root(...children), KNOWN);

const CLAIM = 'guide/x.mdx › <Claim> "Collagen may grow after some months of w…"';

const FINE: readonly (readonly [string, Node])[] = [
  ['a grade and a source', element('Claim', { grade: 'C', sources: 'read' })],
  ['a basis alone', element('Claim', { basis: 'textbook knowledge' })],
  ['a basis and a source', element('Claim', { basis: 'regulator statement', sources: 'read' })],
  [
    'a source nobody read beside one that was',
    element('Claim', { grade: 'D', sources: 'read unread' }),
  ],
  ['white space around sources', element('Claim', { grade: 'D', sources: ' read\n  unread ' })],
  ['a caution needs no grade', element('Caution', { level: 'no', sources: 'read' })],
  ['a red flag needs no support', element('RedFlag', { when: 'Day 1', act: 'Call.' })],
  ['nor does a phase', element('Phase', { when: 'Day 1' })],
  ['a link to a term', element('TermLink', { id: 'pore' })],
  ['a link to a chapter', element('ChapterLink', { id: 'scars' })],
  ['signs of one urgency', element('RedFlags', { urgency: 'same-day' })],
  ['a picture', element('SkinSection', {}, [])],
  ['a disagreement', element('SourcesDisagree', { id: 'sun' }, [])],
  ['plain text', text('Text.')],
];

test.each(FINE)('nothing is wrong with %s', (_, node) => {
  expect(check(node)).toEqual([]);
});

const WRONG: readonly (readonly [string, Node, string])[] = [
  ['no support at all', element('Claim', { grade: 'C' }), `${CLAIM}: needs sources or a basis`],
  [
    'empty sources',
    element('Claim', { grade: 'C', sources: ' ' }),
    `${CLAIM}: needs sources or a basis`,
  ],
  [
    'sources without a grade',
    element('Claim', { sources: 'read' }),
    `${CLAIM}: a claim with sources says how sure it is; add a grade`,
  ],
  [
    'a grade we do not give',
    element('Claim', { grade: 'E', sources: 'read' }),
    `${CLAIM}: grade E is none of A, B, C, D, X`,
  ],
  [
    'a basis we do not know',
    element('Claim', { basis: 'hearsay' }),
    `${CLAIM}: basis must be one of: general medical practice, textbook knowledge, regulator statement, no study found`,
  ],
  [
    'a source that is not there',
    element('Claim', { grade: 'C', sources: 'read lost' }),
    `${CLAIM} › sources: sources.json has no lost`,
  ],
  [
    'only a source nobody read',
    element('Claim', { grade: 'C', sources: 'unread' }),
    `${CLAIM} › sources: none of them was read; cite one that was, or a basis`,
  ],
  [
    'a grade in braces is not read',
    element('Claim', { grade: { value: '"C"' }, sources: 'read' }),
    `${CLAIM}: a claim with sources says how sure it is; add a grade`,
  ],
  [
    'a caution without support',
    element('Caution', { level: 'ask' }),
    'guide/x.mdx › <Caution> "Collagen may grow after some months of w…": needs sources or a basis',
  ],
  ['a component of nobody', element('Video'), 'guide/x.mdx: <Video> is no component of the guide'],
  ['HTML', element('img'), 'guide/x.mdx: <img> is no component of the guide'],
  ['a fragment', element(null), 'guide/x.mdx: <> is no component of the guide'],
  [
    'a link to no term',
    element('TermLink', { id: 'pores' }, [text('pores')]),
    'guide/x.mdx › <TermLink> "pores…": no term pores',
  ],
  [
    'a link to no chapter',
    element('ChapterLink', { id: 'pore' }, [text('pores')]),
    'guide/x.mdx › <ChapterLink> "pores…": no chapter pore',
  ],
  [
    'a link to nowhere',
    element('TermLink', {}, [text('pores')]),
    'guide/x.mdx › <TermLink> "pores…": needs id="…"',
  ],
  [
    'a caution without its level',
    element('Caution', { basis: 'general medical practice' }, [text('Fever')]),
    'guide/x.mdx › <Caution> "Fever…": needs level="…"',
  ],
  [
    'a caution of a level that no reader knows',
    element('Caution', { basis: 'general medical practice', level: 'maybe' }, [text('Fever')]),
    'guide/x.mdx › <Caution> "Fever…": level is one of no, ask',
  ],
  [
    'a disagreement about nothing',
    element('SourcesDisagree', { id: 'moon' }, [text('Moon')]),
    'guide/x.mdx › <SourcesDisagree> "Moon…": en/pictures/disagreements.yaml has no moon',
  ],
  [
    'signs of an urgency that no reader knows',
    element('RedFlags', { urgency: 'soon' }, [text('Hives')]),
    'guide/x.mdx › <RedFlags> "Hives…": urgency is one of now, same-day, days',
  ],
  [
    'a red flag that does not say what to do',
    element('RedFlag', { when: 'Day 0', act: ' ' }, [text('Hives')]),
    'guide/x.mdx › <RedFlag> "Hives…": needs act="…"',
  ],
];

test.each(WRONG)('%s', (_, node, message) => {
  expect(check(node)).toEqual([message]);
});

test('elements are found at any depth and inside a line', () => {
  const link = { ...element('TermLink', { id: 'lost' }, [text('x')]), type: 'mdxJsxTextElement' };
  const claim = element('Claim', { basis: 'textbook knowledge' }, [
    { type: 'list', children: [{ type: 'paragraph', children: [link] }] },
  ]);
  expect(check({ type: 'blockquote', children: [claim] })).toEqual([
    'guide/x.mdx › <TermLink> "x…": no term lost',
  ]);
});

test('every problem of a chapter is told', () => {
  expect(check(element('Claim'), element('Video'), element('Claim', { grade: 'E' }))).toHaveLength(
    5,
  );
});
