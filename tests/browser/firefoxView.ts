import { writeFile } from 'node:fs/promises';
import type { Bidi } from './bidi';
import type { Box, ViewDriver } from './driver';
import { settle } from './settle';
import { until } from './until';

/** The mouse, the keyboard and the finger, each with a memory of its own. */
type Source = 'pointer' | 'key' | 'wheel';

/** Does something as a user does, in a tab or in the popup. */
export async function act(
  bidi: Bidi,
  context: string,
  type: Source,
  actions: readonly object[],
  pointerType?: 'mouse' | 'touch',
): Promise<void> {
  const parameters = pointerType && { pointerType };
  const source = { type, id: pointerType ?? type, actions, ...(parameters && { parameters }) };
  await bidi.send('input.performActions', { context, actions: [source] });
}

/** WebDriver names keys that write nothing by characters of its own. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};
export const keyOf = (name: string): string => KEYS[name] ?? name;

/** @param keys e.g. `Shift+Tab` */
async function pressKeys(bidi: Bidi, context: string, keys: string): Promise<void> {
  const values = keys.split('+').map(keyOf);
  await act(bidi, context, 'key', [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]);
}

/** The way of the mouse to a point, in small steps. */
export const moveTo = (x: number, y: number) => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
});
export const CLICK = [
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];

/** Drives any window with a document that the protocol can address: a tab, and the real popup. */
export function driveView(bidi: Bidi, context: string): ViewDriver {
  const evaluate: ViewDriver['evaluate'] = (read, argument) =>
    bidi.call({ context }, read as never, argument) as never;

  async function boxOf(selector: string, text: string): Promise<Box> {
    let before = '';
    return until(`${selector} "${text}"`, async () => {
      const box = await evaluate(findClickable, { selector, text });
      const now = JSON.stringify(box);
      const same = now === before;
      before = now;
      // Not while it moves: a click would meet what was there.
      return same && box;
    });
  }

  return {
    evaluate,
    text: () => evaluate(() => document.body.innerText, null),
    async click(selector, text = '') {
      const { x, y, width, height } = await boxOf(selector, text);
      await act(
        bidi,
        context,
        'pointer',
        [moveTo(x + width / 2, y + height / 2), ...CLICK],
        'mouse',
      );
    },
    async type(selector, text) {
      // Date and time fields take keys in the order of the user's language; set them like a picker.
      await boxOf(selector, '');
      await evaluate(fill, { selector, text });
    },
    press: (key) => pressKeys(bidi, context, key),
    settle: () => bidi.call({ context }, settle, null),
    async screenshot(path) {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      });
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    async close() {
      await evaluate(() => window.close(), null).catch(() => {});
    },
  };
}

/** Runs in the view: where the first element is that fits, once a click in its middle would meet it. */
function findClickable({ selector, text }: { selector: string; text: string }): Box | undefined {
  const inTree = (root: Document | ShadowRoot): Element[] => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? inTree(shadowRoot) : [],
    ),
  ];
  const fits = inTree(document).find(
    (element) =>
      element.checkVisibility() &&
      (element.textContent ?? '').toLowerCase().includes(text.toLowerCase()),
  );
  if (!fits) return undefined;
  const { x, y, width, height } = fits.getBoundingClientRect();
  const met = (fits.getRootNode() as Document | ShadowRoot).elementFromPoint(
    x + width / 2,
    y + height / 2,
  );
  if (met && (fits.contains(met) || met.closest('label')?.contains(fits))) {
    return { x, y, width, height };
  }
  // Out of sight, or under a bar that stays.
  fits.scrollIntoView({ block: 'center' });
  return undefined;
}

function fill({ selector, text }: { selector: string; text: string }): void {
  const field = document.querySelector(selector) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
