// @vitest-environment happy-dom
import sources from 'skinwise:sources';
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { AboutPage } from '../../components/AboutPage';
import { read, show } from './show';

test('version, sources with how far they were read, changes and licences are there', () => {
  const { container } = show(<AboutPage version="9.8.7" onNavigate={() => {}} />);
  const text = read(container);
  expect(text).toContain('Version 9.8.7');
  for (const { title } of sources) expect(text).toContain(title.replace(/\s+/g, ' '));
  expect(text).toContain('The card. Resting the pointer on a mark opens a card');
  expect(text, 'nothing for developers').not.toContain('npm ');
  const licences = screen.getByRole('link', { name: 'Licences of the software in it' });
  expect(licences.getAttribute('href')).toBe('/licences.txt');
});
