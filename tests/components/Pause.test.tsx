// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { formatTime } from '../../components/formatDay';
import { Pause } from '../../components/Pause';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings';
import { berlin } from '../sessions/sampleSession';
import { read, show } from './show';

const NOW = berlin('2026-11-22T10:00');
const pausedUntil = (until: Settings['pausedUntil']): Settings => ({
  ...DEFAULT_SETTINGS,
  pausedUntil: until,
});

function showPause(settings: Settings) {
  const onPause = vi.fn();
  const { container, rerender } = show(<Pause settings={settings} now={NOW} onPause={onPause} />);
  return {
    onPause,
    text: () => read(container),
    become: (next: Settings) => rerender(<Pause settings={next} now={NOW} onPause={onPause} />),
  };
}

test.each([
  ['For an hour', 'hour'],
  ['For today', 'today'],
  ['Until I turn them on', 'resumed'],
])('"%s" pauses: %s', (name, length) => {
  const { onPause } = showPause(DEFAULT_SETTINGS);
  fireEvent.click(screen.getByText('Pause on every page'));
  fireEvent.click(screen.getByRole('button', { name }));
  expect(onPause.mock.calls).toEqual([[length]]);
});

test.each([
  [berlin('2026-11-22T11:00').epochMilliseconds, `until ${formatTime('11:00')}.`],
  [berlin('2026-11-23T00:00').epochMilliseconds, 'until midnight.'],
  ['resumed', 'until you turn marks on.'],
] as const)('paused until %s: "%s"', (until, words) => {
  const { text, onPause } = showPause(pausedUntil(until));
  expect(text()).toContain(`Paused on every page ${words}`);
  fireEvent.click(screen.getByRole('button', { name: 'Turn marks on' }));
  expect(onPause.mock.calls).toEqual([[undefined]]);
});

test('a pause that is over shows the choices again', () => {
  const { text } = showPause(pausedUntil(berlin('2026-11-22T09:59').epochMilliseconds));
  expect(text()).toContain('Pause on every page');
});

test('the focus goes to the way back, and from there to the choices', () => {
  const { become } = showPause(DEFAULT_SETTINGS);
  fireEvent.click(screen.getByRole('button', { name: 'For an hour' }));
  become(pausedUntil('resumed'));
  const resume = screen.getByRole('button', { name: 'Turn marks on' });
  expect(document.activeElement).toBe(resume);
  fireEvent.click(resume);
  become(DEFAULT_SETTINGS);
  expect(document.activeElement).toBe(screen.getByText('Pause on every page'));
});

test('a pause that begins elsewhere takes no focus', () => {
  const { become } = showPause(DEFAULT_SETTINGS);
  become(pausedUntil('resumed'));
  expect(document.activeElement).toBe(document.body);
});
