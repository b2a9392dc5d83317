import { writeFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import type { Box, ViewDriver } from './driver';
import { settle } from './settle';

/**
 * Drives a target that Playwright reports no page for: the real toolbar popup. Speaks the DevTools
 * protocol through the browser's own session.
 */
export async function attachView(session: CDPSession, targetId: string): Promise<ViewDriver> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<
    number,
    (reply: { result?: unknown; error?: { message: string } }) => void
  >();
  let lastId = 0;
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const reply = JSON.parse(event.message);
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });

  session.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const fail of waiting.values()) fail({ error: { message: 'the view has closed' } });
  });

  async function send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++lastId;
    const answered = new Promise<{ result?: unknown; error?: { message: string } }>((resolve) => {
      waiting.set(id, resolve);
    });
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  async function evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  async function boxOf(selector: string, text = ''): Promise<Box> {
    for (let tries = 0; tries < 100; tries++) {
      const box = await evaluate<Box | null>(`(() => {
        const fits = [...document.querySelectorAll(${JSON.stringify(selector)})].find(
          (element) => element.checkVisibility() && element.textContent.includes(${JSON.stringify(text)}),
        );
        if (!fits) return null;
        fits.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = fits.getBoundingClientRect();
        return { x, y, width, height };
      })()`);
      if (box) return box;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The view has no ${selector} "${text}".`);
  }

  async function click(selector: string, text?: string): Promise<void> {
    const box = await boxOf(selector, text);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const mouse = { ...at, button: 'left', clickCount: 1 };
    await send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
    await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
    await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
  }

  await send('Runtime.enable');
  return {
    evaluate: (read, argument) => evaluate(`(${read.toString()})(${JSON.stringify(argument)})`),
    text: () => evaluate('document.body.innerText'),
    click,
    async type(selector, text) {
      // Date and time fields take keys in the order of the user's language; set them like a picker.
      await boxOf(selector);
      await evaluate(`(() => {
        const field = document.querySelector(${JSON.stringify(selector)});
        field.focus();
        field.value = ${JSON.stringify(text)};
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
    },
    async press(key) {
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    },
    async screenshot(path) {
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    settle: () => evaluate(`(${settle.toString()})()`),
    close: async () => {
      const expression = 'window.close()';
      await send('Runtime.evaluate', { expression }).catch(() => {});
    },
  };
}
