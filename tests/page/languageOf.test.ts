// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { languageOf } from '../../page/languageOf';

const LANGUAGES = ['en', 'es'];

/** The language of the element with the id `here`. */
function languageIn(html: string): string {
  document.body.innerHTML = html;
  return languageOf(document.getElementById('here') as Element, LANGUAGES);
}

test.each([
  ['<p id="here">', 'en', 'nothing is said'],
  ['<p id="here" lang="es">', 'es', 'it says so itself'],
  ['<div lang="es"><p id="here">', 'es', 'something around it says so'],
  ['<div lang="es"><div lang="en"><p id="here">', 'en', 'the nearest counts'],
  ['<p id="here" lang="es-MX">', 'es', 'a country is named, too'],
  ['<p id="here" lang="ES">', 'es', 'in capitals'],
  ['<p id="here" lang="est">', 'en', 'another language begins alike'],
  ['<div lang="es"><p id="here" lang="fr">', 'en', 'we do not have it'],
  ['<div lang="es"><p id="here" lang="">', 'en', 'it says that it is unknown'],
])('%s is read as %s: %s', (html, language) => {
  expect(languageIn(html)).toBe(language);
});

test('a component is in the language of the page around it', () => {
  document.body.innerHTML = '<div lang="es"><div id="host"></div></div>';
  const root = (document.getElementById('host') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<p>colágeno</p>';
  expect(languageOf(root.firstElementChild as Element, LANGUAGES)).toBe('es');
});
