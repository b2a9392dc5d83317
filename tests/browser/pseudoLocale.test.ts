import { expect, test } from 'vitest';
import { foreignWords } from './foreignWords';
import { findOnScreens, SCREENS } from './lookAtScreens';
import { pseudo } from './pseudoLocale';
import { readWords } from './readWords';
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

test.each(SCREENS)(
  '%s: longer words have room, and none is written where no translator finds it',
  async (_, screens) => {
    expect(
      await findOnScreens(screens, browser, async (view) =>
        foreignWords(await view.evaluate(readWords, null)),
      ),
    ).toEqual({});
  },
  300_000,
);
