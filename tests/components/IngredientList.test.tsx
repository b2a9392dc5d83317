// @vitest-environment happy-dom
// What the list loads when first shown; read before the clock of a test runs.
import 'skinwise:care';
import 'skinwise:glossary';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { IngredientList, type IngredientListProps } from '../../components/IngredientList';
import { berlin, sampleSession } from '../sessions/sampleSession';
import { read, show } from './show';

const item = (text: string, termId?: string, mayContain = false) => ({
  text,
  mayContain,
  ...(termId && { termId }),
});
const LIST = [
  item('Aqua'),
  item('Glycerin', 'glycerin'),
  item('Retinol', 'retinol'),
  item('Tretinoin', 'tretinoin'),
  item('Niacinamide', 'niacinamide'),
  item('Zinc Pyrithione', 'zinc-pyrithione'),
  item('CI 77491', 'iron-oxides', true),
  item('Xyzate'),
];

async function groups(about: Partial<IngredientListProps>) {
  const onNavigate = vi.fn();
  const { container } = show(
    <IngredientList
      items={LIST}
      sessions={[]}
      checks={[]}
      now={berlin('2026-11-23T12:00')}
      onNavigate={onNavigate}
      {...about}
    />,
  );
  await waitFor(() => expect(container.querySelector('dt')).toBeTruthy(), { timeout: 10_000 });
  const found = [...container.querySelectorAll('.ingredients > div')].map(
    (group) =>
      [
        read(group.querySelector('dt') as Element),
        read(group.querySelector('dd') as Element),
      ] as const,
  );
  return { found, text: read(container), onNavigate };
}

test('on a healing day: ask, dates, no known wait, and what we do not know', async () => {
  const done = sampleSession({ status: 'done', date: '2026-11-20' });
  const { found, text, onNavigate } = await groups({ sessions: [done] });
  expect(found.map(([state]) => state)).toEqual([
    'Ask the person who prescribed it',
    expect.stringMatching(/^From Sat,? .*28/),
    'No known wait',
    'In the glossary, no wait of ours',
    'Not known (not in our glossary)',
  ]);
  expect(found.map(([, items]) => items)).toEqual([
    'Tretinoin',
    'Retinol, Niacinamide',
    'Glycerin, CI 77491 (may contain)',
    'Zinc Pyrithione',
    'Aqua, Xyzate',
  ]);
  expect(text).not.toMatch(/score|rating|safe|avoid|\d\/\d/i);
  fireEvent.click(screen.getByRole('button', { name: 'Retinol' }));
  expect(onNavigate).toHaveBeenCalledWith('terms/retinol');
});

test('without a session it says how long each would wait, and that none is logged', async () => {
  const { found, text } = await groups({});
  expect(text).toContain('No session is logged');
  const states = Object.fromEntries(found.map(([state, items]) => [items, state]));
  expect(states['Retinol, Niacinamide']).toBe('After needling: from day 8');
  expect(states.Tretinoin).toBe('Around needling: ask the person who prescribed it');
});

test('an open red flag leaves no kind word', async () => {
  const done = sampleSession({ status: 'done', date: '2026-11-01' });
  const check = { version: 2, sessionId: 'session-1', day: 2, levels: {}, redFlags: ['spreading'] };
  const { text } = await groups({ sessions: [done], checks: [check as never] });
  expect(text).not.toContain('No known wait');
  expect(text).toContain('Get your warning sign checked first');
});
