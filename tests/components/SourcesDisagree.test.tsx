// @vitest-environment happy-dom
import pictures from 'skinwise:pictures';
import sources from 'skinwise:sources';
import { expect, test } from 'vitest';
import { SourcesDisagree } from '../../components/SourcesDisagree';
import { read, show } from './show';

test.each(pictures.disagreements.map((one) => [one.id, one] as const))(
  '%s: who says what, of which kind, what we use and why',
  (_, disagreement) => {
    const { container } = show(<SourcesDisagree disagreement={disagreement} sources={sources} />);
    const rows = [...container.querySelectorAll('li')].map(read);
    for (const [index, { who, text }] of disagreement.says.entries()) {
      expect(rows[index]?.startsWith(who)).toBe(true);
      expect(rows[index]).toMatch(/clinic|study or review|regulator|press or web/);
      expect(rows[index]).toContain(text);
    }
    expect(rows[disagreement.says.length]).toBe(
      `We use ${disagreement.ours.text}`.replace('use ', 'use '),
    );
    expect(read(container)).toContain(`Why: ${disagreement.why}`);
    expect(container.querySelectorAll('.own')).toHaveLength(1);
  },
);

test('nothing is drawn beyond the axis', () => {
  for (const disagreement of pictures.disagreements) {
    const { container } = show(<SourcesDisagree disagreement={disagreement} sources={sources} />);
    const axis = [...container.querySelectorAll('.axis span')].map((tick) => Number(read(tick)));
    const last = Math.max(
      disagreement.ours.until ?? disagreement.ours.days,
      ...disagreement.says.map(({ days }) => days[1]),
    );
    expect(axis.at(-1)).toBeGreaterThan(last);
  }
});

test('closed, it says what we use; open where the text is about it', () => {
  const [disagreement] = pictures.disagreements;
  if (!disagreement) throw new Error('There is no disagreement.');
  const closed = show(<SourcesDisagree disagreement={disagreement} sources={sources} />);
  const details = closed.container.querySelector('details');
  expect(details?.open).toBe(false);
  expect(read(details?.querySelector('summary') as Element)).toContain(
    `We use: ${disagreement.ours.text}`,
  );
  const open = show(<SourcesDisagree disagreement={disagreement} sources={sources} open />);
  expect(open.container.querySelector('details')?.open).toBe(true);
});
