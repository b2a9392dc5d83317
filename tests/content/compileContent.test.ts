import { describe, expect, test } from 'vitest';
import { compileContent, compileLanguages } from '../../content/compileContent';
import { SAMPLE_FILES, type SamplePath } from './sampleContent';
import { SPANISH_FILES } from './spanishSample';

/** What is wrong with the sample once some of its text is exchanged; '' when nothing is. */
function problemsAfter(path: SamplePath, from: string, to: string): string {
  const text = SAMPLE_FILES[path];
  expect(text, 'the sample has the text to spoil').toContain(from);
  return problemsOf({ ...SAMPLE_FILES, [path]: text.replace(from, to) });
}

function problemsOf(files: Record<string, string>): string {
  try {
    compileContent(new Map(Object.entries(files)));
    return '';
  } catch (error) {
    return (error as Error).message.replace('Content:\n', '');
  }
}

const BIOLOGY = 'en/glossary/biology.yaml';
const CONCERNS = 'en/glossary/concerns.yaml';
const CHAPTERS = 'en/guide/chapters.yaml';
const CARE = 'en/care.yaml';
const HEALING = 'en/healing.yaml';
const REMINDERS = 'en/reminders.yaml';
const AFTERCARE = 'en/pictures/aftercare.yaml';
const PHASES = 'en/pictures/phases.yaml';
const DISAGREEMENTS = 'en/pictures/disagreements.yaml';
const CHECKS = 'en/pictures/who-should-not.yaml';
const SKIN = 'en/pictures/skin.yaml';
const FORM = 'a form is a spelling, or { form: spelling, case: exact, needs: context }';
const WORDS = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test('the sample compiles, joined and with its defaults', () => {
  const content = compileContent(new Map(Object.entries(SAMPLE_FILES)));
  expect(content.terms.map(({ id, category }) => [id, category])).toEqual([
    ['collagen', 'biology'],
    ['acne', 'concerns'],
  ]);
  expect(content.terms[1]).toEqual({
    id: 'acne',
    name: 'Acne',
    forms: ['acne', { form: 'spots', needs: 'context' }],
    meaning: 'Blocked pores.',
    more: 'It comes and goes.',
    related: [],
    sources: [],
    basis: 'textbook knowledge',
    category: 'concerns',
  });
  expect(content.sources.map(({ id }) => id)).toEqual(['read2020', 'unread2020']);
  expect(content.chapters.map(({ id }) => id)).toEqual(['collagen', 'safety']);
  expect(content.healing.map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [4, 7],
  ]);
  expect(content.reminders.start.title).toBe('Now');
  expect(content.care[0]?.after).toEqual({ days: 7, range: [3, 7] });
});

/** A file, what stands there, what a writer wrote instead, and the one message for it. */
type Mistake = readonly [path: SamplePath, from: string, to: string, message: string];

