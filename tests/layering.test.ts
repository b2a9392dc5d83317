import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkLayering, ROOM_NAMES } from './checkLayering';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Every source file that is ours, by its path from the root. */
const files = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
  .flatMap(({ name }) => readdirSync(ROOT + name, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
  .map((entry) => `${entry.parentPath}${sep}${entry.name}`)
  .map((path) => ({
    path: relative(ROOT, path).split(sep).join('/'),
    source: readFileSync(path, 'utf8'),
  }));

test('every room is where the rules say', () => {
  const folders = new Set(files.map(({ path }) => path.split('/')[0]));
  expect(ROOM_NAMES.filter((room) => !folders.has(room))).toEqual([]);
  expect(files.length).toBeGreaterThan(60);
});

test('the house keeps its rules', () => {
  expect(files.flatMap(({ path, source }) => checkLayering(path, source))).toEqual([]);
});

/** A file, its text, and the one message it earns. */
const OFFENDERS: readonly (readonly [path: string, source: string, message: string])[] = [
  [
    'sessions/reminders.ts',
    "import { browser } from 'wxt/browser';",
    'sessions/reminders.ts imports wxt/browser – move that call to platform/',
  ],
  [
    'page/markPage.ts',
    "import { type Browser, browser } from 'wxt/browser';\nbrowser.runtime.id;",
    'page/markPage.ts imports wxt/browser – move that call to platform/',
  ],
  [
    'components/App.tsx',
    "import browser from 'webextension-polyfill';",
    'components/App.tsx imports webextension-polyfill – move that call to platform/',
  ],
  [
    'components/App.tsx',
    'const id = chrome.runtime.id;',
    'components/App.tsx speaks to the browser (chrome.runtime) – move that call to platform/',
  ],
  [
    'matching/indexForms.ts',
    "import { foldDay } from '../sessions/healingDay';",
    'matching/indexForms.ts imports sessions/healingDay – matching/ stands alone: take what it needs as an argument',
  ],
  [
    'matching/indexForms.ts',
    "import type { Term } from '../content/schema';",
    'matching/indexForms.ts imports content/schema – matching/ stands alone: take what it needs as an argument',
  ],
  [
    'matching/indexForms.ts',
    "import * as v from 'valibot';",
    'matching/indexForms.ts imports valibot – move the code that needs it to content/ or sessions/ or settings/ or platform/',
  ],
  [
    'content/compileLexicon.ts',
    "import { EXACT_CASE } from '../matching/lexicon';",
    'content/compileLexicon.ts imports matching/lexicon – content/ is words and their shape: move that code to the room that needs it',
  ],
  [
    'content/schema.ts',
    "import { readFileSync } from 'node:fs';",
    'content/schema.ts imports node:fs – only content/build.ts and content/readContentFiles.ts may; move that code there',
  ],
  [
    'content/readContentFiles.ts',
    "import mdx from '@mdx-js/rollup';",
    'content/readContentFiles.ts imports @mdx-js/rollup – only content/build.ts may; move that code there',
  ],
  [
    'sessions/describeReminder.ts',
    "import { ReminderTextSchema } from '../content/schema';",
    'sessions/describeReminder.ts imports content/schema – import its types only, and take the value as an argument',
  ],
  [
    'sessions/describeReminder.ts',
    "import { type ReminderText, GRADES } from '../content/schema';",
    'sessions/describeReminder.ts imports content/schema – import its types only, and take the value as an argument',
  ],
  [
    'sessions/describeReminder.ts',
    "import { formatDay } from '../components/formatDay';",
    'sessions/describeReminder.ts imports components/formatDay – sessions/ knows rules only: take the value as an argument',
  ],
  [
    'sessions/whereAmI.ts',
    'const now = Temporal.Now.zonedDateTimeISO();',
    'sessions/whereAmI.ts asks the clock (Temporal.Now) – take now as an argument',
  ],
  [
    'components/Today.tsx',
    'const year = new Date().getFullYear();',
    'components/Today.tsx asks the clock (new Date) – take now as an argument',
  ],
  [
    'sessions/whereAmI.ts',
    "document.querySelector('p');",
    'sessions/whereAmI.ts touches the DOM (document.querySelector) – move that to components/ or page/',
  ],
  [
    'components/Sessions.tsx',
    "import { send } from '../platform/messages';",
    'components/Sessions.tsx imports platform/messages – values in, callbacks out: take it as a prop',
  ],
  [
    'components/strings.ts',
    "import { i18n } from '#i18n';",
    'components/strings.ts imports #i18n – import its types only, and take the value as an argument',
  ],
  [
    'components/Terms.tsx',
    "import { computePosition } from '@floating-ui/dom';",
    'components/Terms.tsx imports @floating-ui/dom – move the code that needs it to page/',
  ],
  [
    'components/Terms.tsx',
    "import confetti from 'canvas-confetti';",
    'components/Terms.tsx imports canvas-confetti – no room has this package; decide on one in tests/checkLayering.ts',
  ],
  [
    'page/createCard.tsx',
    "import type { Term } from '../content/schema';",
    'page/createCard.tsx imports content/schema – take the type from the component that shows it',
  ],
  [
    'page/createCard.tsx',
    "import { healingDay } from '../sessions/healingDay';",
    'page/createCard.tsx imports sessions/healingDay – take it as an option from entrypoints/',
  ],
  [
    'page/createCard.tsx',
    "import { i18n } from '#i18n';",
    'page/createCard.tsx imports #i18n – no room has this package; decide on one in tests/checkLayering.ts',
  ],
  [
    'platform/markStyles.ts',
    "import { createMarks } from '../page/createMarks';",
    'platform/markStyles.ts imports page/createMarks – let entrypoints/ join the two',
  ],
  [
    'platform/notify.ts',
    "import { render } from 'preact';",
    'platform/notify.ts imports preact – move the code that needs it to components/ or page/',
  ],
  [
    'platform/notify.ts',
    "await fetch('https://example.com');",
    'platform/notify.ts reaches for the network (fetch) – nothing leaves the device',
  ],
  [
    'components/App.tsx',
    "import { mountApp } from '../entrypoints/popup/mountApp';",
    'components/App.tsx imports entrypoints/popup/mountApp – entrypoints/ is the top: move what is shared down to a room',
  ],
  [
    'entrypoints/popup/main.ts',
    "import { t } from '../../tests/strings';",
    'entrypoints/popup/main.ts imports tests/strings – it is not shipped: move it to a room',
  ],
  [
    'utils/format.ts',
    '',
    'utils/format.ts: no rule for utils/ – give it one in tests/checkLayering.ts',
  ],
];

test.each(OFFENDERS)('%s: %s', (path, source, message) => {
  expect(checkLayering(path, source)).toEqual([message]);
});

/** Ways to write an import; each brings components/ to the browser's side of the house. */
const WRITINGS: readonly string[] = [
  "import '../platform/notify';",
  'import {\n  notify,\n} from "../platform/notify";',
  "import * as all from '../platform/notify'",
  "export { notify } from '../platform/notify';",
  "export * from '../platform/notify';",
  "import type { Notify } from '../platform/notify';",
  "const later = () => import('../platform/notify');",
  "const all = import.meta.glob('../platform/notify');",
  "const all = import.meta.glob<{ default: X }>('../platform/notify');",
  "import { notify } from '@/platform/notify';",
  "import { notify } from '~/platform/notify';",
  "const url = 'https://example.com'; // a string with a comment's sign\nimport '../platform/notify';",
];

test.each(WRITINGS)('seen however it is written: %s', (source) => {
  expect(checkLayering('components/App.tsx', source)).toEqual([
    'components/App.tsx imports platform/notify – values in, callbacks out: take it as a prop',
  ]);
});

test('an import that cannot be read is no way around', () => {
  expect(checkLayering('page/markPage.ts', 'await import(path);')).toEqual([
    'page/markPage.ts imports something – name what you import by a literal, so that this test can read it',
  ]);
});

const FINE: readonly (readonly [path: string, source: string, why: string])[] = [
  ['matching/indexForms.ts', "import { foldUnit } from './foldUnit';", 'itself'],
  [
    'sessions/describeReminder.ts',
    "import type { ReminderText } from '../content/schema';",
    'types',
  ],
  [
    'sessions/a.ts',
    "import { type Term, type Source } from '../content/schema';",
    'types, one by one',
  ],
  ['components/App.tsx', "import { whereAmI } from '../sessions/whereAmI';", 'a room below'],
  ['components/App.tsx', "import glossary from 'skinwise:glossary';", 'compiled content'],
  ['components/App.tsx', "import { useState } from 'preact/hooks';", 'part of a package'],
  ['components/Curve.tsx', "import { scaleLinear } from 'd3-scale';", 'one of a family'],
  ['components/strings.ts', "import type { i18n } from '#i18n';", 'the type of t'],
  ['page/createCard.tsx', "import css from '../components/card.css?inline';", 'a style as text'],
  [
    'page/scanPage.ts',
    'const end = performance.now() + document.body.childElementCount;',
    'a page’s room',
  ],
  ['platform/notify.ts', "import { browser } from 'wxt/browser';\nbrowser.runtime.id;", 'the edge'],
  [
    'content/build.ts',
    "import type { Plugin } from 'vite';\nimport mdx from '@mdx-js/rollup';",
    'the build',
  ],
  ['entrypoints/card.ts', "import { i18n } from '#i18n';\nimport '../page/cardSlot';", 'the top'],
  ['matching/a.ts', "// import x from 'wxt/browser'\n/* chrome.runtime */", 'comments'],
  ['matching/a.ts', "const text = 'see window.document and Temporal.Now';", 'strings'],
  ['tests/a.test.ts', "import '../platform/notify';", 'tests see everything'],
  ['wxt.config.ts', "import { defineConfig } from 'wxt';", 'files at the root configure'],
];

test.each(FINE)('%s: %s is fine: %s', (path, source) => {
  expect(checkLayering(path, source)).toEqual([]);
});
