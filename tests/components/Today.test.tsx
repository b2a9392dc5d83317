// @vitest-environment happy-dom

import careDays from 'skinwise:care-days';
import healing from 'skinwise:healing';
import planning from 'skinwise:planning';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { createGuideComponents } from '../../components/createGuideComponents';
import { formatDay, formatTime } from '../../components/formatDay';
import { Today, type TodayProps } from '../../components/Today';
import type { Session } from '../../sessions/session';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { berlin, sampleSession, untimedSession } from '../sessions/sampleSession';
import { read, show } from './show';

const NOW = berlin('2026-11-20T10:00');
const day = (date: string): string => formatDay(Temporal.PlainDate.from(date));

function showToday(sessions: readonly Session[], about: Partial<TodayProps> = {}) {
  const calls = {
    onDone: vi.fn(),
    onRemove: vi.fn(),
    onNavigate: vi.fn(),
    onSite: vi.fn(),
    onPause: vi.fn(),
    onAllow: vi.fn(),
    onMark: vi.fn(),
    onLookUp: vi.fn(),
    onShowTerm: vi.fn(),
    onUndoPress: vi.fn(),
    onKnowEverywhere: vi.fn(),
    onSkinMark: vi.fn(),
    onCloseWarning: vi.fn(),
    onUpdateSeen: vi.fn(),
    onTick: vi.fn(),
  };
  const stored = { sessions, checks: [], ticks: [], settings: DEFAULT_SETTINGS, pressed: [] };
  const { container } = show(<Today {...stored} care={careDays} now={NOW} {...calls} {...about} />);
  return { ...calls, container, text: read(container) };
}
const press = (name: RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }));
/** What is told of the next session, which comes a moment later. */
const nextIn = (container: Element): Promise<string> =>
  vi.waitFor(
    () => {
      expect(read(container)).toContain('The next session');
      return read(container);
    },
    { timeout: 10_000 },
  );
const heading = (): string => read(screen.getAllByRole('heading', { level: 2 })[0] as HTMLElement);

test('nothing yet: a welcome, the way to plan and the way to read', () => {
  const { onNavigate } = showToday([]);
  expect(heading()).toBe('Understand. Plan. Heal.');
  press(/^Plan a session/);
  press(/^Read: What microneedling is/);
  expect(onNavigate.mock.calls).toEqual([['sessions/new'], ['guide/what-it-is']]);
});

test.each([
  ['2026-11-20', 'Today'],
  ['2026-11-21', 'Tomorrow'],
  ['2026-11-28', 'In 8 days'],
])('planned for %s: "%s" is the largest', (date, words) => {
  const { text } = showToday([sampleSession({ date })]);
  expect(heading()).toBe(words);
  expect(text).toContain(`${day(date)} at ${formatTime('14:30')}`);
});

test('planned without a time: the day alone', () => {
  const { text } = showToday([untimedSession()]);
  expect(text).toContain(day('2026-11-28'));
  expect(text).not.toContain(' at ');
});

test('planned: when we remind, and the way to what to do before', () => {
  const { text, onNavigate } = showToday([sampleSession()]);
  expect(text).toContain(
    `We remind you on ${day('2026-11-27')}, ${formatTime('14:30')}, and again on the day.`,
  );
  press(/^What to do before/);
  expect(onNavigate).toHaveBeenCalledWith('guide/before');
});

test('planned, the first reminder over: only the second is promised', () => {
  const { text } = showToday([sampleSession({ settled: ['checklist'] })]);
  expect(text).toContain('We remind you on the day.');
});

test('planned, both reminders over: none is promised', () => {
  const session = untimedSession({ date: '2026-11-20', settled: ['checklist', 'start'] });
  expect(showToday([session]).text).not.toContain('We remind you');
});

test('unconfirmed: did it take place?', () => {
  const session = sampleSession({ date: '2026-11-19' });
  const { text, onDone, onRemove } = showToday([session]);
  expect(heading()).toBe('Did your session take place?');
  expect(text).toContain(`It was planned for ${day('2026-11-19')} at ${formatTime('14:30')}.`);
  press(/^Yes, it did/);
  expect(onDone.mock.calls).toEqual([[session]]);
  press(/^No, remove it/);
  expect(onRemove.mock.calls).toEqual([[session]]);
});

