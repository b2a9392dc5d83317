import { expect, test } from 'vitest';
import { compilePlainForms } from '../../content/compileLexicon';
import { packForms } from '../../content/packForms';
import { unpackForms } from '../../matching/unpackForms';
import { realContent } from './realContent';

test('a form is told by what it shares with the one before', () => {
  expect(packForms(['Acne', 'acid', 'acids', 'acid'])).toEqual({
    packed: 'AacidEsCne',
    flagged: [],
  });
});

test('no more letters are shared than the alphabet can tell', () => {
  const long = 'a'.repeat(40);
  expect(unpackForms(packForms([long, `${long}b`]))).toEqual({ plain: [long, `${long}b`] });
});

test('no forms, none', () => {
  expect(unpackForms(packForms([]))).toEqual({ plain: [] });
});

test('all forms of the glossary come back, in small letters where case does not count', () => {
  const { plain } = compilePlainForms(realContent.terms);
  const { plain: back } = unpackForms(packForms(plain));
  const wanted = plain.map((form) => (typeof form === 'string' ? form.toLowerCase() : form));
  expect(new Set(back)).toEqual(new Set(wanted));
  expect(plain.length).toBeGreaterThan(1000);
});
