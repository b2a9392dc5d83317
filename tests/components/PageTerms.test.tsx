// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { PageTerms, type PageTermsProps } from '../../components/PageTerms';
import { read, show } from './show';

function showTerms(about: Partial<PageTermsProps>) {
  const calls = { onSite: vi.fn(), onAllow: vi.fn(), onLookUp: vi.fn(), onNavigate: vi.fn() };
  const { container } = show(<PageTerms {...calls} {...about} />);
  return { ...calls, text: read(container) };
}
const press = (name: RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }));

test('terms are buttons in the order given, each leading to its page', () => {
  const pageTerms = [
    { id: 'retinol', name: 'Retinol' },
    { id: 'collagen', name: 'Collagen' },
  ];
  const { onNavigate, text } = showTerms({ pageTerms });
  expect(text).toContain('2 terms on this page');
  const names = screen.getAllByRole('button').map((button) => read(button));
  expect(names).toEqual(['Retinol', 'Collagen']);
  press(/^Collagen$/);
  expect(onNavigate.mock.calls).toEqual([['terms/collagen']]);
});

test('a page that is closed to extensions: it says so and leads to the search', () => {
  const { onLookUp, text } = showTerms({ pageTerms: 'unreadable' });
  expect(text).toContain('Skinwise cannot read this page.');
  expect(screen.queryByRole('button', { name: /Allow/ })).toBeNull();
  press(/^Look a word up/);
  expect(onLookUp).toHaveBeenCalledOnce();
});

test('leave taken back by the reader: it says so, asks for it, and leads to the search', () => {
  const { onAllow, text } = showTerms({ pageTerms: 'withdrawn' });
  expect(text).toContain('Skinwise may not read this page');
  expect(text).not.toContain('cannot read this page');
  press(/^Allow on all websites/);
  expect(onAllow).toHaveBeenCalledOnce();
  screen.getByRole('button', { name: /^Look a word up/ });
});