test.each([
  ['2026-11-20', 'Day 0 of 7', 0],
  ['2026-11-18', 'Day 2 of 7', 2],
  ['2026-11-13', 'Day 7 of 7', 7],
])('done on %s: "%s", what is usual and what to act on', (date, words, ring) => {
  const { container, text } = showToday([sampleSession({ date, status: 'done' })]);
  expect(heading()).toBe(words);
  expect(text).toContain(day(date));
  expect(read(container.querySelector('.day-ring') as Element)).toBe(String(ring));
  const span = healing.find(({ from, to }) => from <= ring && ring <= to);
  for (const said of [span?.usual, span?.act, ...(span?.do ?? []), ...(span?.dont ?? [])]) {
    expect(text).toContain(said);
  }
});

test('each healing day shows its own span', () => {
  const spans = ['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-15'].map(
    (date) => {
      const { container } = showToday([sampleSession({ date, status: 'done' })]);
      return read(container.querySelector('.usual') as Element);
    },
  );
  expect(new Set(spans).size).toBe(spans.length);
});

test('healing: the ways to aftercare and to help', () => {
  const { onNavigate } = showToday([sampleSession({ date: '2026-11-19', status: 'done' })]);
  press(/^Aftercare day by day/);
  press(/^When to get help/);
  expect(onNavigate.mock.calls).toEqual([['guide/aftercare'], ['guide/red-flags']]);
});

test('healed: no ring, no clearance, and still what to act on', async () => {
  const { container, text } = showToday([sampleSession({ date: '2026-11-10', status: 'done' })]);
  const next = await nextIn(container);
  expect(heading()).toBe('Usual healing time is over');
  expect(text).toContain(`${day('2026-11-10')} · Day 10`);
  expect(next).toContain(`On ${day('2026-12-08')} at the earliest.`);
  expect(next).toContain(planning.bands.at(-1)?.rule);
  expect(container.querySelector('.day-ring')).toBeNull();
  expect(container.querySelector('.not-usual')).not.toBeNull();
});

test('healed, with darker skin or past dark marks: two weeks later, and why', async () => {
  const profile = { version: 1, darkerOrMarks: true } as const;
  const sessions = [sampleSession({ date: '2026-11-10', status: 'done' })];
  const next = await nextIn(showToday(sessions, { profile }).container);
  expect(next).toContain(`On ${day('2026-12-22')} at the earliest.`);
  expect(next).toContain(planning.cautious.rule);
});

test('healed long ago: nothing is said of a day that no text speaks of', () => {
  const { container, text } = showToday([sampleSession({ date: '2026-01-01', status: 'done' })]);
  expect(text).toContain('Day 323');
  expect(container.querySelector('.not-usual, .do-dont, .skin-check')).toBeNull();
});

test('the shortest wait over: no clearance, and what must be true besides', async () => {
  const sessions = [sampleSession({ date: '2026-10-23', status: 'done' })];
  const next = await nextIn(showToday(sessions).container);
  expect(next).toContain(`The shortest wait ended on ${day('2026-11-20')}.`);
  expect(next).toContain('If all redness, peeling and spots are gone, nothing here speaks against');
});

test('planned: what to leave with its last day, and what to leave now', () => {
  const { container } = showToday([sampleSession()]);
  const rows = [...container.querySelectorAll('section > .leaves li')].map(read);
  expect(rows[0]).toMatch(/^Leave it nowWaxing/);
  expect(rows.find((row) => row.includes('Scrubs'))).toMatch(
    new RegExp(`^Last use ${day('2026-11-25')}Scrubs`),
  );
  expect(rows.at(-1)).toContain('never stop them on your own');
});

test.each([
  ['2026-11-22', false],
  ['2026-11-21', true],
])('what to do before one goes is said from the day before: %s', (date, said) => {
  const { text } = showToday([sampleSession({ date })]);
  expect(text.includes(planning.ready[0] as string)).toBe(said);
});

