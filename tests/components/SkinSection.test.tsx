// @vitest-environment happy-dom
import pictures from 'skinwise:pictures';
import sources from 'skinwise:sources';
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { SkinSection } from '../../components/SkinSection';
import { read, show } from './show';

const { lengths } = pictures.skin;
const draw = () => show(<SkinSection skin={pictures.skin} sources={sources} />).container;
const slider = (): HTMLInputElement => screen.getByRole('slider', { name: /^Needle length/ });
const choose = (index: number) => fireEvent.input(slider(), { target: { value: String(index) } });
/** The lowest point of a path, in pixels. */
const bottomOf = (path: Element | null): number =>
  Math.max(
    ...[...(path?.getAttribute('d') ?? '').matchAll(/[ML] \S+ (\S+)/g)].map((at) => Number(at[1])),
  );

test('it begins within the line for home, never beyond', () => {
  draw();
  expect(slider().getAttribute('aria-valuetext')).toBe('0.25 mm, Within our line for home use');
});

test.each(lengths.map(({ mm }, index) => [mm, index] as const))(
  '%f mm says for whom and what it reaches',
  (mm, index) => {
    const container = draw();
    choose(index);
    const who = mm <= 0.3 ? 'Within our line for home use' : 'For clinicians, not for home';
    expect(slider().getAttribute('aria-valuetext')).toBe(`${mm} mm, ${who}`);
    const text = read(container.querySelector('.reaches') as Element);
    expect(text).toContain(who);
    expect(text).toContain(lengths[index]?.reaches);
  },
);

test('a longer needle is drawn longer, and the measured hole always shorter than the needle', () => {
  const container = draw();
  const depths = lengths.map((_, index) => {
    choose(index);
    const needle = bottomOf(container.querySelector('.needle path'));
    expect(bottomOf(container.querySelector('.measured'))).toBeLessThan(needle);
    return needle;
  });
  expect(depths).toEqual([...depths].sort((a, b) => a - b));
  expect(new Set(depths).size).toBe(lengths.length);
});

test('the picture is for eyes, and the same stands in words', () => {
  const container = draw();
  expect(container.querySelector('.skin-section')?.getAttribute('aria-hidden')).toBe('true');
  const words = read(container.querySelector('.words') as Element);
  for (const { name } of pictures.skin.layers) expect(words).toContain(name);
  for (const { reaches } of lengths) expect(words).toContain(reaches);
  expect(words).toContain('not the depth it reaches');
});
