import { describe, expect, test } from 'vitest';
import { foreignWords } from './foreignWords';
import { pseudo } from './pseudoLocale';
import { readWords } from './readWords';
import { testEveryScreen } from './testEveryScreen';
import { useBrowser } from './useBrowser';

const browser = useBrowser({ pseudo: 'ltr' });

test.each([
  ['Day $1', /^⟦Ðäáý \$1.*⟧$/],
  ['1 term | $1 terms', /^⟦1 ţ.*⟧ \| ⟦\$1 ţ.*⟧$/],
  ['In $NAME$ here', /\$NAME\$/],
])('%s keeps its placeholders and forms', (message, expected) => {
  expect(pseudo(message)).toMatch(expected);
  expect(pseudo(message).length).toBeGreaterThan(message.length * 1.4);
});

describe('longer words have room, and none is written where no translator finds it', () => {
  testEveryScreen(browser, {
    'words that no translator finds': async (view) =>
      foreignWords(await view.evaluate(readWords, null)),
  });
});
