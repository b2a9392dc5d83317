import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Driver } from './driver';
import { tracedCalls } from './trace';

const FOLDER = '.output/failures';
/** A browser that hangs shall not keep the report waiting. */
const PATIENCE_MS = 15_000;

interface Failed {
  readonly name: string;
  readonly file: { readonly name: string };
  readonly result?: {
    readonly errors?: readonly { readonly stack?: string; readonly message: string }[];
  };
}

/**
 * Leaves what someone needs who was not there, in `.output/failures/`: the error, what was asked of the
 * browser before it, each tab's picture and DOM, what is stored, and what scripts have said.
 */
export async function saveFailure(driver: Driver | undefined, task: Failed): Promise<void> {
  const file = task.file.name.replace(/^.*\/|\.test\.ts$/g, '');
  const name = `${inject('browserName')} ${file} ${task.name}`.replace(/[^\p{L}\d]+/gu, '-');
  const folder = join(FOLDER, name.slice(0, 120));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const write = (name: string, text: string) => writeFile(join(folder, name), `${text}\n`);
  const errors = task.result?.errors ?? [];
  await write('error.txt', errors.map(({ stack, message }) => stack ?? message).join('\n\n'));
  await write('trace.txt', tracedCalls().join('\n'));
  if (!driver) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'The browser gave no answer: it has died or hangs.');
  });
  const asked = (async () => {
    await driver.saveTabs(folder);
    const stored = { local: await driver.stored(), session: await driver.remembered() };
    await write('storage.json', JSON.stringify(stored, null, 2));
    await write('console.txt', driver.peekErrors().join('\n'));
    return undefined;
  })().catch((error: unknown) => `The browser could not be asked: ${error}`);
  const problem = await Promise.race([asked, late]);
  clearTimeout(timer);
  if (problem) await write('browser.txt', problem);
}
