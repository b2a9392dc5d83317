import { expect, onTestFinished, test } from 'vitest';
import { whenLargeEnough } from '../../../page/whenLargeEnough';
import { whenParsed } from '../../../page/whenParsed';
import { find, settled, soon } from './openPage';

/** A frame, and whether it has become large enough to be read. */
function openFrame(attributes: string) {
  document.body.innerHTML = `<iframe title="A frame" ${attributes}></iframe>`;
  const frame = find<HTMLIFrameElement>('iframe');
  const off = new AbortController();
  onTestFinished(() => {
    off.abort();
    document.body.replaceChildren();
  });
  const state = { isLarge: false };
  void whenLargeEnough(frame.contentWindow as Window, off.signal).then(() => {
    state.isLarge = true;
  });
  return { frame, off, state };
}

test.each([
  ['width="400" height="120"', true],
  ['width="200" height="100"', true],
  ['width="199" height="120"', false],
  ['width="400" height="99"', false],
  ['width="400" height="120" style="display: none"', false],
])('a frame with %s is large enough to be read: %s', async (attributes, isLarge) => {
  const { state } = openFrame(attributes);
  await settled();
  expect(state.isLarge).toBe(isLarge);
});

test('a frame is waited for until it is displayed and has grown', async () => {
  const { frame, state } = openFrame('width="120" height="60" style="display: none"');
  frame.style.display = 'inline';
  await settled();
  expect(state.isLarge).toBe(false);
  frame.width = '400';
  await settled();
  expect(state.isLarge).toBe(false);
  frame.height = '120';
  await soon(() => state.isLarge).toBe(true);
});

test('also where it is written anew meanwhile, as advertising is', async () => {
  const { frame, state } = openFrame('width="120" height="60"');
  frame.contentDocument?.open();
  frame.contentDocument?.write('<!doctype html><p>melanin</p>');
  frame.contentDocument?.close();
  frame.width = '400';
  frame.height = '120';
  await soon(() => state.isLarge).toBe(true);
});

test('nobody waits for a frame whose script has gone', async () => {
  const { frame, off, state } = openFrame('width="120" height="60"');
  off.abort();
  frame.width = '400';
  frame.height = '120';
  await settled();
  expect(state.isLarge).toBe(false);
});

test('a document is read once it is parsed, and its event tells so', async () => {
  const { frame, off } = openFrame('width="400" height="120"');
  const written = frame.contentDocument as Document;
  expect(await whenParsed(written, off.signal)).toEqual({ byEvent: true });
  written.open();
  written.write('<p>A beginning.</p>');
  const parsed: unknown[] = [];
  void whenParsed(written, off.signal).then((how) => parsed.push(how));
  await settled();
  expect(parsed).toEqual([]);
  written.close();
  await soon(() => parsed).toEqual([{ byEvent: true }]);
});

test('a document that is written anew while it loads has thrown the listener away, and is read all the same', async () => {
  const { frame, off } = openFrame('width="400" height="120"');
  const written = frame.contentDocument as Document;
  written.open();
  const parsed: unknown[] = [];
  void whenParsed(written, off.signal).then((how) => parsed.push(how));
  written.close();
  written.open();
  written.write('<p>All new.</p>');
  written.close();
  await soon(() => parsed.length).toBe(1);
});
