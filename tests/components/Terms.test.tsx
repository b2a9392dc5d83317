// @vitest-environment happy-dom
import glossary from 'skinwise:glossary';
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Terms } from '../../components/Terms';
import { read, show } from './show';

async function showTerms() {
  const onNavigate = vi.fn();
  show(<Terms onNavigate={onNavigate} />);
  await screen.findByText(`${glossary.length} terms`);
  return onNavigate;
}

test('all terms from A to Z, each with its category and meaning', async () => {
  await showTerms();
  const names = screen
    .getAllByRole('listitem')
    .map((item) => read(item.querySelector('strong') as Element));
  expect(names).toHaveLength(glossary.length);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
  const collagen = glossary.find(({ id }) => id === 'collagen');
  const row = read(screen.getByRole('button', { name: /^Collagen skin biology/ }));
  expect(row).toContain(collagen?.meaning);
});

test('a term leads to its page', async () => {
  const onNavigate = await showTerms();
  fireEvent.click(screen.getByRole('button', { name: /^Elastin / }));
  expect(onNavigate).toHaveBeenCalledWith('terms/elastin');
});
