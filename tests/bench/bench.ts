import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { contentPlugins } from '../../content/build';
import type { InstalledBrowser } from '../../scripts/ensureBrowser.mjs';
import { servePages } from '../browser/servePages';
import { dwellToCard } from './dwellToCard';
import type { Ways } from './inPage';
import { makePage } from './makePage';

const FOLDER = resolve('.output/bench');
const FORMS = 1500;
const ROUNDS = 5;
const FRAMES = 120;

declare const skinwiseBench: Ways;

/** `npm run bench`: all ways side by side in one run, round by round, as medians and ratios. */
export async function bench(browser: InstalledBrowser): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const script = await bundle();
  await writeFile(join(FOLDER, 'page.html'), makePage());
  const server = await servePages(FOLDER, { scripts: false });
  const launched = await chromium.launch({
    executablePath: browser.path,
    args: ['--no-sandbox', '--disable-gpu'],
  });

  /** Each measurement in a page of its own: mark.js leaves none as it was. */
  async function inFreshPage<T>(
    measure: (forms: number) => T | Promise<T>,
    argument = FORMS,
  ): Promise<T> {
    const page = await launched.newPage();
    await page.goto(server.url('page.html'));
    await page.evaluate(script);
    const result = await page.evaluate(measure as never, argument);
    await page.close();
    return result as T;
  }

  const times: Record<string, number[]> = {};
  const note = (name: string, ms: number): void => {
    times[name] = [...(times[name] ?? []), ms];
  };
  let marks = 0;
  for (let round = 0; round < ROUNDS; round++) {
    process.stdout.write(`round ${round + 1}/${ROUNDS} … `);
    note('bare walk', await inFreshPage(() => skinwiseBench.bareWalk()));
    const ours = await inFreshPage((forms) => skinwiseBench.ours(forms));
    note('ours, all slices', ours.total);
    note('ours, longest slice', ours.longest);
    marks = ours.marks;
    const whole = await inFreshPage(() => skinwiseBench.ours('whole'));
    note('ours, whole glossary', whole.total);
    note('ours, whole glossary, longest slice', whole.longest);
    note('ours, plain forms only', (await inFreshPage(() => skinwiseBench.ours('plain'))).total);
    note('mark.js markRegExp', await inFreshPage((forms) => skinwiseBench.markJs(forms)));
    if (round === 0) {
      const unicode = await inFreshPage((forms) => skinwiseBench.markJsUnicode(forms));
      note('mark.js, letters of any script (once)', unicode);
    }
    note('naive wrapping', await inFreshPage((forms) => skinwiseBench.naiveWrap(forms)));
    note('frame, without us', median(await inFreshPage((n) => skinwiseBench.frames(n), FRAMES)));
    note(
      'frame, with our marks',
      median(
        await inFreshPage(async (n) => {
          await skinwiseBench.ours('whole');
          return skinwiseBench.frames(n);
        }, FRAMES),
      ),
    );
  }
  await launched.close();
  await server.stop();

  const bare = median(times['bare walk'] ?? []);
  console.log(
    `\n\n${FORMS} forms, ${marks} marks, Chromium ${browser.version}, ${cpus()[0]?.model}, medians of ${ROUNDS}`,
  );
  console.table(
    Object.entries(times).map(([what, all]) => ({
      what,
      'median ms': round(median(all)),
      min: round(Math.min(...all)),
      max: round(Math.max(...all)),
      'times the bare walk': round(median(all) / bare),
    })),
  );
  const [first = Number.NaN, ...next] = await dwellToCard(browser);
  console.log(
    `card after the pointer's rest: the first ${round(first)} ms, then ${round(median(next))} ms`,
  );
  for (const name of ['glossary.js', 'lexicon.js', 'card.js']) {
    const size = gzipSync(await readFile(join('.output/chrome-mv3', name)), { level: 9 }).length;
    console.log(`${name}: ${round(size / 1000)} kB gzipped`);
  }
}

async function bundle(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: contentPlugins(),
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      lib: {
        entry: resolve('tests/bench/inPage.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'inPage.js',
      },
    },
  });
  return readFile(join(FOLDER, 'inPage.js'), 'utf8');
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function round(number: number): number {
  return Number(number.toPrecision(3));
}
