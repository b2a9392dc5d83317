// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { LogForm, type LogFormProps } from '../../components/LogForm';
import { sampleSession } from '../sessions/sampleSession';
import { read, show } from './show';

const TODAY = Temporal.PlainDate.from('2026-11-20');
const LAST = sampleSession({
  id: 'last-session',
  date: '2026-10-10',
  status: 'done',
  who: 'professional',
  device: 'pen',
  lengthMm: 1.5,
  areas: ['face', 'neck'],
  newCartridge: 'yes',
  notes: 'Calm.',
});

function showLog(about: Partial<LogFormProps> = {}) {
  const calls = {
    onSave: vi.fn<LogFormProps['onSave']>(async () => undefined),
    onKeep: vi.fn(),
    onNavigate: vi.fn(),
  };
  const { container } = show(
    <LogForm sessions={[]} today={TODAY} session={undefined} {...calls} {...about} />,
  );
  const submit = () => fireEvent.submit(container.querySelector('form') as HTMLFormElement);
  return { ...calls, container, submit };
}
const choose = (name: string | RegExp): boolean =>
  fireEvent.click(screen.getByRole('radio', { name }));
const problem = (): string => read(screen.getByRole('alert'));

test('like the last time, two taps: only the needles are asked anew', async () => {
  const { onSave, submit } = showLog({ sessions: [LAST] });
  submit();
  await vi.waitFor(() => expect(problem()).toBe('Please say whether it was new.'));
  choose('Yes');
  submit();
  await vi.waitFor(() => expect(onSave).toHaveBeenCalled());
  expect(onSave.mock.calls[0]?.[0]).toEqual({
    date: '2026-11-20',
    who: 'professional',
    device: 'pen',
    lengthMm: 1.5,
    areas: ['face', 'neck'],
    newCartridge: 'yes',
  });
});

test('yesterday is a tap away, another day is typed, and a day to come is refused', async () => {
  const { onSave, submit } = showLog();
  choose(/^Yesterday/);
  choose('No');
  submit();
  await vi.waitFor(() => expect(onSave).toHaveBeenCalled());
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({ date: '2026-11-19', newCartridge: 'no' });
  choose('Another day');
  fireEvent.input(screen.getByLabelText('Date'), { target: { value: '2026-12-01' } });
  submit();
  await vi.waitFor(() => expect(problem()).toMatch(/^This day has not come yet/));
  expect(onSave).toHaveBeenCalledTimes(1);
});

test('any needle at home can be logged, with what that means', async () => {
  const { onSave, submit, container } = showLog();
  fireEvent.click(screen.getByRole('radio', { name: 'Me, at home' }));
  choose('1');
  expect(read(container)).toContain('Beyond our line for home');
  expect(read(container)).toContain('Waits and aftercare go by this needle.');
  fireEvent.click(screen.getAllByRole('radio', { name: 'I do not know' }).at(-1) as Element);
  submit();
  await vi.waitFor(() => expect(onSave).toHaveBeenCalled());
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({ who: 'home', lengthMm: 1 });
  expect(onSave.mock.calls[0]?.[0]).not.toHaveProperty('newCartridge');
});

test('another length is typed; none typed is told', async () => {
  const { onSave, submit } = showLog();
  choose('Another');
  choose('Yes');
  submit();
  await vi.waitFor(() => expect(problem()).toMatch(/^Please give the needle length/));
  fireEvent.change(screen.getByLabelText('Millimetres'), { target: { value: '0.75' } });
  submit();
  await vi.waitFor(() => expect(onSave).toHaveBeenCalled());
  expect(onSave.mock.calls[0]?.[0].lengthMm).toBe(0.75);
});

test('needles used again: said plainly, with its source', () => {
  const { container } = showLog();
  choose('No');
  expect(read(container)).toContain('Every session needs new needles');
  expect(container.querySelector('.stop .support')).not.toBeNull();
});

test('changed with all that was told before', async () => {
  const { onSave, submit } = showLog({ sessions: [LAST], session: LAST });
  fireEvent.input(screen.getByLabelText('Notes'), { target: { value: 'Calm on day 2.' } });
  submit();
  await vi.waitFor(() => expect(onSave).toHaveBeenCalled());
  const { version: _, id: __, status: ___, settled: ____, ...told } = LAST;
  expect(onSave.mock.calls[0]).toEqual([{ ...told, notes: 'Calm on day 2.' }, LAST]);
});

test('no room: told in the form', async () => {
  const { submit } = showLog({ onSave: async () => 'storage-full' });
  choose('Yes');
  submit();
  await vi.waitFor(() => expect(problem()).toMatch(/space for Skinwise is used up/));
});

test('of a plan that took place the needles are asked about, not answered for the person', async () => {
  const { newCartridge: _, ...plan } = LAST;
  const { onSave, submit } = showLog({ sessions: [plan], session: plan });
  submit();
  await vi.waitFor(() => expect(problem()).toBe('Please say whether it was new.'));
  expect(onSave).not.toHaveBeenCalled();
});
