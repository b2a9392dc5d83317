// @vitest-environment happy-dom
import pictures from 'skinwise:pictures';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { formatDate, formatDay } from '../../components/formatDay';
import { PlanWizard, type PlanWizardProps } from '../../components/PlanWizard';
import type { Session } from '../../sessions/session';
import { berlin, sampleSession } from '../sessions/sampleSession';
import { read, show } from './show';

const NOW = berlin('2026-11-20T10:00');

function showWizard(about: Partial<PlanWizardProps> = {}) {
  const calls = {
    onPlan: vi.fn<PlanWizardProps['onPlan']>(async () => undefined),
    onKeep: vi.fn(),
    onNavigate: vi.fn(),
  };
  const stored = { sessions: [], checks: [], events: [], profile: { version: 1 as const } };
  const { container } = show(<PlanWizard {...stored} now={NOW} {...calls} {...about} />);
  return { ...calls, container };
}
const choose = (name: string | RegExp): boolean =>
  fireEvent.click(screen.getByRole('radio', { name }));
const tick = (name: string | RegExp): boolean =>
  fireEvent.click(screen.getByRole('checkbox', { name }));
const press = (name: string | RegExp): boolean =>
  fireEvent.click(screen.getByRole('button', { name }));
const heading = (): string => read(screen.getByRole('heading', { level: 3 }));
const next = (): boolean => fireEvent.submit(document.querySelector('form') as HTMLFormElement);
const problem = (): string => read(screen.getByText((_, one) => one?.className === 'problem'));
const noneFits = (): void => {
  for (const none of screen.getAllByRole('checkbox', { name: /^None of these/ })) {
    fireEvent.click(none);
  }
};
function enter(label: string, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

/** Through to the step of the date, as a professional's session on the face. */
async function toDate(): Promise<void> {
  choose('A professional');
  choose('Pen');
  choose('1');
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  tick('Face');
  next();
  await vi.waitFor(() => expect(heading()).toContain('Who should not'));
  noneFits();
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
}

test('step by step to a plan; nothing is kept of the answers unless that is wanted', async () => {
  const { onPlan } = showWizard();
  await toDate();
  enter('Date', '2026-12-20');
  enter('Time', '14:30');
  expect(screen.getByText('Nothing here speaks against this day')).toBeTruthy();
  next();
  await vi.waitFor(() => expect(heading()).toContain('What your clinic said'));
  enter('Days until the next session, at least', '35');
  next();
  await vi.waitFor(() => expect(onPlan).toHaveBeenCalled());
  expect(onPlan.mock.calls[0]?.[0]).toEqual({
    details: {
      date: '2026-12-20',
      time: '14:30',
      who: 'professional',
      device: 'pen',
      lengthMm: 1,
      areas: ['face'],
      clinicSays: { days: 35 },
    },
    session: undefined,
    profile: undefined,
  });
});

test('each step says what is missing, and does not go on', async () => {
  const { onPlan } = showWizard();
  next();
  await vi.waitFor(() => expect(problem()).toBe('Please say who does it.'));
  choose('A professional');
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  next();
  await vi.waitFor(() => expect(problem()).toBe('Please choose where.'));
  tick('Scalp');
  next();
  await vi.waitFor(() => expect(heading()).toContain('Who should not'));
  next();
  await vi.waitFor(() => expect(problem()).toBe('Please answer every part of the list first.'));
  noneFits();
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  next();
  await vi.waitFor(() => expect(problem()).toBe('Please choose a date.'));
  expect(onPlan).not.toHaveBeenCalled();
});

test.each([
  ['0.5', 'A needle this long is not planned for home. Choose a shorter one, or a professional.'],
  ['2.5', 'A needle this long is not planned for home. Choose a shorter one, or a professional.'],
])('at home %s mm cannot be planned, says why, and leads to the log', async (length, words) => {
  const { onNavigate, container } = showWizard();
  choose('Me, at home');
  choose(length);
  expect(read(container)).toContain('Over 0.3 mm is not planned for home');
  next();
  await vi.waitFor(() => expect(problem()).toBe(words));
  press(/^Log what was done/);
  expect(onNavigate).toHaveBeenCalledWith('sessions/log');
});

test('at home 0.3 mm goes on, radiofrequency does not', async () => {
  showWizard();
  choose('Me, at home');
  choose('0.3');
  choose('Radiofrequency (RF)');
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^Radiofrequency is not planned for home\./));
  choose('Roller');
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
});