test('healing: what is good today is ticked off for that day, and unticked', () => {
  const session = sampleSession({ date: '2026-11-18', status: 'done' });
  const [first = '', second = ''] = healing.find(({ from }) => from === 2)?.do ?? [];
  const ticks = [
    {
      version: 1 as const,
      sessionId: session.id,
      days: [
        { day: 1, lines: [second] },
        { day: 2, lines: [first] },
      ],
    },
  ];
  const { onTick } = showToday([session], { ticks });
  const box = (name: string) => screen.getByRole('checkbox', { name }) as HTMLInputElement;
  expect([box(first).checked, box(second).checked]).toEqual([true, false]);
  fireEvent.click(box(first));
  fireEvent.click(box(second));
  const tick = { sessionId: session.id, day: 2 };
  expect(onTick.mock.calls).toEqual([
    [{ ...tick, line: first, on: false }],
    [{ ...tick, line: second, on: true }],
  ]);
});

test('planned: what is to be left now is ticked off, what comes later is not', () => {
  const line = planning.leave.find(({ days }) => days === 14)?.what as string;
  const { onTick } = showToday([sampleSession()]);
  fireEvent.click(screen.getByRole('checkbox', { name: line }));
  expect(onTick.mock.calls).toEqual([[{ sessionId: 'session-1', day: -14, line, on: true }]]);
  expect(screen.queryByRole('checkbox', { name: /^Scrubs/ })).toBeNull();
});

test('the list of the day before and that of the day are ticked off each for itself', () => {
  const [line = ''] = planning.ready;
  const ticks = [
    { version: 1 as const, sessionId: 'session-1', days: [{ day: -1, lines: [line] }] },
  ];
  const isTicked = () => (screen.getByRole('checkbox', { name: line }) as HTMLInputElement).checked;
  showToday([sampleSession({ date: '2026-11-21' })], { ticks });
  expect(isTicked()).toBe(true);
  cleanup();
  const { onTick } = showToday([sampleSession({ date: '2026-11-20' })], { ticks });
  expect(isTicked()).toBe(false);
  fireEvent.click(screen.getByRole('checkbox', { name: line }));
  expect(onTick.mock.calls).toEqual([[{ sessionId: 'session-1', day: 0, line, on: true }]]);
});

const FLAGGED = {
  version: 2 as const,
  sessionId: 'session-1',
  day: 2,
  levels: {},
  redFlags: ['spreading-redness'],
};

test('healing: what may come back, by its first free day, and whom to ask', () => {
  const session = sampleSession({ date: '2026-11-18', status: 'done' });
  const { container, text } = showToday([session]);
  expect(text).toContain(planning.reintroduce.rule);
  const rows = [...container.querySelectorAll('.comeback li')].map(read);
  expect(rows[0]).toMatch(/^No known wait/);
  expect(rows.find((row) => row.includes('Retinol'))).toMatch(
    new RegExp(`^From ${day('2026-11-26')}`),
  );
  expect(rows.at(-2)).toMatch(/^Ask the person who prescribed it.*Prescribed vitamin A creams/);
  expect(rows.at(-1)).toMatch(/^Ask your clinic.*Botox/);
  expect(container.querySelector('.comeback')?.textContent).toContain('(if prescribed: ask first)');
});

test('nothing is called free from a day on that nobody is to come back to', () => {
  const never = careDays.filter(({ neverFree }) => neverFree).map(({ id }) => id);
  expect(never).toEqual(['hands', 'picking', 'sun']);
  const session = sampleSession({ date: '2026-11-18', status: 'done' });
  const pageTerms = [{ id: 'tanning-bed', name: 'Tanning bed', care: 'sun' }];
  const { container } = showToday([session], { pageTerms });
  const comeback = container.querySelector('.comeback')?.textContent;
  expect(comeback).toContain('Hard exercise');
  expect(comeback).not.toMatch(/Picking|Touching|tanning/);
  expect(read(container.querySelector('.term-lines') as Element)).toMatch(/Leave it now$/);
});

