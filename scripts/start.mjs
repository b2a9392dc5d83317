import { ensureBrowser } from './ensureBrowser.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { run } from './run.mjs';

try {
  ensureDependencies();
  const browser = ensureBrowser();
  run('wxt', ['build']);
  // Only now are there packages to import from.
  const { runnerImport } = await import('vite');
  const { module } = /** @type {{ module: typeof import('../tests/browser/show.ts') }} */ (
    await runnerImport('./tests/browser/show.ts', { logLevel: 'warn' })
  );
  await module.show(browser, process.argv[2]);
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
