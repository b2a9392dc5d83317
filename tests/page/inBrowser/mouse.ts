import { cdp } from 'vitest/browser';

type Send = (method: string, params: Record<string, unknown>) => Promise<unknown>;
/** The browser's own input: events of it are trusted, as those of a reader. */
const send: Send = (method, params) =>
  (cdp() as unknown as { send: Send }).send(`Input.${method}`, params);

/** From this document, a frame of Vitest's, to its window. */
function inWindow(x: number, y: number): { x: number; y: number } {
  const frame = window.frameElement?.getBoundingClientRect();
  return { x: x + (frame?.left ?? 0), y: y + (frame?.top ?? 0) };
}

/** Moves the real mouse to a point of the viewport, with its main button down where `buttons` is 1. */
export async function moveMouse(x: number, y: number, buttons = 0): Promise<void> {
  const button = buttons ? 'left' : 'none';
  await send('dispatchMouseEvent', { type: 'mouseMoved', ...inWindow(x, y), button, buttons });
}

export async function press(x: number, y: number): Promise<void> {
  const at = { ...inWindow(x, y), button: 'left', clickCount: 1 };
  await send('dispatchMouseEvent', { type: 'mousePressed', ...at });
  await send('dispatchMouseEvent', { type: 'mouseReleased', ...at });
}

/** A tap of a finger. */
export async function tap(x: number, y: number): Promise<void> {
  await send('dispatchTouchEvent', { type: 'touchStart', touchPoints: [inWindow(x, y)] });
  await send('dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
