import * as v from 'valibot';
import { expect, test } from 'vitest';
import { layOver } from '../../content/layOver';
import { id, sentence, sentences, words } from '../../content/schema';

/** Everything a real schema is made of, once. */
const EntrySchema = v.pipe(
  v.strictObject({
    id,
    name: sentence,
    note: v.optional(sentence),
    days: v.optional(v.number()),
    wait: v.optional(v.strictObject({ days: v.number(), question: sentence })),
    tips: v.optional(sentences),
    forms: v.optional(v.pipe(v.array(sentence), words('own'))),
    sources: v.optional(v.array(v.string()), []),
  }),
  v.check(() => true),
);
const ENGLISH = [
  {
    id: 'sun',
    name: 'The sun and the skin',
    days: 14,
    wait: { days: 28, question: 'When was it, on {date}?' },
    tips: ['Stay in.', 'Wear a hat.'],
    forms: ['sun'],
    sources: ['read2020'],
  },
  { id: 'sea', name: 'Sea', note: 'It is salty.' },
];
const SUN = {
  id: 'sun',
  name: 'El sol y la piel',
  wait: { question: '¿Cuándo fue, el {date}?' },
  tips: ['Quédate en casa.', 'Lleva sombrero.'],
  forms: ['sol', 'soles'],
};
const SEA = { id: 'sea', name: 'Mar', note: 'Es salado.' };

function lay(own: unknown, english: unknown = ENGLISH, schema = v.array(EntrySchema)) {
  const problems: string[] = [];
  const laid = layOver(schema, english, own, (at, problem) =>
    problems.push(`${at.join(' › ')}: ${problem}`),
  );
  return { laid, problems };
}

test('words come from the language, facts from English, and entries stay in English order', () => {
  expect(lay([SEA, SUN])).toEqual({
    laid: [
      { ...ENGLISH[0], ...SUN, wait: { days: 28, question: '¿Cuándo fue, el {date}?' } },
      { ...ENGLISH[1], ...SEA },
    ],
    problems: [],
  });
});

test('what is laid over is English no longer, and English is left as it was', () => {
  const before = structuredClone(ENGLISH);
  lay([SUN, SEA]);
  expect(ENGLISH).toEqual(before);
});

test('own words may be left out, and are then not borrowed', () => {
  const { forms: _, ...rest } = SUN;
  const { laid, problems } = lay([rest, SEA]);
  expect(problems).toEqual([]);
  expect((laid as object[])[0]).not.toHaveProperty('forms');
});

const WRONG: readonly (readonly [string, unknown, string])[] = [
  [
    'a number of days',
    [{ ...SUN, days: 7 }, SEA],
    'sun › days: a fact, taken from English; leave it out',
  ],
  [
    'the very number that English has',
    [{ ...SUN, days: 14 }, SEA],
    'sun › days: a fact, taken from English; leave it out',
  ],
  [
    'a source',
    [{ ...SUN, sources: ['other'] }, SEA],
    'sun › sources: a fact, taken from English; leave it out',
  ],
  [
    'a fact beside words',
    [{ ...SUN, wait: { ...SUN.wait, days: 1 } }, SEA],
    'sun › wait › days: a fact, taken from English; leave it out',
  ],
  ['an id that English has not', [SUN, SEA, { id: 'snow' }], 'snow: English has no such id'],
  ['an entry without an id', [SUN, SEA, { name: 'x' }], 'undefined: English has no such id'],
  ['an id twice', [SUN, SEA, SEA], 'sea: is there twice'],
  ['an entry left out', [SUN], 'sea: not translated'],
  ['a text left out', [SUN, { id: 'sea', name: 'Mar' }], 'sea › note: not translated'],
  ['an empty text', [SUN, { ...SEA, note: null }], 'sea › note: not translated'],
  [
    'a text that English has not',
    [{ ...SUN, note: 'Más.' }, SEA],
    'sun › note: English says nothing here; leave it out',
  ],
  ['a field that nothing has', [{ ...SUN, nota: 'Más.' }, SEA], 'sun › nota: no such field'],
  [
    'a long text copied',
    [{ ...SUN, name: ' The sun and the skin ' }, SEA],
    'sun › name: still in English',
  ],
  [
    'a placeholder lost',
    [{ ...SUN, wait: { question: '¿Cuándo?' } }, SEA],
    'sun › wait › question: has no placeholder, and {date} in English',
  ],
  [
    'a placeholder too many',
    [SUN, { ...SEA, note: 'Es $1.' }],
    'sea › note: has $1, and none in English',
  ],
  [
    'a list shorter',
    [{ ...SUN, tips: ['Uno.'] }, SEA],
    'sun › tips: has 1 entries, and 2 in English',
  ],
  ['a text for a list', [{ ...SUN, tips: 'Uno.' }, SEA], 'sun › tips: a list in English'],
  ['a text for fields', [{ ...SUN, wait: '¿Cuándo?' }, SEA], 'sun › wait: has fields in English'],
  ['a record for a list', { sun: SUN }, ': a list in English'],
];

test.each(WRONG)('refused: %s', (_, own, problem) => {
  expect(lay(own).problems).toEqual([problem]);
});

test('a short text may be the same in both languages', () => {
  expect(lay([SUN, { ...SEA, name: 'Sea' }]).problems).toEqual([]);
});

test('lists without ids are laid over by position', () => {
  const { laid } = lay([SUN, SEA]);
  expect((laid as { tips: string[] }[])[0]?.tips).toEqual(['Quédate en casa.', 'Lleva sombrero.']);
});
