import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { flatten } from '../strings';
import { findForbidden } from './findForbidden';
import { FORBIDDEN } from './forbiddenWords';
import { realFiles } from './realContent';
import { ownTermsOf, realLanguages } from './realLanguages';

/** By language: sentences in which one wording is found. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  en: [
    'A pore-shrinking serum.',
    'Pore shrinking.',
    'It shrinks large pores.',
    'The first FDA-approved pen.',
    'It is not FDA approved.',
    'Results are permanent.',
    'Lines go permanently.',
    'It is safe for everyone.',
    'A miracle for skin.',
    'Detoxing masks.',
    'Results are guaranteed.',
    'A risk-free treatment.',
    'It is clinically proven.',
    'The session is painless.',
    'An anti-aging cream.',
    'It stimulates collagen and elastin.',
    'It boosts elastin.',
    'Stop taking your medicine a week before.',
    'You are cleared to roll again.',
  ],
  es: [
    'Un sérum que reduce los poros.',
    'Sirve para cerrar los poros.',
    'Reduce el tamaño de los poros.',
    'La reducción de poros se nota pronto.',
    'El primer aparato aprobado por la FDA.',
    'No está aprobada por la FDA.',
    'Con el sello de la FDA.',
    'La FDA no ha dado su visto bueno a este uso.',
    'Tienes nuestro visto bueno.',
    'El resultado es permanente.',
    'Alisa las líneas para siempre.',
    'Es seguro para todos.',
    'Apto para todo tipo de piel.',
    'Un milagro para la piel.',
    'Una mascarilla detox.',
    'Resultados garantizados.',
    'Es un tratamiento sin riesgos.',
    'Es 100 % seguro.',
    'Está clínicamente probado.',
    'Dermatológicamente testado.',
    'Recomendado por dermatólogos.',
    'Es una sesión sin dolor.',
    'Un método indoloro.',
    'Una crema antiedad.',
    'Un sérum anti-envejecimiento.',
    'Estimula la producción de colágeno y elastina.',
    'Deja tu medicación una semana antes.',
    'Deja de tomar la aspirina.',
    'Ya puedes volver a pincharte.',
    'Es totalmente seguro.',
  ],
};
/** By language: what may be said, and why. */
const FINE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['Nothing can shrink a pore.', 'a denial'],
    ['No result is permanent.', 'a denial'],
    ['It can leave permanent scars.', 'a harm'],
    ['Nobody can guarantee a result.', 'a denial'],
    ['Never stop a prescribed medicine on your own.', 'the very advice'],
    ['Elastin did not rise.', 'no promise'],
    ['The FDA has not approved these devices for that.', 'a fact about a device, not a seal'],
    ['Cleared by the FDA for wrinkles.', 'the right word'],
  ],
  es: [
    ['Nada puede cerrar un poro.', 'a denial'],
    ['Ningún resultado es permanente.', 'a denial'],
    ['Puede dejar cicatrices permanentes.', 'a harm'],
    ['No es apto para todo el mundo.', 'a denial'],
    ['Nadie puede garantizar un resultado.', 'a denial'],
    ['Nunca dejes por tu cuenta un medicamento recetado.', 'the very advice'],
    ['No dejes la medicación.', 'the very advice'],
    ['La elastina no aumentó.', 'no promise'],
    ['La FDA no ha aprobado estos aparatos para eso.', 'a fact about a device, not a seal'],
    ['Autorizado por la FDA para arrugas.', 'the right word'],
    ['Eso no es un visto bueno.', 'a denial'],
    ['Sin espera conocida.', 'no promise'],
    ['Los poros pueden notarse menos.', 'the right words'],
  ],
};

test('every language has its list, and cases for it', () => {
  const languages = [...realLanguages.keys()].sort();
  for (const table of [FORBIDDEN, NEVER, FINE])
    expect(Object.keys(table).sort()).toEqual(languages);
});

const never = Object.entries(NEVER).flatMap(([language, texts]) =>
  texts.map((text) => [language, text] as const),
);
const fine = Object.entries(FINE).flatMap(([language, cases]) =>
  cases.map(([text, why]) => [language, text, why] as const),
);

test.each(never)('%s: %j is found once', (language, text) => {
  const around = NEUTRAL[language] ?? '';
  expect(findForbidden(`${around} ${text} ${around}`, language)).toHaveLength(1);
});
const NEUTRAL: Readonly<Record<string, string>> = { en: 'All is well.', es: 'Todo va bien.' };

test.each(fine)('%s: %j may be said: %s', (language, text) => {
  expect(findForbidden(text, language)).toEqual([]);
});

test.each(Object.keys(FORBIDDEN))('%s: every wording has a case that finds it', (language) => {
  const idle = (FORBIDDEN[language] ?? []).filter(
    ({ wording }) => !NEVER[language]?.some((text) => wording.test(text)),
  );
  expect(idle.map(({ wording }) => wording.source)).toEqual([]);
});

/** Every string somewhere in data, with where it stands. */
function textsOf(at: string, data: unknown): (readonly [at: string, text: string])[] {
  if (typeof data === 'string') return [[at, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, inner]) => textsOf(`${at} › ${key}`, inner));
}

/** All that a language says. Forms are the words of others, to be met and explained. */
function allOf(language: string): (readonly [at: string, text: string])[] {
  const { care, chapters, healing, pageClaims, planning, reminders, pictures } =
    realLanguages.get(language) ?? {};
  const terms = ownTermsOf(language).map(({ id, name, meaning, more, needling }) => [
    id,
    { name, meaning, more, needling },
  ]);
  const strings = flatten('', parse(readFileSync(`locales/${language}.yml`, 'utf8')));
  return [
    ...textsOf('glossary', Object.fromEntries(terms)),
    ...textsOf('', { care, chapters, healing, pageClaims, planning, reminders, pictures }),
    ...[...realFiles].filter(([path]) => path.startsWith(`${language}/`) && path.endsWith('.mdx')),
    ...textsOf('locales', Object.fromEntries(strings)),
  ];
}

/** Where a wording stands for a reason. */
const QUOTED: Readonly<Record<string, string>> = {
  'es › glossary › tested-by-dermatologists › name': 'the claim that the term explains',
  'es › locales › welcome.sample': 'a page that promises it, and is doubted at once',
};

describe('nothing that Skinwise says promises, clears or sells', () => {
  const found = [...realLanguages.keys()].flatMap((language) =>
    allOf(language).flatMap(([at, text]) =>
      findForbidden(text, language).map((problem) => ({ at: `${language} › ${at}`, problem })),
    ),
  );

  test('but where it is quoted', () => {
    expect(found.filter(({ at }) => !(at in QUOTED))).toEqual([]);
    const places = found.map(({ at }) => at);
    expect(Object.keys(QUOTED).filter((at) => !places.includes(at))).toEqual([]);
  });

  test('all of it is read', () => {
    for (const language of realLanguages.keys())
      expect(allOf(language).length, language).toBeGreaterThan(2000);
  });
});
