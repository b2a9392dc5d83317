import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { InstalledBrowser } from '../../scripts/ensureBrowser.mjs';
import { FLAGS, OFFLINE, SANDBOX } from './chromium';
import { until } from './until';

const EXTENSION = resolve('.output/chrome-mv3');

/** A browser of which only the extension's background is attached to. */
export interface LoneBrowser {
  /** Runs an expression in the background, with everything that the extension may do. */
  inBackground<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * Starts Chromium without a debugger on any page. A debugger keeps pages from being prerendered, and
 * Playwright's makes all of them believe that they are in front.
 */
export async function launchAlone(browser: InstalledBrowser): Promise<LoneBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'skinwise-chromium-'));
  const process = spawn(
    browser.path,
    [
      ...FLAGS,
      OFFLINE,
      '--headless',
      ...(SANDBOX ? [] : ['--no-sandbox']),
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  const send = connect(process);
  const worker = await until('the background', async () => {
    const { targetInfos } = await send('Target.getTargets');
    const targets = targetInfos as { type: string; url: string; targetId: string }[];
    return targets.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
  });
  const { sessionId } = await send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: true,
  });
  async function inBackground<T>(expression: string): Promise<T> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const answer = await send('Runtime.evaluate', params, sessionId as string);
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    return (answer.result as { value: T }).value;
  }
  await until('it to start', () => inBackground<boolean>('typeof chrome === "object"'));
  return {
    inBackground,
    async close() {
      await send('Browser.close');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Answer = Record<string, unknown>;
type Send = (method: string, params?: object, sessionId?: string) => Promise<Answer>;

/** The DevTools protocol over the browser's pipe: JSON, each message ended by a zero byte. */
function connect(process: ChildProcess): Send {
  const [, , , to, from] = process.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (e: Error) => void }
  >();
  let last = 0;
  let rest = '';
  from.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message);
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
    }
  });
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      to.write(
        `${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`,
      );
    });
}
