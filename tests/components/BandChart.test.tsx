// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Band, BandChart } from '../../components/BandChart';
import { read, show } from './show';

const band = (about: Partial<Band>): Band => ({
  id: 'one',
  label: 'Redness',
  value: 'to day 1–3',
  from: [0, 0],
  to: [1, 3],
  ...about,
});
const TICKS = [{ at: 0, label: '0' }];
const draw = (about: Partial<Band>, line?: { at: number; label: string }) =>
  show(<BandChart bands={[band(about)]} max={10} ticks={TICKS} line={line} />).container;
const shape = (element: Element | null) =>
  element && [element.getAttribute('x'), element.getAttribute('width')];

test('what all agree on is full, what some say is striped', () => {
  const container = draw({});
  expect(shape(container.querySelector('.unsure'))).toEqual(['0%', '30%']);
  expect(shape(container.querySelector('.band rect:not(.unsure)'))).toEqual(['0%', '10%']);
});

test('a point in time is a dot', () => {
  const container = draw({ from: [5, 5], to: [5, 5] });
  expect(container.querySelector('circle')?.getAttribute('cx')).toBe('50%');
  expect(container.querySelector('.band rect')).toBeNull();
});

test('nothing all agree on: all striped', () => {
  const container = draw({ from: [0, 4], to: [2, 8] });
  expect(container.querySelectorAll('.band rect')).toHaveLength(1);
});

test('what goes beyond the axis ends with it', () => {
  expect(shape(draw({ to: [30, 40] }).querySelector('.unsure'))).toEqual(['0%', '100%']);
});

test('the row says in words what its shape shows, and the shapes are silent', () => {
  const container = draw({ detail: 'clinic' });
  expect(read(container.querySelector('li') as Element)).toBe('Redness clinicto day 1–3');
  const shapes = [...container.querySelectorAll('svg, .axis')];
  expect(shapes.every((one) => one.getAttribute('aria-hidden') === 'true')).toBe(true);
});

test('today is a line with its word', () => {
  const container = draw({}, { at: 3, label: 'Today, day 3' });
  expect(container.querySelector('line.now')?.getAttribute('x1')).toBe('30%');
  expect(read(container)).toContain('Today, day 3');
});
