// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { SettingsPage } from '../../components/SettingsPage';
import { CATEGORIES } from '../../content/schema';
import { REMINDER_KINDS } from '../../sessions/reminderKey';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings';
import { berlin } from '../sessions/sampleSession';
import { read, show } from './show';

function showSettings(
  change: Partial<Settings> = {},
  sitesOff: readonly string[] = [],
  sitesOn: readonly string[] = [],
  looksGoAlong = false,
) {
  const tried = { show: vi.fn(), off: vi.fn() };
  const onTryOut = vi.fn(async (_: Element) => tried);
  const calls = {
    onSettings: vi.fn(),
    onPause: vi.fn(),
    onSiteBack: vi.fn(),
    onSiteGone: vi.fn(),
    onLooksGoAlong: vi.fn(),
    onNavigate: vi.fn(),
  };
  const settings = { ...DEFAULT_SETTINGS, ...change };
  const now = berlin('2026-11-22T10:00');
  const shown = show(
    <SettingsPage {...{ settings, now, sitesOff, sitesOn, looksGoAlong, onTryOut }} {...calls} />,
  );
  const { container, unmount } = shown;
  return { ...calls, onTryOut, tried, unmount, container, text: read(container) };
}
const isChecked = (role: 'radio' | 'checkbox', name: string): boolean =>
  (screen.getByRole(role, { name }) as HTMLInputElement).checked;

test('at first: hover, every time, every category, the badge, no site off', () => {
  const { text } = showSettings();
  expect(isChecked('radio', 'Rest the pointer on a word')).toBe(true);
  expect(isChecked('radio', 'Every time')).toBe(true);
  const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
  // Beside categories and reminders: taps, the badge, quiet hours, saying little, and going along.
  expect(boxes).toHaveLength(CATEGORIES.length + REMINDER_KINDS.length + 5);
  expect(boxes.filter(({ checked }) => !checked)).toHaveLength(2);
  expect(isChecked('checkbox', 'Say little')).toBe(false);
  expect(
    isChecked('checkbox', 'Take how it looks and how a card opens along to my other browsers'),
  ).toBe(false);
  expect(isChecked('radio', 'Dotted line')).toBe(true);
  expect(isChecked('radio', 'As the system')).toBe(true);
  expect(text).toContain('None. To switch marks off');
});

test.each([
  ['Only on sites I choose', { where: 'chosen-sites' }],
  ['Only when I ask', { where: 'on-click' }],
  ['Hold a key and point at a word', { openBy: 'key' }],
  ['Click a word', { openBy: 'click' }],
  ['Not from the page', { openBy: 'off' }],
  ['Once in each section of a page', { density: 'first-in-section' }],
  ['Thin dotted line', { markStyle: 'thin' }],
  ['Dotted line and tint', { markStyle: 'tinted' }],
  ['Light', { theme: 'light' }],
  ['Dark', { theme: 'dark' }],
])('choosing "%s" asks for %j', (name, change) => {
  const { onSettings } = showSettings();
  fireEvent.click(screen.getByRole('radio', { name }));
  expect(onSettings.mock.calls).toEqual([[change]]);
});

test('groups have names', () => {
  showSettings();
  for (const name of [
    'How a card opens',
    'How a marked word looks',
    'How often a word is marked',
    'Light or dark',
    'Which words are marked',
  ]) {
    expect(screen.getByRole('group', { name }).localName).toBe('fieldset');
  }
});

test('the delay speaks in seconds while it is dragged, and is asked for once', () => {
  const { onSettings } = showSettings({ delayMs: 400 });
  const slider = screen.getByRole('slider', { name: /^Wait/ }) as HTMLInputElement;
  expect([slider.min, slider.max, slider.value]).toEqual(['150', '1000', '400']);
  fireEvent.input(slider, { target: { value: '700' } });
  expect(slider.getAttribute('aria-valuetext')).toBe(`${(0.7).toLocaleString()} seconds`);
  expect(onSettings).not.toHaveBeenCalled();
  fireEvent.change(slider, { target: { value: '700' } });
  expect(onSettings.mock.calls).toEqual([[{ delayMs: 700 }]]);
});

test('taps can be left alone, and are where nothing of the page opens a card', () => {
  const name = /^On a touch screen, a tap/;
  const { onSettings, unmount } = showSettings();
  fireEvent.click(screen.getByRole('checkbox', { name }));
  expect(onSettings.mock.calls).toEqual([[{ tapOpens: false }]]);
  unmount();
  showSettings({ openBy: 'off' });
  expect(screen.queryByRole('checkbox', { name })).toBeNull();
});

