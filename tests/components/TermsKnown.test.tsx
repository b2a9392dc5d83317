// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { TermsKnown } from '../../components/TermsKnown';
import { show } from './show';

test('each word that is known can be marked again', async () => {
  const onSettings = vi.fn();
  show(<TermsKnown settings={{ termsKnown: ['retinol', 'gone'] }} onSettings={onSettings} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Mark again Retinol' }));
  expect(onSettings).toHaveBeenCalledWith({ termsKnown: ['gone'] });
  expect(screen.getByRole('button', { name: 'Mark again gone' })).toBeTruthy();
});

test('where none is known it says how one becomes known', () => {
  show(<TermsKnown settings={{ termsKnown: [] }} onSettings={() => {}} />);
  expect(screen.getByText(/I know this/)).toBeTruthy();
});
