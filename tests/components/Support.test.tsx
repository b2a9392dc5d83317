// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { Support } from '../../components/Support';
import { BASES, type Basis, GRADES, type Grade } from '../../content/schema';
import { sampleSource } from './sampleExplanation';
import { read, show } from './show';

const summary = (container: Element): string =>
  read(container.querySelector('summary') ?? (container.firstElementChild as Element));

const GRADE_WORDS: Readonly<Record<Grade, readonly [bars: string, words: RegExp]>> = {
  A: ['4', /^Studies agree/],
  B: ['3', /small trials/],
  C: ['2', /without a comparison/],
  D: ['1', /^Custom or /],
  X: ['0', /^Contradicted/],
};

test.each(GRADES)('grade %s is told in words and shape', (grade) => {
  const { container } = show(<Support grade={grade} sources={[sampleSource()]} />);
  const [bars, words] = GRADE_WORDS[grade];
  const shape = container.querySelector('.grade-bars');
  expect(shape?.getAttribute('data-bars')).toBe(bars);
  expect(shape?.getAttribute('aria-hidden')).toBe('true');
  expect(summary(container)).toMatch(words);
});

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  'general medical practice': 'General medical practice',
  'textbook knowledge': 'Textbook knowledge',
  'regulator statement': 'What a regulator states',
  'no study found': 'We found no study',
};

test.each(BASES)('basis "%s" is told in words, without a shape', (basis) => {
  const { container } = show(<Support basis={basis} sources={[]} />);
  expect(read(container)).toBe(BASIS_WORDS[basis]);
  expect(container.querySelector('.grade-bars, details')).toBeNull();
});

describe('together', () => {
  const two = [sampleSource(), sampleSource({ id: 'b', title: 'Another trial' })];

  test('grade and sources', () => {
    const { container } = show(<Support grade="A" sources={two} />);
    expect(summary(container)).toBe('Studies agree · 2 sources');
  });

  test('basis and sources', () => {
    const { container } = show(<Support basis="regulator statement" sources={two} />);
    expect(summary(container)).toBe('What a regulator states · 2 sources');
  });

  test('sources alone', () => {
    const { container } = show(<Support sources={two} />);
    expect(summary(container)).toBe('2 sources');
  });

  test('grade and basis: the basis waits inside', () => {
    const { container } = show(<Support grade="A" basis="textbook knowledge" sources={two} />);
    expect(summary(container)).toBe('Studies agree · 2 sources');
    expect(read(container)).toContain('Also: Textbook knowledge');
  });

  test('sources are closed at first', () => {
    const { container } = show(<Support grade="A" sources={two} />);
    expect((container.querySelector('details') as HTMLDetailsElement).open).toBe(false);
  });
});

describe('a source', () => {
  const list = (about: Parameters<typeof sampleSource>[0]): Element => {
    show(<Support grade="A" sources={[sampleSource(about)]} />);
    return screen.getByRole('listitem', { hidden: true });
  };

  test('says who, where, when, of which kind, and how far we read it', () => {
    expect(read(list({}))).toBe(
      'A trial of needling' +
        'Alam et al., JAMA Dermatology, 2014 · study or review · abstract read',
    );
  });

  test('leads to its DOI first, in a new tab that cannot look back', () => {
    const link = list({}).querySelector('a');
    expect(link?.href).toBe('https://doi.org/10.1001/jama.2014.1');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toContain('noopener');
  });

  test.each<readonly [string, string, object]>([
    ['one author', 'Alam, JAMA Dermatology, 2014 · ', { author: [{ family: 'Alam' }] }],
    ['an institution', 'FDA, JAMA Dermatology, 2014 · ', { author: [{ literal: 'FDA' }] }],
    ['no author', 'JAMA Dermatology, 2014 · ', { author: undefined }],
    [
      'a publisher only',
      'FDA, 2014 · ',
      { author: undefined, 'container-title': undefined, publisher: 'FDA' },
    ],
    ['no year', 'Alam et al., JAMA Dermatology · ', { issued: undefined }],
  ])('with %s is told as "%s…"', (_, start, about) => {
    expect(read(list(about).querySelector('.meta') as Element).startsWith(start)).toBe(true);
  });

  test('that names nobody starts with its kind', () => {
    const nameless = { author: undefined, 'container-title': undefined, issued: undefined };
    const item = list(nameless as Parameters<typeof sampleSource>[0]);
    expect(read(item.querySelector('.meta') as Element)).toBe('study or review · abstract read');
  });

  test('without an address is a title, not a link', () => {
    const item = list({ DOI: undefined, URL: undefined } as Parameters<typeof sampleSource>[0]);
    expect(item.querySelector('a')).toBeNull();
    expect(item.querySelector('cite')?.textContent).toBe('A trial of needling');
  });
});