const MISTAKES: readonly Mistake[] = [
  [
    CARE,
    'code: pause',
    'code: clinician',
    'en/care.yaml › scrubs: what a clinician decides has a range at most, never a number of days',
  ],
  [CARE, '[3, 7]', '[7, 3]', 'en/care.yaml › scrubs › after: a range goes upwards'],
  [
    CARE,
    'after: { days: 7,',
    'after: { days: 2,',
    'en/care.yaml › scrubs › after: the number lies below its range',
  ],
  [CARE, '{ days: 3 }', '{}', 'en/care.yaml › scrubs › before: says nothing'],
  [CARE, '  sources: [read2020]', '', 'en/care.yaml › scrubs: needs sources or a basis'],
  [
    BIOLOGY,
    'care: scrubs',
    'care: needling',
    'en/glossary/biology.yaml › collagen › care: en/care.yaml has no rule needling\nen/care.yaml › scrubs: no term points to it; give one `care: scrubs`',
  ],
  [
    BIOLOGY,
    '  name: Collagen\n',
    '',
    `${BIOLOGY} › collagen › name: Invalid key: Expected "name" but received undefined`,
  ],
  [BIOLOGY, 'name: Collagen', 'name: ""', `${BIOLOGY} › collagen › name: must not be empty`],
  [BIOLOGY, 'name: Collagen', 'name: "  "', `${BIOLOGY} › collagen › name: must not be empty`],
  [
    BIOLOGY,
    'name: Collagen',
    'name: 7',
    `${BIOLOGY} › collagen › name: Invalid type: Expected string but received 7`,
  ],
  [
    BIOLOGY,
    'id: collagen',
    'id: Collagen fibre',
    `${BIOLOGY} › Collagen fibre › id: an id is lower-case words joined by hyphens`,
  ],
  [
    BIOLOGY,
    '- id: collagen\n  name',
    '- name',
    `${BIOLOGY} › entry 1 › id: Invalid key: Expected "id" but received undefined`,
  ],
  [
    BIOLOGY,
    'forms: [collagen, { form: COL1, case: exact }]',
    'forms: []',
    `${BIOLOGY} › collagen › forms: needs at least one form`,
  ],
  [
    BIOLOGY,
    'forms: [collagen',
    "forms: ['', collagen",
    `${BIOLOGY} › collagen › forms › 0: must not be empty`,
  ],
  [BIOLOGY, 'forms: [collagen', 'forms: [7', `${BIOLOGY} › collagen › forms › 0: ${FORM}`],
  [BIOLOGY, 'case: exact', 'case: exakt', `${BIOLOGY} › collagen › forms › 1: ${FORM}`],
  [BIOLOGY, 'case: exact', 'caps: exact', `${BIOLOGY} › collagen › forms › 1: ${FORM}`],
  [
    BIOLOGY,
    'meaning: A protein.',
    `meaning: ${WORDS(26)}`,
    `${BIOLOGY} › collagen › meaning: at most 25 words`,
  ],
  [
    BIOLOGY,
    'grade: C',
    'grade: E',
    `${BIOLOGY} › collagen › grade: Invalid type: Expected ("A" | "B" | "C" | "D" | "X") but received "E"`,
  ],
  [BIOLOGY, '  sources: [read2020]\n', '', `${BIOLOGY} › collagen: needs sources or a basis`],
  [
    BIOLOGY,
    'sources: [read2020]',
    'sources: [read 2020]',
    `${BIOLOGY} › collagen › sources › 0: a source id from sources.json`,
  ],
  [
    BIOLOGY,
    'sources: [read2020]',
    'sources: [read2021]',
    `${BIOLOGY} › collagen › sources: sources.json has no read2021`,
  ],
  [
    BIOLOGY,
    'sources: [read2020]',
    'sources: [unread2020]',
    `${BIOLOGY} › collagen › sources: none of them was read; cite one that was, or a basis`,
  ],
  [
    BIOLOGY,
    'chapter: collagen',
    'chapter: pores',
    `${BIOLOGY} › collagen › chapter: no chapter has the id pores`,
  ],
  [
    BIOLOGY,
    'related: [acne]',
    'related: [akne]',
    `${BIOLOGY} › collagen › related: no term has the id akne`,
  ],
  [
    BIOLOGY,
    'related: [acne]',
    'related: [collagen]',
    `${BIOLOGY} › collagen › related: a term is not related to itself`,
  ],
  [
    BIOLOGY,
    'needling:',
    'needle:',
    `${BIOLOGY} › collagen › needle: Invalid key: Expected never but received "needle"`,
  ],
  [
    CONCERNS,
    'basis: textbook knowledge',
    'basis: everyone knows',
    `${CONCERNS} › acne › basis: Invalid type: Expected ("general medical practice" | "textbook knowledge" | "regulator statement" | "no study found") but received "everyone knows"`,
  ],
  [
    CONCERNS,
    'forms: [acne',
    'forms: [acne, Collagen',
    `${CONCERNS} › acne › forms: "collagen" is already a form of collagen; keep it in one`,
  ],
  [
    CONCERNS,
    '  meaning: Blocked',
    '  decoys: [collagen]\n  meaning: Blocked',
    `${CONCERNS} › acne › decoys: "collagen" is already a form of collagen; keep it in one`,
  ],
  [
    CONCERNS,
    '  meaning: Blocked',
    '  decoys: [sun spots, Sun spots]\n  meaning: Blocked',
    `${CONCERNS} › acne › decoys: "sun spots" is already a decoy of acne; keep it in one`,
  ],
  [
    CONCERNS,
    '  meaning: Blocked',
    '  rivals: [Acne]\n  meaning: Blocked',
    `${CONCERNS} › acne › rivals: "acne" stands there twice; keep it in one`,
  ],
  [
    CONCERNS,
    '  meaning: Blocked',
    '  decoys: []\n  meaning: Blocked',
    `${CONCERNS} › acne › decoys: leave it out when there is none`,
  ],
  [
    CONCERNS,
    '  meaning: Blocked',
    '  rivals: [""]\n  meaning: Blocked',
    `${CONCERNS} › acne › rivals › 0: must not be empty`,
  ],
  [
    CONCERNS,
    'forms: [acne',
    'forms: [acne, Acne',
    `${CONCERNS} › acne › forms: "acne" is already a form of acne; keep it in one`,
  ],
  [
    CHAPTERS,
    'part: benefits',
    'part: sales',
    `${CHAPTERS} › collagen › part: Invalid type: Expected ("basics" | "benefits" | "safety") but received "sales"`,
  ],
  [
    CHAPTERS,
    ', grade: C',
    '',
    `${CHAPTERS} › collagen: a benefit has a grade, and nothing else has`,
  ],
  [
    CHAPTERS,
    'part: safety',
    'part: safety, grade: A',
    `${CHAPTERS} › safety: a benefit has a grade, and nothing else has`,
  ],
  [AFTERCARE, '[read2020]', '[other]', `${AFTERCARE} › sun › sources: sources.json has no other`],
  [
    AFTERCARE,
    'is: no,',
    'is: never,',
    `${AFTERCARE} › sun › first-day › is: Invalid type: Expected ("no" | "limits" | "ask" | "free") but received "never"`,
  ],
  [AFTERCARE, '\n  sources: [read2020]', '', `${AFTERCARE} › sun: needs sources or a basis`],
  [
    PHASES,
    'to: [1, 3]',
    'to: [3, 1]',
    `${PHASES} › seen › 0 › to: a range runs from the smaller to the larger number`,
  ],
  [
    PHASES,
    '[read2020]',
    '[unread2020]',
    `${PHASES} › redness › sources: none of them was read; cite one that was, or a basis`,
  ],
  [
    DISAGREEMENTS,
    'source: read2020',
    'source: read2021',
    `${DISAGREEMENTS} › exercise › sources: sources.json has no read2021`,
  ],
  [
    DISAGREEMENTS,
    ' source: read2020,',
    '',
    `${DISAGREEMENTS} › exercise › says › 0: needs a source or a kind`,
  ],
  [CHECKS, 'term: acne', 'term: akne', `${CHECKS} › wound › term: no term akne`],
  [
    CHECKS,
    'id: peel',
    'id: wound',
    `${CHECKS} › wound › id: another entry has it; choose a new one`,
  ],
  [SKIN, 'mm: 0.5', 'mm: 0.1', `${SKIN} › lengths: lengths go from short to long`],
  [HEALING, 'from: 4, to: 7', 'from: 7, to: 4', `${HEALING} › entry 2: "to" is before "from"`],
  [HEALING, 'to: 7', 'to: 7.5', `${HEALING} › entry 2 › to: Invalid integer: Received 7.5`],
  [HEALING, 'act: Pus.', 'act: ""', `${HEALING} › entry 1 › act: must not be empty`],
  [HEALING, '[read2020]', '[other]', `${HEALING} › day 0 › sources: sources.json has no other`],
  [
    REMINDERS,
    'start:',
    'begin:',
    `${REMINDERS} › start: Invalid key: Expected "start" but received undefined\n${REMINDERS} › begin: Invalid key: Expected never but received "begin"`,
  ],
  [REMINDERS, 'title: Now', 'title: ""', `${REMINDERS} › start › title: must not be empty`],
  [
    REMINDERS,
    '[read2020]',
    '[unread2020]',
    `${REMINDERS} › checklist › sources: none of them was read; cite one that was, or a basis`,
  ],
  [
    'sources.json',
    '"abstract"',
    '"skimmed"',
    'sources.json › read2020 › checked: Invalid type: Expected ("full text" | "abstract" | "excerpt" | "secondary report" | "not checked") but received "skimmed"',
  ],
  [
    'sources.json',
    '"title": "Read"',
    '"URL": "no link", "title": "Read"',
    'sources.json › read2020 › URL: Invalid URL: Received "no link"',
  ],
];

