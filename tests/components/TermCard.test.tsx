// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { TermCard } from '../../components/TermCard';
import { sampleExplanation, sampleSource } from './sampleExplanation';
import { read, show } from './show';

const ACTIONS = {
  onOpenGuide: () => {},
  onRelated: () => {},
  onBack: () => {},
  onKnow: () => {},
  onSiteOff: () => {},
  onUndo: () => {},
};
const card = (about: Parameters<typeof sampleExplanation>[0] = {}) => ({
  explanation: sampleExplanation(about),
  ...ACTIONS,
});

test('a dialog named after its term: name, category, meaning', () => {
  show(<TermCard {...card()} />);
  const dialog = screen.getByRole('dialog', { name: 'Collagen' });
  expect(read(dialog)).toContain('skin biology');
  expect(read(dialog)).toContain('A protein that keeps skin firm.');
});

test('a term that the reader’s language has not got says so, to eye and screen reader', () => {
  show(<TermCard {...card({ lang: 'es' })} />);
  const dialog = screen.getByRole('dialog', { name: 'Collagen' });
  expect(read(dialog)).toContain('skin biology · in Spanish');
  for (const text of ['Collagen', 'A protein that keeps skin firm.']) {
    expect(screen.getByText(text).lang).toBe('es');
  }
});

test('more is there on demand, closed at first', () => {
  show(<TermCard {...card()} />);
  const more = screen.getByText('More').closest('details') as HTMLDetailsElement;
  expect(more.open).toBe(false);
  expect(read(more)).toContain('Fibroblasts make it.');
  expect(read(more)).not.toMatch(/Around microneedling|Related/);
});

test('what it means for needling and what is related, where there is any', () => {
  const { explanation } = card({ needling: 'It may grow.' });
  const related = [
    { id: 'elastin', name: 'Elastin' },
    { id: 'dermis', name: 'Dermis' },
  ];
  show(<TermCard {...ACTIONS} explanation={{ ...explanation, related }} />);
  const more = screen.getByText('More').closest('details') as HTMLElement;
  expect(read(more)).toContain('Around microneedling: It may grow.');
  expect(read(more)).toContain('Related: Elastin');
  expect(read(more)).toContain('Dermis');
});

test('a related term is opened in the card, with a way back', () => {
  const { explanation } = card();
  const onRelated = vi.fn();
  const onBack = vi.fn();
  show(
    <TermCard
      {...ACTIONS}
      explanation={{ ...explanation, related: [{ id: 'elastin', name: 'Elastin' }] }}
      from="Scar"
      onRelated={onRelated}
      onBack={onBack}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Elastin', hidden: true }));
  expect(onRelated).toHaveBeenCalledWith('elastin');
  fireEvent.click(screen.getByRole('button', { name: 'Back to Scar' }));
  expect(onBack).toHaveBeenCalledOnce();
});

test.each(['wait', 'alarm'] as const)('of the line about the day (%s) no markup tells', (kind) => {
  const text = 'From Sat 28 Nov · today is day 3';
  const explanation = { ...card().explanation, line: { kind, text } };
  const { container } = show(<TermCard {...card()} explanation={explanation} />);
  expect(container.querySelector('.today')?.outerHTML).toBe('<p class="today"></p>');
  expect(container.innerHTML).not.toMatch(/28 Nov|wait|alarm/);
});

test('what the reader knows, or wants off here, is said and can be taken back', () => {
  const [onKnow, onSiteOff, onUndo] = [vi.fn(), vi.fn(), vi.fn()];
  const actions = { ...card(), onKnow, onSiteOff, onUndo };
  const { rerender } = show(<TermCard {...actions} />);
  fireEvent.click(screen.getByRole('button', { name: 'I know this' }));
  fireEvent.click(screen.getByRole('button', { name: 'Not here' }));
  expect([onKnow, onSiteOff].map((did) => did.mock.calls.length)).toEqual([1, 1]);
  rerender(<TermCard {...actions} answer={{ name: 'site-off', host: 'shop.example' }} />);
  expect(read(screen.getByRole('status'))).toContain('Marks are off on shop.example.');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledOnce();
});

test('another term in the same card starts closed again', () => {
  const { rerender } = show(<TermCard {...card()} />);
  const details = () => screen.getByText('More').closest('details') as HTMLDetailsElement;
  details().open = true;
  rerender(<TermCard {...card({ id: 'elastin', name: 'Elastin' })} />);
  expect(screen.getByRole('dialog', { name: 'Elastin' })).toBeTruthy();
  expect(details().open).toBe(false);
});

test('what stands behind it is told', () => {
  const { explanation } = card({ grade: 'B' });
  show(<TermCard {...ACTIONS} explanation={{ ...explanation, sources: [sampleSource()] }} />);
  expect(read(screen.getByRole('dialog'))).toContain('Some small trials · 1 source');
});

test.each([
  ['collagen', 'Read in the guide ›'],
  [undefined, 'Open this term ›'],
])('with chapter %s the way on says %j', (chapter, words) => {
  const onOpenGuide = vi.fn();
  show(<TermCard {...card(chapter === undefined ? {} : { chapter })} onOpenGuide={onOpenGuide} />);
  const button = screen.getByRole('button', { name: words.replace(' ›', '') });
  expect(read(button)).toBe(words);
  fireEvent.click(button);
  expect(onOpenGuide).toHaveBeenCalledOnce();
});
