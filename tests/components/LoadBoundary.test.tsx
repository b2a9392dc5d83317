// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { LoadBoundary } from '../../components/LoadBoundary';
import { useLazy } from '../../components/useLazy';
import { show } from './show';

function Lazy({ load }: { load: () => Promise<string> }) {
  return <p>{useLazy(load)}</p>;
}

test('what cannot be loaded is said, with a way to try again', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const onReload = vi.fn();
  show(
    <LoadBoundary onReload={onReload}>
      <Lazy load={() => Promise.reject(new Error('gone'))} />
    </LoadBoundary>,
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(onReload).toHaveBeenCalledOnce();
  expect(warn).toHaveBeenCalled();
  warn.mockRestore();
});

test('what can be loaded is shown', async () => {
  show(
    <LoadBoundary onReload={() => {}}>
      <Lazy load={() => Promise.resolve('here')} />
    </LoadBoundary>,
  );
  expect(await screen.findByText('here')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