test('the text to try is given to be marked, shows its card, and is let go', async () => {
  const { onTryOut, tried, unmount } = showSettings();
  const [text] = onTryOut.mock.calls[0] ?? [];
  expect(text?.textContent).toMatch(/collagen.*collagen/);
  await Promise.resolve();
  fireEvent.click(screen.getByRole('button', { name: 'Show a card' }));
  expect(tried.show.mock.calls).toEqual([['collagen']]);
  unmount();
  expect(tried.off).toHaveBeenCalledOnce();
});

test('a text to try that is left before it is marked is let go once it is', async () => {
  const { tried, unmount } = showSettings();
  unmount();
  await Promise.resolve();
  expect(tried.off).toHaveBeenCalledOnce();
});

test('looks going along is said to be the browser maker’s, and asked for by a switch', () => {
  const { onLooksGoAlong, text, unmount } = showSettings();
  const name = /^Take how it looks/;
  expect(text).toContain('in your account with its maker');
  fireEvent.click(screen.getByRole('checkbox', { name }));
  unmount();
  const on = showSettings({}, [], [], true);
  expect(
    isChecked('checkbox', 'Take how it looks and how a card opens along to my other browsers'),
  ).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name }));
  expect([onLooksGoAlong.mock.calls, on.onLooksGoAlong.mock.calls]).toEqual([[[true]], [[false]]]);
});

test('your data and what Skinwise is are a step away', () => {
  const { onNavigate } = showSettings();
  fireEvent.click(screen.getByRole('button', { name: /^Your data/ }));
  fireEvent.click(screen.getByRole('button', { name: /^About Skinwise/ }));
  expect(onNavigate.mock.calls).toEqual([['data'], ['about']]);
});

test('the key to hold can be chosen where a key is held', () => {
  const { onSettings } = showSettings({ openBy: 'key', openKey: 'Shift' });
  fireEvent.change(screen.getByRole('combobox', { name: 'Key' }), { target: { value: 'Alt' } });
  expect(onSettings.mock.calls).toEqual([[{ openKey: 'Alt' }]]);
});

test('a category is switched off beside those that are off, and back on', () => {
  const { onSettings } = showSettings({ categoriesOff: ['devices'] });
  expect(isChecked('checkbox', 'Devices')).toBe(false);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Sun protection' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Devices' }));
  expect(onSettings.mock.calls).toEqual([
    [{ categoriesOff: ['devices', 'sun'] }],
    [{ categoriesOff: [] }],
  ]);
});

test('the healing day on the icon can be switched off', () => {
  const { onSettings } = showSettings();
  fireEvent.click(screen.getByRole('checkbox', { name: /^The healing day on/ }));
  expect(onSettings.mock.calls).toEqual([[{ badge: false }]]);
});

test('each kind of reminder is switched off beside those that are off, and back on', () => {
  const { onSettings } = showSettings({ remindersOff: ['aftercare'] });
  expect(isChecked('checkbox', 'Care on the days after')).toBe(false);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Session time' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Care on the days after' }));
  expect(onSettings.mock.calls).toEqual([
    [{ remindersOff: ['aftercare', 'start'] }],
    [{ remindersOff: [] }],
  ]);
});

test('quiet hours are moved, switched off, and come back as they were at first', () => {
  const { onSettings } = showSettings({ quietHours: { from: '22:00', to: '08:00' } });
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '10:30' } });
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Quiet hours' }));
  expect(onSettings.mock.calls).toEqual([
    [{ quietHours: { from: '22:00', to: '10:30' } }],
    [{ quietHours: null }],
  ]);
  const off = showSettings({ quietHours: null });
  expect(off.text).not.toContain('in these hours');
});

test('saying little says what is then said', () => {
  expect(showSettings({ discreet: true }).text).toContain('“Skinwise has a note for you”');
});

test('each site that is off has its way back', () => {
  const { onSiteBack } = showSettings({}, ['clinic.example', 'shop.example']);
  fireEvent.click(screen.getByRole('button', { name: 'Bring back shop.example' }));
  expect(onSiteBack.mock.calls).toEqual([['shop.example']]);
});

test('where marks are only on chosen sites, those are listed and can be removed', () => {
  const { text, onSiteGone } = showSettings(
    { where: 'chosen-sites' },
    ['off.example'],
    ['on.example'],
  );
  expect(text).toContain('Sites with marks');
  expect(text).not.toContain('off.example');
  fireEvent.click(screen.getByRole('button', { name: 'Remove on.example' }));
  expect(onSiteGone.mock.calls).toEqual([['on.example']]);
});

test('where marks come on a click alone, no site is listed', () => {
  const { text } = showSettings({ where: 'on-click' }, ['off.example'], ['on.example']);
  expect(text).not.toContain('.example');
});
