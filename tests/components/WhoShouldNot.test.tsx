// @vitest-environment happy-dom
import pictures from 'skinwise:pictures';
import sources from 'skinwise:sources';
import { fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { formatDate } from '../../components/formatDay';
import { NO_ANSWERS, WhoShouldNot } from '../../components/WhoShouldNot';
import { read, show } from './show';

const groups = pictures['who-should-not'];
const TODAY = Temporal.PlainDate.from('2026-11-22');

/** The list with whoever keeps its answers. */
function Kept({ onTerm }: { onTerm: (id: string) => void }) {
  const [answers, onAnswers] = useState(NO_ANSWERS);
  return (
    <WhoShouldNot
      {...{ groups, sources, answers, onAnswers, onTerm }}
      today={TODAY}
      note="Kept nowhere"
    />
  );
}

function draw() {
  const onTerm = vi.fn();
  const { container } = show(<Kept onTerm={onTerm} />);
  return { onTerm, container };
}
const verdict = (): string => read(screen.getByRole('status'));
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const none = () => screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^None of these/ });
const noneEverywhere = (): void => {
  for (const one of none()) fireEvent.click(one);
};

test('it cannot be skipped: until each part has an answer it says nothing', () => {
  draw();
  expect(verdict()).toContain(`${groups.length} parts of the list are still open`);
  for (const one of none().slice(1)) fireEvent.click(one);
  expect(verdict()).toContain('1 part of the list is still open');
  expect(verdict()).not.toContain('Nothing here');
});

test('nothing fits: the kindest word, and that it is no go-ahead', () => {
  draw();
  noneEverywhere();
  expect(verdict()).toMatch(/^Nothing here speaks against it.*That is not a go-ahead/);
});

test('something fits: which, and what to do', () => {
  const { container } = draw();
  noneEverywhere();
  fireEvent.click(box(/^Keloids/));
  expect(verdict()).toMatch(/^Ask a professional/);
  expect(read(container.querySelector('.because') as Element)).toMatch(/^Keloids or raised scars/);
});

test('a reason against: not now, at once', () => {
  draw();
  fireEvent.click(box(/^A cold sore right now/));
  expect(verdict()).toMatch(/^Not now/);
});

test('a wait asks for its date and counts from it', () => {
  const { container } = draw();
  noneEverywhere();
  expect(container.querySelector('input[type=date]')).toBeNull();
  fireEvent.click(box(/^Isotretinoin within/));
  const date = container.querySelector('input[type=date]') as HTMLInputElement;
  fireEvent.input(date, { target: { value: '2026-09-12' } });
  const first = formatDate(Temporal.PlainDate.from('2027-03-12'));
  expect(verdict()).toContain(`Not before ${first}`);
  expect(verdict()).toContain('only if the professional who knows you agrees');
});

test('"none of these" and what fits exclude one another', () => {
  draw();
  const first = none()[0] as HTMLInputElement;
  fireEvent.click(first);
  fireEvent.click(box(/^A cold sore right now/));
  expect(first.checked).toBe(false);
  fireEvent.click(first);
  expect(box(/^A cold sore right now/).checked).toBe(false);
});

test('every answer has its reason beside it, for ears too', () => {
  const { container } = draw();
  for (const input of container.querySelectorAll('.check-item input')) {
    const about = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(about?.textContent?.length).toBeGreaterThan(10);
  }
});

test('a word can be looked up', () => {
  const { onTerm } = draw();
  fireEvent.click(screen.getByRole('button', { name: /^Look it up.*Keloids/ }));
  expect(onTerm).toHaveBeenCalledWith('keloid');
});

test('answers are gone when the chapter is left', () => {
  draw();
  noneEverywhere();
  expect(verdict()).toContain('Nothing here');
  document.body.replaceChildren();
  draw();
  expect(verdict()).toContain('still open');
});