test.each(MISTAKES)('%s: %j written as %j', (path, from, to, message) => {
  expect(problemsAfter(path, from, to)).toBe(message);
});

const FITTING: readonly (readonly [SamplePath, string, string, string])[] = [
  [BIOLOGY, 'meaning: A protein.', `meaning: ${WORDS(25)}`, 'a meaning of 25 words'],
  [BIOLOGY, '[read2020]', '[read2020, unread2020]', 'a source nobody read beside one that was'],
  [BIOLOGY, 'grade: C\n  ', '', 'no grade'],
  [CONCERNS, '  meaning', '  decoys: [spots on maps]\n  rivals: [ads]\n  meaning', 'look-alikes'],
  [HEALING, 'from: 4, to: 7', 'from: 4, to: 4', 'a span of one day'],
];

test.each(FITTING)('%s: %j may be %j, %s', (path, from, to) => {
  expect(problemsAfter(path, from, to)).toBe('');
});

describe('whole files', () => {
  const without = (path: SamplePath): Record<string, string> => {
    const { [path]: _, ...files } = SAMPLE_FILES as Record<string, string>;
    return files;
  };

  test.each(['sources.json', CHAPTERS, HEALING, REMINDERS, AFTERCARE, SKIN] as const)(
    'a missing %s is one message, not one for every reference to it',
    (path) => {
      expect(problemsOf(without(path))).toBe(`${path}: the file is missing`);
    },
  );

  test.each(['sources.json', BIOLOGY, CHAPTERS, HEALING, REMINDERS, AFTERCARE, SKIN] as const)(
    'a %s that is no list or record at all is one message',
    (path) => {
      const problems = problemsOf({ ...SAMPLE_FILES, [path]: '' });
      expect(problems).toMatch(/^\S+: Invalid type: Expected (Array|Object) but received null$/);
      expect(problems).toContain(path);
    },
  );

  test.each(['sources.json', BIOLOGY, CHAPTERS, HEALING, REMINDERS, AFTERCARE, SKIN] as const)(
    'broken syntax in %s is told with its place',
    (path) => {
      const problems = problemsOf({ ...SAMPLE_FILES, [path]: '- { id: [ ' });
      expect(problems.startsWith(`${path}: `)).toBe(true);
      expect(problems).toMatch(/at line 1, column \d+/);
      expect(problems.match(/\.(yaml|json)/g)).toHaveLength(1);
    },
  );

  test('an entry that is no record is called by its place', () => {
    const text = `${SAMPLE_FILES[BIOLOGY]}\n- just text`;
    expect(problemsOf({ ...SAMPLE_FILES, [BIOLOGY]: text })).toBe(
      `${BIOLOGY} › entry 2: Invalid type: Expected Object but received "just text"`,
    );
  });

  test('the same id in two files', () => {
    const twin = SAMPLE_FILES[BIOLOGY].replace(/forms: .*/, 'forms: [other]');
    expect(problemsOf({ ...SAMPLE_FILES, 'en/glossary/devices.yaml': twin })).toBe(
      'en/glossary/devices.yaml › collagen › id: another term has it; choose a new one',
    );
  });

  test('the same id twice in one list', () => {
    expect(problemsAfter('sources.json', '"unread2020"', '"read2020"')).toContain(
      'sources.json › read2020 › id: another entry has it; choose a new one',
    );
  });

  test('a glossary file of no category', () => {
    expect(problemsOf({ ...SAMPLE_FILES, 'en/glossary/hair.yaml': '[]' })).toBe(
      'en/glossary/hair.yaml: no such category; a glossary file or its folder is named after one of schema.ts',
    );
  });

  test('a chapter without its text', () => {
    expect(problemsOf(without('en/guide/safety.mdx'))).toBe(
      `${CHAPTERS} › safety: its text en/guide/safety.mdx is missing`,
    );
  });

  test('a text that no contents list', () => {
    expect(problemsOf({ ...SAMPLE_FILES, 'en/guide/pores.mdx': 'Text.' })).toBe(
      'en/guide/pores.mdx: not listed in en/guide/chapters.yaml, so nobody can open it',
    );
  });
});