async function toCheck(who: string): Promise<void> {
  choose(who);
  choose('0.25');
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  tick('Face');
  next();
  await vi.waitFor(() => expect(heading()).toContain('Who should not'));
}

test('a reason against stops', async () => {
  showWizard();
  await toCheck('A professional');
  noneFits();
  tick(/^A cold sore right now/);
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^Do not plan a session while this is so\./));
});

test('what is to be asked is asked first, and at home some of it stops', async () => {
  showWizard();
  await toCheck('A professional');
  noneFits();
  tick(/^Keloids/);
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^Please ask a professional first/));
  tick(/^I have asked a professional/);
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
});

test('what only a doctor can decide is asked of a doctor, by name', async () => {
  showWizard();
  await toCheck('A professional');
  noneFits();
  tick(/^Keloids/);
  tick(/^Pregnancy or breastfeeding/);
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^Please ask the doctor or prescriber/));
  tick(/^I have asked the doctor or prescriber.* About: Keloids.*; Pregnancy or breastfeeding\.$/);
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
});

test('never at home is never at home', async () => {
  showWizard();
  await toCheck('Me, at home');
  noneFits();
  tick(/^Keloids/);
  expect(screen.queryByRole('checkbox', { name: /^I have asked/ })).toBeNull();
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/never be needled at home/));
});

test('answers are kept when that is ticked, and stand there the next time', async () => {
  const { onPlan } = showWizard();
  await toCheck('A professional');
  noneFits();
  tick(/^Darker skin/);
  tick(/^I have asked/);
  tick(/^Keep my answers/);
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  enter('Date', '2026-12-20');
  next();
  await vi.waitFor(() => expect(heading()).toContain('What your clinic said'));
  next();
  await vi.waitFor(() => expect(onPlan).toHaveBeenCalled());
  const { profile } = onPlan.mock.calls[0]?.[0] ?? {};
  expect(profile).toMatchObject({ darkerOrMarks: true, checkedOn: '2026-11-20' });
  expect(profile?.checkAnswers?.fits).toEqual(['pigment']);
  expect(profile?.checkAnswers?.none).toHaveLength(pictures['who-should-not'].length - 1);
  expect(onPlan.mock.calls[0]?.[0].details.added).toEqual({ between: 14, products: 2 });
});

const WHY_SO_EARLY = 'Why so early? Write down what the clinic said.';
const LAST = sampleSession({
  id: 'last-session',
  date: '2026-11-10',
  status: 'done',
  who: 'professional',
  device: 'pen',
  lengthMm: 1,
  areas: ['face'],
});

test('the earliest day is said with its reason, and taken by a press', async () => {
  const { container } = showWizard({ sessions: [LAST] });
  await vi.waitFor(() => expect(heading()).toContain('Who, and with what'));
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  next();
  await vi.waitFor(() => expect(heading()).toContain('Who should not'));
  noneFits();
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  const day = Temporal.PlainDate.from('2026-12-08');
  expect(read(container.querySelector('.earliest') as Element)).toContain(formatDate(day));
  expect(read(container.querySelector('.reasons') as Element)).toContain('at least 28 days apart');
  press('Take this day');
  expect((screen.getByLabelText('Date') as HTMLInputElement).value).toBe('2026-12-08');
  expect(screen.getByText('Nothing here speaks against this day')).toBeTruthy();
});

test('below the minimum only as the clinic’s appointment, with its reason, and both are kept', async () => {
  const { onPlan } = showWizard({ sessions: [LAST] });
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  next();
  await vi.waitFor(() => expect(heading()).toContain('Who should not'));
  noneFits();
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  enter('Date', '2026-11-23');
  expect(read(document.body)).toContain('Before half of our minimum nothing is planned');
  expect(screen.queryByRole('checkbox')).toBeNull();
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^This is too early to be planned/));
  enter('Date', '2026-11-24');
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^This is earlier than our minimum/));
  tick(/^The clinic that treats me/);
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^This is earlier than our minimum/));
  enter(WHY_SO_EARLY, 'One small spot that was left out');
  next();
  await vi.waitFor(() => expect(heading()).toContain('What your clinic said'));
  next();
  await vi.waitFor(() => expect(onPlan).toHaveBeenCalled());
  expect(onPlan.mock.calls[0]?.[0].details).toMatchObject({
    override: 'professional-appointment',
    overrideReason: 'One small spot that was left out',
  });
});