test('healing: the clinic’s longer wait holds', () => {
  const session = sampleSession({
    date: '2026-11-18',
    status: 'done',
    clinicSays: { waitDays: 14 },
  });
  const { container } = showToday([session]);
  const rows = [...container.querySelectorAll('.comeback li')].map(read);
  expect(rows.find((row) => row.includes('Retinol'))).toMatch(
    new RegExp(`^From ${day('2026-12-03')}`),
  );
});

test('planned: what to leave by name, the longest first', () => {
  const { container } = showToday([sampleSession({ date: '2026-12-20' })]);
  const rows = [...container.querySelectorAll('details .leaves li')].map(read);
  expect(rows[0]).toMatch(new RegExp(`^Last use ${day('2026-12-06')}Waxing`));
  expect(rows.find((row) => row.includes('Retinol'))).toMatch(
    new RegExp(`^Last use ${day('2026-12-13')}`),
  );
  expect(rows.at(-1)).toMatch(/^Ask your clinic/);
});

test.each([
  ['healing', { date: '2026-11-18', status: 'done' as const }],
  ['healed', { date: '2026-11-01', status: 'done' as const }],
  ['wait over', { date: '2026-10-01', status: 'done' as const }],
])(
  'with a warning sign open, %s: nothing kind is said, and what to do stands first',
  (_, about) => {
    const session = sampleSession(about);
    const pageTerms = [{ id: 'retinol', name: 'Retinol', care: 'retinoids' }];
    const { text, onNavigate } = showToday([session], { checks: [FLAGGED], pageTerms });
    expect(heading()).toBe('You noted a warning sign');
    const kind = [
      'No known wait',
      'nothing here speaks',
      'Good today',
      'may come back',
      'From ',
      'at the earliest',
    ];
    expect(kind.filter((words) => text.includes(words))).toEqual([]);
    fireEvent.click(screen.getAllByRole('button', { name: /^When to get help/ })[0] as HTMLElement);
    press(/^To the session/);
    expect(onNavigate.mock.calls.slice(0, 2)).toEqual([
      ['guide/red-flags'],
      ['sessions/session-1'],
    ]);
    cleanup();
    const closed = { ...FLAGGED, redFlagsClosed: true as const };
    expect(showToday([session], { checks: [closed] }).text).not.toContain('warning sign');
  },
);

