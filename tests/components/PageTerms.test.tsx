// @vitest-environment happy-dom
import careDays from 'skinwise:care-days';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { formatDay, formatTime } from '../../components/formatDay';
import { PageTerms, type PageTermsProps } from '../../components/PageTerms';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { sampleSession } from '../sessions/sampleSession';
import { read, show } from './show';

const NOW = Temporal.ZonedDateTime.from('2026-11-22T10:00[Europe/Berlin]');
const PAUSED = { ...DEFAULT_SETTINGS, pausedUntil: 'resumed' } as const;

function showTerms(about: Partial<PageTermsProps>) {
  const calls = {
    onSite: vi.fn(),
    onPause: vi.fn(),
    onAllow: vi.fn(),
    onMark: vi.fn(),
    onLookUp: vi.fn(),
    onShowTerm: vi.fn(),
    onUndoPress: vi.fn(),
    onKnowEverywhere: vi.fn(),
    onNavigate: vi.fn(),
  };
  const { container } = show(
    <PageTerms
      settings={DEFAULT_SETTINGS}
      now={NOW}
      care={careDays}
      sessions={[]}
      checks={[]}
      pressed={[]}
      {...calls}
      {...about}
    />,
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

test('a page that was open before: it can be marked now', () => {
  const { onMark, text } = showTerms({ pageTerms: 'unmarked' });
  expect(text).toContain('This page was open before Skinwise was.');
  press(/^Mark this page now/);
  expect(onMark).toHaveBeenCalledOnce();
});

const SHOP = [
  { id: 'collagen', name: 'Collagen' },
  { id: 'tretinoin', name: 'Tretinoin', care: 'prescribed-retinoids' },
  { id: 'paracetamol', name: 'Paracetamol', care: 'paracetamol' },
  { id: 'retinol', name: 'Retinol', care: 'retinoids' },
];
const lines = (): string[] =>
  [...document.querySelectorAll('.term-lines li')].map((line) => {
    const [name, said] = ['button', '.term-chip + span'].map((at) => line.querySelector(at));
    return `${read(name as Element)} – ${read(said as Element)}`;
  });

test('what waits on the reader’s day comes first, each with its date', () => {
  const done = sampleSession({ date: '2026-11-20', status: 'done' });
  const { text } = showTerms({ pageTerms: SHOP, sessions: [done] });
  expect(text).toContain('4 terms on this page · 2 matter to your skin now');
  expect(lines()).toEqual([
    'Tretinoin – Ask the person who prescribed it',
    `Retinol – From ${formatDay(Temporal.PlainDate.from('2026-11-28'))}`,
  ]);
  const others = [...document.querySelectorAll('.chips li')].map(read);
  expect(others).toEqual(['Collagen›Read about Collagen', 'Paracetamol›Read about Paracetamol']);
});

test('the clinic’s longer wait holds, and is called so', () => {
  const done = sampleSession({
    date: '2026-11-20',
    status: 'done',
    clinicSays: { waitDays: 10 },
  });
  showTerms({ pageTerms: SHOP, sessions: [done] });
  const day = formatDay(Temporal.PlainDate.from('2026-12-01'));
  expect(lines()[1]).toBe(`Retinol – From ${day} as your clinic said`);
});

test('before a session: its last day, and then to be left', () => {
  const on = (date: string) => [sampleSession({ date, status: 'planned' })];
  showTerms({ pageTerms: SHOP, sessions: on('2026-12-10') });
  const day = formatDay(Temporal.PlainDate.from('2026-12-03'));
  expect(lines()[1]).toBe(`Retinol – Last use ${day}`);
  cleanup();
  showTerms({ pageTerms: SHOP, sessions: on('2026-11-25') });
  expect(lines()[1]).toBe('Retinol – Leave it now');
});

test('without a session, or long after the last, nothing of a page matters', () => {
  showTerms({ pageTerms: SHOP });
  expect(lines()).toEqual([]);
  cleanup();
  const old = sampleSession({ date: '2026-06-20', status: 'done' });
  const { text } = showTerms({ pageTerms: SHOP, sessions: [old] });
  expect(lines()).toEqual([]);
  expect(text).not.toContain('matter');
});

test('a wait of hours says when on its day it ends', () => {
  const done = sampleSession({ date: '2026-11-21', time: '14:30', status: 'done' });
  const pageTerms = [{ id: 'glycerin', name: 'Glycerin', care: 'bland' }];
  showTerms({ pageTerms, sessions: [done] });
  const day = formatDay(Temporal.PlainDate.from('2026-11-22'));
  expect(lines()).toEqual([`Glycerin – From ${day}, ${formatTime('14:30')}`]);
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
