// @vitest-environment happy-dom
import pictures from 'skinwise:pictures';
import sources from 'skinwise:sources';
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { AftercareGrid } from '../../components/AftercareGrid';
import type { AftercareSpan } from '../../content/pictures';
import { read, show } from './show';

const topics = pictures.aftercare;
const draw = (now?: AftercareSpan) =>
  show(<AftercareGrid topics={topics} sources={sources} now={now} />).container;
const texts = (container: Element, selector: string): string[] =>
  [...container.querySelectorAll(selector)].map(read);

test('a real table: a heading for each column and each row, and a cell for each pair', () => {
  const container = draw();
  expect(texts(container, 'th[scope=col]')).toEqual([
    'Topic',
    'First 24 hours',
    '24 to 72 hours',
    'Days 3–7',
    'Day 8 on',
  ]);
  expect(texts(container, 'th[scope=row]').sort()).toEqual(topics.map(({ topic }) => topic).sort());
  expect(container.querySelectorAll('td')).toHaveLength(topics.length * 4);
});

test('a state is told in a shape that has a name, never by colour alone', () => {
  const cell = draw().querySelector('td') as Element;
  expect(cell.querySelector('svg')?.getAttribute('aria-label')).toBe('Only as said');
});

test('nothing known: the first column, and none is now', () => {
  const container = draw();
  expect(texts(container, 'td.shown')).toEqual(texts(container, 'th + td'));
  expect(container.querySelector('.now, [aria-current]')).toBeNull();
});

test('a session known: its column is marked and shown first', () => {
  const container = draw('to-day-7');
  expect(texts(container, 'th[aria-current]')).toEqual(['Days 3–7now']);
  expect(container.querySelectorAll('td.now.shown')).toHaveLength(topics.length);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Days 3–7/ }).checked).toBe(true);
});

test('where there is room for one column, the reader picks which', () => {
  const container = draw('first-day');
  fireEvent.click(screen.getByRole('radio', { name: 'Day 8 on' }));
  expect(texts(container, 'td.shown')).toEqual(texts(container, 'td:last-child'));
});
