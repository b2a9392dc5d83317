import { ensureDependencies } from './ensureDependencies.mjs';

ensureDependencies();
// Only now are there packages to import from. Vite runs TypeScript where Node 20 does not.
const { runnerImport } = await import('vite');
/** @typedef {typeof import('../tests/quality/report.ts')} Report */
const { module } = await runnerImport('./tests/quality/report.ts', { logLevel: 'warn' });
/** @type {Report} */ (module).report(process.argv[2]);