test('at home an earlier day than usual is a decision, below the minimum it is none', async () => {
  const home = sampleSession({
    id: 'home-session',
    date: '2026-11-18',
    status: 'done',
    who: 'home',
    device: 'roller',
    lengthMm: 0.25,
    areas: ['face'],
  });
  const { onPlan } = showWizard({ sessions: [home] });
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  next();
  await vi.waitFor(() => expect(heading()).toContain('Who should not'));
  noneFits();
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  enter('Date', '2026-11-23');
  expect(screen.queryByRole('checkbox')).toBeNull();
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^This is too early to be planned/));
  enter('Date', '2026-11-27');
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^This is earlier than usual/));
  tick(/^I choose this day on purpose/);
  next();
  await vi.waitFor(() => expect(heading()).toContain('What your clinic said'));
  next();
  await vi.waitFor(() => expect(onPlan).toHaveBeenCalled());
  expect(onPlan.mock.calls[0]?.[0].details.override).toBe('own-decision');
});

test('what is in the calendar is flagged with its days', async () => {
  const sun = {
    version: 1 as const,
    id: 'holiday-1',
    kind: 'sun' as const,
    date: '2026-12-24',
    until: '2026-12-30',
  };
  const { container } = showWizard({ events: [sun] });
  await toDate();
  enter('Date', '2026-12-20');
  const words = read(container.querySelector('.conflicts') as Element);
  expect(words).toContain(formatDay(Temporal.PlainDate.from('2026-12-24')));
  expect(words).toContain('A tan, a sunburn, or sun plans');
  expect(screen.queryByText('Nothing here speaks against this day')).toBeNull();
});

test('of a day that is refused nothing kind is said', async () => {
  showWizard();
  await toDate();
  for (const date of ['2026-11-19', '2028-11-21', '0202-12-20', '20266-12-20']) {
    enter('Date', date);
    expect(screen.queryByText('Nothing here speaks against this day'), date).toBeNull();
  }
  enter('Date', '2028-11-20');
  expect(screen.getByText('Nothing here speaks against this day')).toBeTruthy();
});

test('nor of a day that the answers speak against', async () => {
  showWizard();
  await toCheck('A professional');
  noneFits();
  tick(/^A chemical peel/);
  enter('When was it?', '2026-11-19');
  tick(/^I have asked/);
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  enter('Date', '2026-12-17');
  expect(screen.queryByText('Nothing here speaks against this day')).toBeNull();
  enter('Date', '2026-12-18');
  expect(screen.getByText('Nothing here speaks against this day')).toBeTruthy();
});

test('planned back from a day that matters, or told that there is no time', async () => {
  const { container } = showWizard();
  await toDate();
  enter('The day that matters', '2027-03-01');
  const [day] = container.querySelectorAll('.dates button');
  expect(read(day as Element)).toBe(formatDate(Temporal.PlainDate.from('2027-02-01')));
  fireEvent.click(day as Element);
  expect((screen.getByLabelText('Date') as HTMLInputElement).value).toBe('2027-02-01');
  enter('The day that matters', '2026-12-01');
  expect(read(container)).toContain('There is not enough time before that day.');
});

test('what could not be stored is told in the form, and nothing is lost', async () => {
  showWizard({ onPlan: async () => 'storage-full' });
  await toDate();
  enter('Date', '2026-12-20');
  next();
  await vi.waitFor(() => expect(heading()).toContain('What your clinic said'));
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/space for Skinwise is used up/));
});

const PLAN = sampleSession({ who: 'professional', lengthMm: 1, areas: ['face'] });
const NONE = pictures['who-should-not'].map(({ id }) => id);
const kept = (fits: string[] = [], dates = {}) => ({
  version: 1 as const,
  checkAnswers: { fits, none: NONE, dates },
  checkedOn: '2026-12-01',
});

/** A day on which answers of 1 December still stand. */
const SOON = { now: berlin('2026-12-05T10:00') };
const LATER_PLAN = { ...PLAN, date: '2026-12-28' };

test('a plan whose day stays is changed by the answers kept, and does not stand in its own way', async () => {
  const { onPlan } = showWizard({
    ...SOON,
    sessions: [LATER_PLAN],
    session: LATER_PLAN,
    profile: kept(),
  });
  expect(heading()).toContain('1 of 4');
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  enter('Time', '15:30');
  next();
  await vi.waitFor(() => expect(heading()).toContain('What your clinic said'));
  next();
  await vi.waitFor(() => expect(onPlan).toHaveBeenCalled());
  expect(onPlan.mock.calls[0]?.[0]).toMatchObject({
    session: LATER_PLAN,
    profile: undefined,
    details: { date: '2026-12-28', time: '15:30' },
  });
});