test('the skin check of the day shows what is noted, and a tap tells more', () => {
  const session = sampleSession({ date: '2026-11-18', status: 'done' });
  const check = {
    version: 2 as const,
    sessionId: session.id,
    day: 2,
    levels: { itch: 1 as const },
  };
  const other = { ...check, day: 1, levels: { itch: 3 as const } };
  const { onSkinMark } = showToday([session], { checks: [other, check] });
  const itch = within(screen.getByRole('radiogroup', { name: 'Itch' }));
  expect((itch.getByRole('radio', { name: 'mild' }) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(
    within(screen.getByRole('radiogroup', { name: 'Pain' })).getByRole('radio', { name: 'strong' }),
  );
  const mark = { sessionId: session.id, day: 2, sign: 'pain', level: 3 };
  expect(onSkinMark.mock.calls).toEqual([[mark]]);
});

test('what was noted, and is not how healing usually goes, opens Today and is said where it is noted', () => {
  const session = sampleSession({ date: '2026-11-18', status: 'done' });
  const pain = (day: number, level: 1 | 2) =>
    ({ version: 2, sessionId: session.id, day, levels: { pain: level } }) as const;
  const words = 'Your notes say that this is not how healing usually goes.';
  expect(showToday([session], { checks: [pain(1, 1)] }).text).not.toContain(words);
  cleanup();
  const pageTerms = [{ id: 'retinol', name: 'Retinol', care: 'retinoids' }];
  const checks = [pain(1, 1), pain(2, 2)];
  const { text, onCloseWarning } = showToday([session], { checks, pageTerms });
  expect(heading()).toBe('You noted a warning sign');
  expect(text.split('Pain: moderate, Day 2. Get help: The same day')).toHaveLength(3);
  expect(text).toContain(words);
  for (const kind of ['No known wait', 'at the earliest', 'may come back', 'Redness is fading']) {
    expect(text).not.toContain(kind);
  }
  press(/^It was looked at by a professional/);
  expect(onCloseWarning.mock.calls).toEqual([[checks[1]]]);
  cleanup();
  const settled = [pain(1, 1), { ...pain(2, 2), worseningClosed: true as const }];
  expect(showToday([session], { checks: settled }).text).not.toContain('warning sign');
});

test('a page without an answer: nothing about it', () => {
  expect(showToday([]).text).not.toContain('This page');
});

test('a page without terms: said in a sentence', () => {
  expect(showToday([], { pageTerms: [] }).text).toContain('No skincare terms found on this page.');
});

test('a page with terms: each is a button', () => {
  const pageTerms = [
    { id: 'collagen', name: 'Collagen' },
    { id: 'pore', name: 'Pore' },
  ];
  const { text, onShowTerm } = showToday([], { pageTerms });
  expect(text).toContain('2 terms on this page');
  press(/^Pore$/);
  expect(onShowTerm).toHaveBeenCalledWith('pore');
});

test('the site of the page below has a switch, and off is said', () => {
  const site = { host: 'shop.example', isPrivate: false, on: true };
  const { onSite, text } = showToday([], { site, pageTerms: [{ id: 'pore', name: 'Pore' }] });
  expect(text).toContain('shop.example');
  fireEvent.click(screen.getByRole('switch', { name: /^Marks on this site/ }));
  expect(onSite.mock.calls).toEqual([[false]]);
});

test('a site that is off lists no terms', () => {
  const site = { host: 'shop.example', isPrivate: false, on: false };
  const { text } = showToday([], { site, pageTerms: [] });
  expect(text).toContain('Marks are off on this site.');
  expect(text).not.toContain('No skincare terms');
});

test('in a private window the switch says how long it holds', () => {
  const site = { host: 'shop.example', isPrivate: true, on: true };
  expect(showToday([], { site, pageTerms: [] }).text).toContain('This is a private window.');
});

test('while marks are paused that is said, and nothing of the page', () => {
  const settings = { ...DEFAULT_SETTINGS, pausedUntil: NOW.add({ hours: 1 }).epochMilliseconds };
  const { text, onPause } = showToday([], { settings, pageTerms: [] });
  expect(text).toContain(`Paused on every page until ${formatTime('11:00')}.`);
  expect(text).not.toContain('No skincare terms');
  press(/^Turn marks on/);
  expect(onPause.mock.calls).toEqual([[undefined]]);
});

test.each([0, 1, 2, 3, 4, 7, 8, 14, 28, 29, 180])(
  'on healing day %i the signs that need help the same day are told, as the chapter tells them',
  (day) => {
    const date = NOW.toPlainDate().subtract({ days: day }).toString();
    const { text } = showToday([sampleSession({ date, status: 'done' })]);
    expect(text).toContain(planning.help);
    for (const sign of ['fever', 'pus', 'honey-coloured crusts', 'blisters', 'eye', 'same day']) {
      expect(planning.help).toContain(sign);
    }
    const { GetHelp } = createGuideComponents([], () => {});
    expect(read(show(<GetHelp />).container)).toBe(planning.help);
  },
);

test('a date that an update has moved is told, and seen once', async () => {
  const session = sampleSession({ date: '2026-11-01', status: 'done' });
  const updated = { version: 1, from: '0.0.1' } as const;
  planning.changes = [
    {
      id: 'longer',
      since: '0.1.0',
      waits: { 'under-1': { minimum: 14, usual: 14 } },
      why: 'We count longer.',
    },
  ];
  const { container, onUpdateSeen } = showToday([session], { updated });
  await vi.waitFor(() => expect(read(container)).toContain('We count longer.'));
  expect(read(container)).toContain(`from ${day('2026-11-29')}, not from ${day('2026-11-15')}`);
  press(/^All right/);
  expect(onUpdateSeen).toHaveBeenCalledOnce();
  planning.changes = [];
});
