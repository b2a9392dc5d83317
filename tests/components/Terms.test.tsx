// @vitest-environment happy-dom
import glossary from 'skinwise:glossary';
import { fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { Terms } from '../../components/Terms';
import { read, show } from './show';

/** The query is kept outside of the view, as mountApp does. */
function Searchable({ onNavigate }: { onNavigate: (path: string) => void }) {
  const [query, setQuery] = useState('');
  return <Terms query={query} onQuery={setQuery} onNavigate={onNavigate} />;
}

async function showTerms() {
  const onNavigate = vi.fn();
  show(<Searchable onNavigate={onNavigate} />);
  await screen.findByRole('status');
  const search = screen.getByRole('searchbox', { name: 'Find a term' });
  return {
    onNavigate,
    type: (query: string) => fireEvent.input(search, { target: { value: query } }),
    names: () =>
      screen
        .queryAllByRole('listitem')
        .map((item) => read(item.querySelector('strong') as Element)),
    status: () => read(screen.getByRole('status')),
  };
}

test('all terms at first, from A to Z, each with its category and meaning', async () => {
  const { names, status } = await showTerms();
  expect(status()).toBe(`${glossary.length} terms`);
  expect(names()).toHaveLength(glossary.length);
  expect(names()).toEqual([...names()].sort((a, b) => a.localeCompare(b)));
  const collagen = glossary.find(({ id }) => id === 'collagen');
  const row = read(screen.getByRole('button', { name: /^Collagen skin biology/ }));
  expect(row).toContain(collagen?.meaning);
});

test.each([
  ['elastin', 'Elastin', 'by name'],
  ['  ELASTIN ', 'Elastin', 'with spaces, in capitals'],
  ['lasti', 'Elastin', 'by part of a name'],
  ['tropoelastin', 'Elastin', 'by another spelling'],
  ['TEWL', 'TEWL|Transepidermal', 'by an exact spelling'],
])('%j finds %s: %s', async (query, name) => {
  const { type, names } = await showTerms();
  type(query);
  await vi.waitFor(() => expect(names().length).toBeLessThan(glossary.length));
  expect(names().some((found) => new RegExp(name).test(found))).toBe(true);
});

test('one term is one term', async () => {
  const { type, status } = await showTerms();
  type('tropoelastin');
  await vi.waitFor(() => expect(status()).toBe('1 term'));
});

test('what no term fits is said, with what was typed and what to do', async () => {
  const { type, names, status } = await showTerms();
  type(' zzz ');
  await vi.waitFor(() =>
    expect(status()).toBe('No term fits “zzz”. Try a shorter word, or another name for it.'),
  );
  expect(names()).toEqual([]);
});

test('emptied, the search shows all again', async () => {
  const { type, names } = await showTerms();
  type('zzz');
  await vi.waitFor(() => expect(names()).toHaveLength(0));
  type('');
  await vi.waitFor(() => expect(names()).toHaveLength(glossary.length));
});

test('a term leads to its page', async () => {
  const { onNavigate } = await showTerms();
  fireEvent.click(screen.getByRole('button', { name: /^Elastin / }));
  expect(onNavigate).toHaveBeenCalledWith('terms/elastin');
});