test('once its day moves, what may have changed is asked again', async () => {
  const profile = kept(['pigment']);
  const { onPlan } = showWizard({
    ...SOON,
    sessions: [LATER_PLAN],
    session: LATER_PLAN,
    profile,
  });
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  enter('Date', '2026-12-29');
  next();
  await vi.waitFor(() => expect(heading()).toContain('Who should not'));
  expect(problem()).toMatch(/^The day has moved/);
  const isTicked = (name: RegExp) =>
    (screen.getByRole('checkbox', { name }) as HTMLInputElement).checked;
  expect(isTicked(/^Darker skin/), 'what does not change stands').toBe(true);
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^Please answer every part/));
  tick(/^A cold sore right now/);
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^Do not plan a session/));
  expect(onPlan).not.toHaveBeenCalled();
});

test('answers older than four weeks are asked again though the day stays', () => {
  showWizard({
    now: berlin('2026-12-30T10:00'),
    sessions: [PLAN],
    session: { ...PLAN, date: '2027-02-01' },
    profile: kept(),
  });
  expect(heading()).toContain('1 of 5');
});

test('a plan is not moved to a day that the answers kept speak against', async () => {
  const profile = kept(['peel'], { peel: '2026-11-30' });
  showWizard({ ...SOON, sessions: [LATER_PLAN], session: LATER_PLAN, profile });
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  enter('Date', '2026-12-27');
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^By your answers to the list/));
});

test('whose answers were not kept is asked again when a plan is moved, and they count', async () => {
  showWizard({ sessions: [LAST, PLAN], session: PLAN });
  expect(heading()).toContain('1 of 5');
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  next();
  await vi.waitFor(() => expect(heading()).toContain('Who should not'));
  noneFits();
  tick(/^Darker skin/);
  tick(/^I have asked/);
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  enter('Date', '2026-12-21');
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^This is earlier than our minimum/));
  enter('Date', '2026-12-22');
  next();
  await vi.waitFor(() => expect(heading()).toContain('What your clinic said'));
});

const NEAR = { ...PLAN, date: '2026-12-07' };

test('an override falls with what it was given for', async () => {
  showWizard({ ...SOON, sessions: [LAST, NEAR], session: NEAR, profile: kept() });
  const again = async () => {
    next();
    await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
    next();
    await vi.waitFor(() => expect(heading()).toContain('When'));
  };
  await again();
  tick(/^The clinic that treats me/);
  enter(WHY_SO_EARLY, 'It was one spot');
  next();
  await vi.waitFor(() => expect(heading()).toContain('What your clinic said'));
  for (const _ of ['clinic', 'date', 'place']) press('Back');
  await vi.waitFor(() => expect(heading()).toContain('Who, and with what'));
  choose('0.5');
  await again();
  next();
  await vi.waitFor(() => expect(problem()).toMatch(/^This is earlier than our minimum/));
});

test('what the background would take, the wizard takes: an appointment overrides the usual wait', async () => {
  const home: Partial<Session> = { who: 'home', lengthMm: 0.25, areas: ['face'] };
  const done = sampleSession({ ...home, id: 'home-1', date: '2026-11-29', status: 'done' });
  const plan = sampleSession({ ...home, date: '2026-12-08', override: 'professional-appointment' });
  showWizard({ ...SOON, sessions: [done, plan], session: plan, profile: kept() });
  next();
  await vi.waitFor(() => expect(heading()).toContain('Where, and what for'));
  next();
  await vi.waitFor(() => expect(heading()).toContain('When'));
  next();
  await vi.waitFor(() => expect(heading()).toContain('What your clinic said'));
});

test('what is changed is kept, and goes on where it was left, before answers that are not kept', async () => {
  const onKeep = vi.fn();
  showWizard({ onKeep });
  expect(onKeep).not.toHaveBeenCalled();
  choose('A professional');
  await vi.waitFor(() => expect(onKeep).toHaveBeenCalled());
  const left = onKeep.mock.lastCall?.[0];
  expect(left).toMatchObject({ step: 0, fields: { who: 'professional' } });
  cleanup();
  showWizard({ kept: { step: 4, fields: { ...left.fields, areas: ['face'] } } });
  expect(heading()).toContain('Who should not');
});

test('a plan that is saved or cancelled is kept no longer', async () => {
  const onKeep = vi.fn();
  showWizard({ onKeep });
  press('Cancel');
  expect(onKeep.mock.calls).toEqual([[]]);
});
