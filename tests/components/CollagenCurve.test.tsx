// @vitest-environment happy-dom
import pictures from 'skinwise:pictures';
import sources from 'skinwise:sources';
import { expect, test } from 'vitest';
import { CollagenCurve } from '../../components/CollagenCurve';
import { read, show } from './show';

const draw = () =>
  show(<CollagenCurve phases={pictures.phases.inside} sources={sources} />).container;
const edges = (container: Element) =>
  [...container.querySelectorAll('.edge')].map((edge) =>
    (edge.getAttribute('points') ?? '').split(' ').map((point) => point.split(',').map(Number)),
  );

test('it says that it is a sketch, and what is not known', () => {
  const text = read(draw());
  expect(text).toContain('A sketch. Nobody has measured this course');
  expect(text).toContain('not how much to expect, and not for home needles');
  expect(text).toContain('Months 3 to 6');
});

test('a range, wider with time, that starts from nothing', () => {
  const [most = [], least = []] = edges(draw());
  const widths = most.map(([, top = 0], index) => (least[index]?.[1] ?? 0) - top);
  expect(widths[0]).toBe(0);
  expect(widths.every((width, index) => width >= (widths[index - 1] ?? 0) - 0.01)).toBe(true);
  expect(widths.at(-1)).toBeGreaterThan(40);
});

test('each phase is there in words', () => {
  const text = read(draw());
  for (const phase of pictures.phases.inside) expect(text).toContain(phase.text);
});
