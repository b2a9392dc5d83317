// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { PlanForm } from '../../components/PlanForm';
import type { PlanProblem, SessionDraft } from '../../sessions/planSession';
import { read, show } from './show';

const TODAY = Temporal.PlainDate.from('2026-11-20');

function showForm(onPlan: (draft: SessionDraft) => Promise<PlanProblem | undefined>) {
  const onNavigate = vi.fn();
  const { container } = show(<PlanForm today={TODAY} onPlan={onPlan} onNavigate={onNavigate} />);
  const field = (name: string) => container.querySelector(`[name=${name}]`) as HTMLInputElement;
  return {
    onNavigate,
    field,
    fill(values: { read?: boolean; date?: string; time?: string }) {
      field('read').checked = values.read ?? true;
      field('date').value = values.date ?? '';
      field('time').value = values.time ?? '';
    },
    submit: () => fireEvent.submit(container.querySelector('form') as HTMLFormElement),
  };
}
const problem = (): string => read(screen.getByRole('alert'));

test('a filled form is handed on as it was typed, and nothing is wrong', async () => {
  const onPlan = vi.fn(async () => undefined);
  const form = showForm(onPlan);
  form.fill({ date: '2026-11-28', time: '14:30' });
  form.submit();
  await vi.waitFor(() =>
    expect(onPlan).toHaveBeenCalledWith({ date: '2026-11-28', time: '14:30' }),
  );
  expect(problem()).toBe('');
});

test('the time may stay empty', async () => {
  const onPlan = vi.fn(async () => undefined);
  const form = showForm(onPlan);
  form.fill({ date: '2026-11-28' });
  form.submit();
  await vi.waitFor(() => expect(onPlan).toHaveBeenCalledWith({ date: '2026-11-28', time: '' }));
});

test('who should not comes first: unread is told, and nothing is planned', async () => {
  const onPlan = vi.fn(async () => undefined);
  const form = showForm(onPlan);
  form.fill({ read: false, date: '2026-11-28', time: '14:30' });
  form.submit();
  await vi.waitFor(() =>
    expect(problem()).toBe('Please read who should not first, and tick the box.'),
  );
  expect(onPlan).not.toHaveBeenCalled();
});

test('the way to who should not stands beside the box', () => {
  const form = showForm(async () => undefined);
  fireEvent.click(screen.getByRole('button', { name: /^Who should not/ }));
  expect(form.onNavigate).toHaveBeenCalledWith('guide/who-should-not');
});

test('a half-filled date has no value, and is still told as nonsense', async () => {
  const onPlan = vi.fn(async () => undefined);
  const form = showForm(onPlan);
  form.fill({});
  Object.defineProperty(form.field('date'), 'validity', { value: { badInput: true } });
  form.submit();
  await vi.waitFor(() => expect(problem()).toMatch(/^This is not a date we can read/));
  expect(onPlan).not.toHaveBeenCalled();
});

test.each<readonly [PlanProblem, RegExp]>([
  ['no-date', /^Please choose a date/],
  ['bad-date', /^This is not a date we can read/],
  ['bad-time', /^This is not a time we can read/],
  ['past', /^This is in the past/],
  ['too-far', /^This is more than two years away/],
])('%s from the background is told', async (answer, words) => {
  const form = showForm(async () => answer);
  form.fill({ date: '2026-11-28' });
  form.submit();
  await vi.waitFor(() => expect(problem()).toMatch(words));
});

test('a background that fails is told, and the next attempt may succeed', async () => {
  let works = false;
  const form = showForm(async () => {
    if (!works) throw new Error('No answer.');
    return undefined;
  });
  form.fill({ date: '2026-11-28' });
  form.submit();
  await vi.waitFor(() => expect(problem()).toMatch(/^That did not work, and nothing was changed/));
  works = true;
  form.submit();
  await vi.waitFor(() => expect(problem()).toBe(''));
});

test('a problem corrected is told no more', async () => {
  const form = showForm(async ({ date }) => (date === '' ? 'no-date' : undefined));
  form.fill({});
  form.submit();
  await vi.waitFor(() => expect(problem()).not.toBe(''));
  form.fill({ date: '2026-11-28' });
  form.submit();
  await vi.waitFor(() => expect(problem()).toBe(''));
});

test('fields offer today to two years ahead, and name their problem', () => {
  const form = showForm(async () => undefined);
  const date = form.field('date');
  expect([date.min, date.max]).toEqual(['2026-11-20', '2028-11-20']);
  for (const name of ['date', 'time']) {
    expect(form.field(name).getAttribute('aria-describedby')).toContain('plan-problem');
  }
  expect(screen.getByRole('alert').id).toBe('plan-problem');
});
