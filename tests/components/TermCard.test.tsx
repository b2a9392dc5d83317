// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { TermCard } from '../../components/TermCard';
import { sampleExplanation, sampleSource } from './sampleExplanation';
import { read, show } from './show';

const card = (about: Parameters<typeof sampleExplanation>[0] = {}) => ({
  explanation: sampleExplanation(about),
  onOpenGuide: () => {},
});

test('a dialog named after its term: name, category, meaning', () => {
  show(<TermCard {...card()} />);
  const dialog = screen.getByRole('dialog', { name: 'Collagen' });
  expect(read(dialog)).toContain('skin biology');
  expect(read(dialog)).toContain('A protein that keeps skin firm.');
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
  show(<TermCard explanation={{ ...explanation, related }} onOpenGuide={() => {}} />);
  const more = screen.getByText('More').closest('details') as HTMLElement;
  expect(read(more)).toContain('Around microneedling: It may grow.');
  expect(read(more)).toContain('Related: Elastin · Dermis');
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
  show(
    <TermCard explanation={{ ...explanation, sources: [sampleSource()] }} onOpenGuide={() => {}} />,
  );
  expect(read(screen.getByRole('dialog'))).toContain('Some small trials · 1 source');
});

test.each([
  ['collagen', 'Read in the guide ›'],
  [undefined, 'Open this term ›'],
])('with chapter %s the way on says %j', (chapter, words) => {
  const onOpenGuide = vi.fn();
  show(<TermCard {...card(chapter === undefined ? {} : { chapter })} onOpenGuide={onOpenGuide} />);
  const button = screen.getByRole('button');
  expect(read(button)).toBe(words);
  fireEvent.click(button);
  expect(onOpenGuide).toHaveBeenCalledOnce();
});
