// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { PageTerms, type PageTermsProps } from '../../components/PageTerms';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { read, show } from './show';

const NOW = Temporal.ZonedDateTime.from('2026-11-22T10:00[Europe/Berlin]');
const PAUSED = { ...DEFAULT_SETTINGS, pausedUntil: 'resumed' } as const;

function showTerms(about: Partial<PageTermsProps>) {
  const calls = {
    onSite: vi.fn(),
    onPause: vi.fn(),
    onAllow: vi.fn(),
    onLookUp: vi.fn(),
    onShowTerm: vi.fn(),
    onNavigate: vi.fn(),
  };
  const { container } = show(
    <PageTerms settings={DEFAULT_SETTINGS} now={NOW} {...calls} {...about} />,
  );
  return { ...calls, text: read(container) };
}
const press = (name: RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }));

test('terms are buttons in the order given, each leading to its mark and to its page', () => {
  const pageTerms = [
    { id: 'retinol', name: 'Retinol' },
    { id: 'collagen', name: 'Collagen' },
  ];
  const { onNavigate, onShowTerm, text } = showTerms({ pageTerms });
  expect(text).toContain('2 terms on this page');
  const names = screen
    .getAllByRole('listitem')
    .map((item) => read(item.querySelector('button') as Element));
  expect(names).toEqual(['Retinol', 'Collagen']);
  press(/^Collagen$/);
  expect(onShowTerm.mock.calls).toEqual([['collagen']]);
  press(/^Read about Collagen$/);
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

const OFF = { host: 'shop.example', isPrivate: false, on: false };
const SAYS = {
  withdrawn: 'Skinwise may not read this page',
  unreadable: 'Skinwise cannot read this page',
  off: 'Marks are off on this site',
  none: 'No skincare terms found',
};

test.each<readonly [string, Partial<PageTermsProps>, keyof typeof SAYS | undefined]>([
  ['withdrawn leave, even while paused', { pageTerms: 'withdrawn', settings: PAUSED }, 'withdrawn'],
  ['a closed page, even while paused', { pageTerms: 'unreadable', settings: PAUSED }, 'unreadable'],
  ['the pause alone', { pageTerms: [], settings: PAUSED, site: OFF }, undefined],
  ['the site that is off', { pageTerms: [], site: OFF }, 'off'],
  ['that nothing was found', { pageTerms: [], site: { ...OFF, on: true } }, 'none'],
])('of several reasons for no terms it says one: %s', (_, about, expected) => {
  const { text } = showTerms(about);
  const said = Object.entries(SAYS).filter(([, words]) => text.includes(words));
  expect(said.map(([reason]) => reason)).toEqual(expected ? [expected] : []);
  expect(text.includes('Paused on every page')).toBe(about.settings === PAUSED);
});
