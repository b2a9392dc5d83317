import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Report } from '../scripts/runSteps.mjs';

/** Writes what a run has counted where `SKINWISE_REPORT` says, for the last lines of `npm test`. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const path = process.env.SKINWISE_REPORT;
    if (!path) return;
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that cannot be loaded, or whose last check fails, has no failed test of its own.
    const broken = modules.filter((module) => module.errors().length > 0);
    const report: Report = {
      passed: count('passed'),
      failed: count('failed') + broken.length + unhandled.length,
      skipped: count('skipped'),
      failures: [
        ...tests.filter((test) => test.result().state === 'failed').map(nameOf),
        ...broken.map((module) => `${module.project.name}: ${module.relativeModuleId}`),
      ],
      retried: tests.filter((test) => test.diagnostic()?.flaky).map(describeRetry),
      // An error that no test caught may be of any file: then none counts as passed.
      passedFiles: modules
        .filter((module) => unhandled.length === 0 && module.ok())
        .map(({ moduleId }) => relative(process.cwd(), moduleId)),
    };
    writeFileSync(path, JSON.stringify(report));
  }
}

function describeRetry(test: TestCase): { name: string; reason: string } {
  const { errors = [] } = test.result();
  return {
    name: nameOf(test),
    reason: errors[0]?.message?.split('\n')[0] ?? 'no reason noted',
  };
}

const nameOf = (test: TestCase): string =>
  `${test.project.name}: ${test.module.relativeModuleId}: ${test.fullName}`;
