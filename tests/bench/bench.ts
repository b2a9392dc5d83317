import { existsSync, readdirSync, statSync } from 'node:fs';
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

/** Real pages as others saved them; not part of the project, so they may be absent. */
const SAVED = resolve('../shared/pages');
const LARGEST = 3;

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
    url = server.url('page.html'),
  ): Promise<T> {
    const page = await launched.newPage();
    await page.goto(url);
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
  if (existsSync(SAVED)) await benchSaved(inFreshPage);
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
  for (const name of ['glossary.js', 'lexicon/en.js', 'card.js']) {
    const size = gzipSync(await readFile(join('.output/chrome-mv3', name)), { level: 9 }).length;
    console.log(`${name}: ${round(size / 1000)} kB gzipped`);
  }
}

/** The largest saved pages, with all that ships: whole glossary, no scripts of the page's own. */
async function benchSaved(
  inFreshPage: <T>(
    measure: (forms: number) => T | Promise<T>,
    argument: number,
    url: string,
  ) => Promise<T>,
): Promise<void> {
  const pages = await servePages(SAVED, { scripts: false });
  const sizeOf = (name: string): number => statSync(join(SAVED, name)).size;
  const largest = readdirSync(SAVED)
    .filter((name) => name.endsWith('.html'))
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, LARGEST);
  const rows = [];
  for (const name of largest) {
    const [bare, total, longest, markJs]: [number[], number[], number[], number[]] = [
      [],
      [],
      [],
      [],
    ];
    for (let turn = 0; turn < ROUNDS; turn++) {
      const url = pages.url(name);
      bare.push(await inFreshPage(() => skinwiseBench.bareWalk(), FORMS, url));
      const ours = await inFreshPage(() => skinwiseBench.ours('whole'), FORMS, url);
      total.push(ours.total);
      longest.push(ours.longest);
      markJs.push(await inFreshPage((forms) => skinwiseBench.markJs(forms), FORMS, url));
    }
    rows.push({
      page: name,
      kB: Math.round(sizeOf(name) / 1000),
      'bare walk ms': round(median(bare)),
      'ours ms': round(median(total)),
      'longest slice ms': round(median(longest)),
      'mark.js ms': round(median(markJs)),
    });
  }
  await pages.stop();
  console.table(rows);
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
