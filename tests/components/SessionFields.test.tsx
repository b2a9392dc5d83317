// @vitest-environment happy-dom
import planning from 'skinwise:planning';
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { AreaField, LengthField, NoteField, WhoField } from '../../components/SessionFields';
import { draftLike } from '../../components/sessionDraft';
import type { Area } from '../../sessions/session';
import { show } from './show';

test('a note that is being typed outlives what draws again, until it is stored', () => {
  const onDone = vi.fn();
  const field = (value: string) => <NoteField label="Note" value={value} onDone={onDone} />;
  const { rerender } = show(field(''));
  const note = screen.getByLabelText('Note') as HTMLTextAreaElement;
  fireEvent.input(note, { target: { value: 'Tight, but calm.' } });
  rerender(field(''));
  expect(note.value).toBe('Tight, but calm.');
  fireEvent.change(note);
  expect(onDone.mock.calls).toEqual([['Tight, but calm.']]);
  rerender(field(''));
  expect(note.value, 'not stored yet').toBe('Tight, but calm.');
  rerender(field('Tight, but calm.'));
  rerender(field(''));
  expect(note.value, 'taken back').toBe('');
});

test('a length that is being typed outlives what draws again', () => {
  const onDraft = vi.fn();
  const field = () => (
    <LengthField draft={{ ...draftLike(undefined), lengthMm: 'other' }} onDraft={onDraft} />
  );
  const { rerender } = show(field());
  const length = screen.getByLabelText('Millimetres') as HTMLInputElement;
  fireEvent.input(length, { target: { value: '0.7' } });
  rerender(field());
  expect(length.value).toBe('0.7');
  fireEvent.change(length);
  expect(onDraft.mock.calls).toEqual([[{ lengthMm: 0.7 }]]);
});

test('around the eyes cannot be chosen for home, and is left out when home is chosen after it', () => {
  const onDraft = vi.fn();
  const draft = { ...draftLike(undefined), areas: ['face', 'around-eyes'] as const };
  const fields = (who: 'home' | 'professional', areas: readonly Area[] = []) => (
    <>
      <WhoField draft={{ ...draft, who }} onDraft={onDraft} />
      <AreaField
        draft={{ ...draft, who, areas }}
        onDraft={onDraft}
        eyes={planning.aroundEyes.rule}
      />
    </>
  );
  const { rerender } = show(fields('professional', draft.areas));
  expect(screen.getByLabelText('Around the eyes')).toBeTruthy();
  expect(screen.getByText(/never inside the bony rim/)).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Me, at home'));
  expect(onDraft.mock.calls).toEqual([[{ who: 'home', areas: ['face'] }]]);
  rerender(fields('home', ['face']));
  expect(screen.queryByLabelText('Around the eyes')).toBeNull();
  expect(screen.getByText(/Around the eyes is not for home/)).toBeTruthy();
  // Stored by an earlier version: it is seen, and can be taken back.
  rerender(fields('home', draft.areas));
  expect(screen.getByLabelText('Around the eyes')).toBeTruthy();
});
