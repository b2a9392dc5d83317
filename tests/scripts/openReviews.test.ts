import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openReviews } from '../../scripts/openReviews.mjs';

const table = (...rows: string[]): string =>
  ['# Title', '', '| part | by | on |', '| - | - | - |', ...rows, '', 'Text.'].join('\n');

test.each([
  ['nothing', '# Title', ['everything']],
  ['no row', table(), ['everything']],
  ['a signed row', table('| Red flags | Dr Ada Roe | 2026-12-01 |'), []],
  ['no date', table('| Red flags | Dr Ada Roe | – |'), ['Red flags']],
  ['no name', table('| Red flags | – | 2026-12-01 |'), ['Red flags']],
  ['a date in words', table('| Red flags | Dr Ada Roe | soon |'), ['Red flags']],
  [
    'one of two',
    table('| Red flags | Dr Ada Roe | 2026-12-01 |', '| Care rules | – | – |'),
    ['Care rules'],
  ],
])('%s', (_, text, open) => {
  expect(openReviews(text)).toEqual(open);
});

test('as long as a part is open, app, README and listing say so', () => {
  if (openReviews(readFileSync('docs/clinical-review.md', 'utf8')).length === 0) return;
  for (const path of ['locales/en.yml', 'README.md', 'docs/store/listing.md']) {
    const text = readFileSync(path, 'utf8').toLowerCase().replace(/\s+/g, ' ');
    expect(text, path).toMatch(/not yet (?:been )?reviewed by a clinician/);
  }
});
