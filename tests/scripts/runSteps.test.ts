import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSteps } from '../../scripts/runSteps.mjs';

const home = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skinwise-steps-'));
  process.chdir(folder);
  writeFileSync('input.txt', 'first');
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

/** A step that ends with a code, and what its input was. */
const step = (name: string, code = 0) => ({
  name,
  command: 'node',
  args: ['-e', `process.exit(${code})`],
  inputs: ['input.txt'],
});
const run = async (...stages: Parameters<typeof runSteps>[0]) =>
  (await runSteps(stages, { always: false })).map(
    ({ step, ok, repeated }) =>
      `${step.name} ${ok ? 'ok' : 'failed'}${repeated ? '' : ', skipped'}`,
  );

test('a step that was green is not repeated until one of its inputs changes', async () => {
  expect(await run([step('lint')])).toEqual(['lint ok']);
  expect(await run([step('lint')])).toEqual(['lint ok, skipped']);
  writeFileSync('input.txt', 'second');
  expect(await run([step('lint')])).toEqual(['lint ok']);
});

test('a step whose output another command has changed or removed is repeated', async () => {
  const build = {
    ...step('build'),
    args: ['-e', `fs.mkdirSync('out', { recursive: true }); fs.writeFileSync('out/a', 'made')`],
    output: 'out',
  };
  expect(await run([build])).toEqual(['build ok']);
  expect(await run([build])).toEqual(['build ok, skipped']);
  writeFileSync('out/a', 'made of older sources');
  expect(await run([build])).toEqual(['build ok']);
  rmSync('out', { recursive: true });
  expect(await run([build])).toEqual(['build ok']);
});

test('CI repeats every step', async () => {
  await run([step('lint')]);
  const [outcome] = await runSteps([[step('lint')]], { always: true });
  expect(outcome?.repeated).toBe(true);
});

test('a step that failed is repeated', async () => {
  expect(await run([step('lint', 1)])).toEqual(['lint failed']);
  expect(await run([step('lint', 1)])).toEqual(['lint failed']);
});

test('the steps of a stage all end; no stage begins after one that failed', async () => {
  const stages = [[step('lint', 1), step('types')], [step('unit')]];
  expect(await run(...stages)).toEqual(['lint failed', 'types ok']);
});

test('a red run of tests is repeated without the files that passed', async () => {
  // Fails unless it is told to leave a file out, and reports that file as passed.
  const source = `
    require('node:fs').writeFileSync(process.env.SKINWISE_REPORT, JSON.stringify({
      passed: 1, failed: 1, skipped: 0, failures: [], retried: [], passedFiles: ['a.test.ts'],
    }));
    process.exit(process.argv.includes('a.test.ts') ? 0 : 1);`;
  writeFileSync('fake.cjs', source);
  const tests = { ...step('unit'), args: ['fake.cjs'], project: 'unit' };
  expect(await run([tests])).toEqual(['unit failed']);
  expect(await run([tests])).toEqual(['unit ok']);
  expect(await run([tests])).toEqual(['unit ok, skipped']);
});

test('a command that does not exist fails its step', async () => {
  expect(await run([{ ...step('lint'), command: 'no-such-command' }])).toEqual(['lint failed']);
});