test('several mistakes are all told at once', () => {
  const files = {
    ...SAMPLE_FILES,
    [BIOLOGY]: SAMPLE_FILES[BIOLOGY].replace('related: [acne]', 'related: [akne]'),
    [CONCERNS]: SAMPLE_FILES[CONCERNS].replace('forms: [acne', 'forms: [collagen'),
  };
  expect(problemsOf(files).split('\n')).toHaveLength(2);
});

describe('another language', () => {
  const compile = (files: Record<string, string> = SPANISH_FILES, languages = ['en', 'es']) =>
    compileLanguages(new Map(Object.entries({ ...SAMPLE_FILES, ...files })), languages);
  const problemsOf = (path: keyof typeof SPANISH_FILES, from: string, to: string): string => {
    const text = SPANISH_FILES[path];
    expect(text, 'the sample has the text to spoil').toContain(from);
    try {
      compile({ ...SPANISH_FILES, [path]: text.replace(from, to) });
      return '';
    } catch (error) {
      return (error as Error).message.replace('Content:\n', '');
    }
  };
  const ES_BIOLOGY = 'es/glossary/biology.yaml';

  test('has its own words on English facts, and the rest in English, which says so', () => {
    const spanish = compile().get('es');
    expect(spanish?.terms.map(({ id, name, lang }) => [id, name, lang])).toEqual([
      ['collagen', 'Colágeno', undefined],
      ['acne', 'Acne', 'en'],
    ]);
    expect(spanish?.terms[0]).toMatchObject({
      forms: ['colágeno'],
      grade: 'C',
      sources: ['read2020'],
      care: 'scrubs',
      related: ['acne'],
      category: 'biology',
    });
    expect(spanish?.care[0]).toMatchObject({
      name: 'Exfoliantes',
      after: { days: 7, range: [3, 7] },
    });
    expect(spanish?.guideTexts.safety).toBe('Texto.');
  });

  test('each knows how the other spells a term, unless it does so itself', () => {
    const languages = compile();
    expect(languages.get('en')?.terms[0]?.elsewhere?.forms).toEqual(['colágeno']);
    expect(languages.get('es')?.terms[0]?.elsewhere?.forms).toEqual([
      'collagen',
      { form: 'COL1', case: 'exact' },
    ]);
  });

  test('is one that the interface has and that has a folder', () => {
    expect([...compile(SPANISH_FILES, ['en']).keys()]).toEqual(['en']);
    expect([...compile({}, ['en', 'es']).keys()]).toEqual(['en']);
  });

  test.each([
    ['id: collagen', 'id: colageno', `${ES_BIOLOGY} › colageno: English has no such term`],
    [
      'forms: [colágeno]',
      '',
      `${ES_BIOLOGY} › collagen › forms: Invalid key: Expected "forms" but received undefined`,
    ],
    [
      'forms: [colágeno]',
      'forms: [colágeno, Colágeno]',
      `${ES_BIOLOGY} › collagen › forms: "colágeno" is already a form of collagen; keep it in one`,
    ],
    [
      'forms: [colágeno]',
      'forms: [colágeno]\n  grade: A',
      `${ES_BIOLOGY} › collagen › grade: a fact, taken from English; leave it out`,
    ],
    [
      'meaning: Una proteína.',
      `meaning: ${WORDS(26)}`,
      `${ES_BIOLOGY} › collagen › meaning: at most 25 words`,
    ],
    ['  needling: Puede crecer.', '', `${ES_BIOLOGY} › collagen › needling: not translated`],
  ])('%j written as %j is refused', (from, to, message) => {
    expect(problemsOf(ES_BIOLOGY, from, to)).toBe(message);
  });

  test('a term twice', () => {
    const twin = SPANISH_FILES[ES_BIOLOGY].replace('[colágeno]', '[otro]');
    expect(() => compile({ ...SPANISH_FILES, 'es/glossary/devices.yaml': twin })).toThrow(
      'es/glossary/devices.yaml › collagen › id: another term has it; choose a new one',
    );
  });

  test('a chapter or a file left out', () => {
    const { 'es/guide/safety.mdx': _, ...noText } = SPANISH_FILES;
    expect(() => compile(noText)).toThrow(
      'es/guide/chapters.yaml › safety: its text es/guide/safety.mdx is missing',
    );
    const { 'es/healing.yaml': __, ...noHealing } = SPANISH_FILES;
    expect(() => compile(noHealing)).toThrow('es/healing.yaml: the file is missing');
  });

  test('an entry of a list is named by where it stands', () => {
    expect(problemsOf('es/care.yaml', 'text: Deja los exfoliantes.', '')).toBe(
      'es/care.yaml › scrubs › text: not translated',
    );
  });
});
