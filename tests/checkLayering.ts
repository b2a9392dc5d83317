import { posix } from 'node:path';

/**
 * Who may import whom: the architecture's table, held here. A room is a folder at the
 * root; it may import itself, the rooms and the packages below, and nothing else.
 */
interface Room {
  /** Rooms whose code it may run. */
  readonly rooms: readonly string[];
  /** Rooms it may name types of. */
  readonly types?: readonly string[];
  /** Packages; `*` stands for any rest. */
  readonly packages: readonly string[];
  /** Packages it may name types of. */
  readonly typePackages?: readonly string[];
  /** Packages for some of its files only. */
  readonly reserved?: Readonly<Record<string, readonly string[]>>;
  /** May speak to the browser: only the edge of the house may. */
  readonly browser?: true;
  readonly dom?: true;
  readonly clock?: true;
  /** What to do about an import of a room that is not allowed, in the message's words. */
  readonly fix: Readonly<Record<string, string>> & { readonly other: string };
}

const BUILD = 'content/build.ts';
const READ_FILES = 'content/readContentFiles.ts';

const ROOMS: Readonly<Record<string, Room>> = {
  matching: {
    rooms: [],
    packages: [],
    fix: { other: 'matching/ stands alone: take what it needs as an argument' },
  },
  content: {
    rooms: [],
    packages: ['valibot', 'yaml', 'minisearch'],
    reserved: {
      '@mdx-js/rollup': [BUILD],
      vite: [BUILD],
      'node:*': [BUILD, READ_FILES],
    },
    fix: { other: 'content/ is words and their shape: move that code to the room that needs it' },
  },
  sessions: {
    rooms: [],
    types: ['content'],
    packages: ['valibot', 'ical.js'],
    fix: { other: 'sessions/ knows rules only: take the value as an argument' },
  },
  settings: {
    rooms: ['content', 'sessions'],
    packages: ['valibot'],
    fix: { other: 'settings/ knows choices only: take the value as an argument' },
  },
  components: {
    rooms: ['sessions', 'settings', 'content'],
    packages: ['preact', 'lucide-preact', 'd3-*', 'skinwise:*'],
    typePackages: ['#i18n'],
    dom: true,
    fix: { other: 'values in, callbacks out: take it as a prop' },
  },
  page: {
    rooms: ['matching', 'components'],
    types: ['settings'],
    packages: ['preact', '@floating-ui/dom'],
    dom: true,
    clock: true,
    fix: {
      content: 'take the type from the component that shows it',
      other: 'take it as an option from entrypoints/',
    },
  },
  platform: {
    rooms: ['sessions', 'settings', 'content'],
    packages: ['wxt/browser', 'valibot'],
    browser: true,
    dom: true,
    clock: true,
    fix: { other: 'let entrypoints/ join the two' },
  },
  entrypoints: {
    rooms: ['matching', 'content', 'sessions', 'settings', 'components', 'page', 'platform'],
    packages: ['*'],
    browser: true,
    dom: true,
    clock: true,
    fix: { other: 'only rooms of the house may be wired' },
  },
};

/** Folders with code that is not shipped. */
const ASIDE = ['tests', 'scripts', 'docs', 'locales', 'assets'];

/** What no room does by a global name instead of an import. */
const GLOBALS: readonly (readonly [RegExp, keyof Room | undefined, string, string])[] = [
  [
    /\b(?:chrome|browser)\.[a-z]\w*\b/,
    'browser',
    'speaks to the browser',
    'move that call to platform/',
  ],
  [
    /\b(?:document|window)\.[a-z]\w*/,
    'dom',
    'touches the DOM',
    'move that to components/ or page/',
  ],
  [
    /\bTemporal\.Now\b|\bDate\.now\(|\bnew Date\(\)/,
    'clock',
    'asks the clock',
    'take now as an argument',
  ],
  [
    /\b(?:fetch|sendBeacon)\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource)\b/,
    undefined,
    'reaches for the network',
    'nothing leaves the device',
  ],
];

/** The rooms that a rule exists for. */
export const ROOM_NAMES = Object.keys(ROOMS);

/**
 * What is wrong with the imports of one source file, and what to do about each.
 *
 * @param path from the root of the project, e.g. `sessions/reminders.ts`
 * @example checkLayering('sessions/reminders.ts', "import { browser } from 'wxt/browser';")
 * // → ['sessions/reminders.ts imports wxt/browser – move that call to platform/']
 */
export function checkLayering(path: string, source: string): string[] {
  const [folder = '', ...rest] = path.split('/');
  if (rest.length === 0 || ASIDE.includes(folder)) return [];
  const room = ROOMS[folder];
  if (!room) return [`${path}: no rule for ${folder}/ – give it one in tests/checkLayering.ts`];
  const code = withoutComments(source);
  return [
    ...importsOf(code).flatMap((imported) => {
      const fix = fixFor(path, folder, room, imported);
      return fix === undefined ? [] : [`${path} imports ${nameOf(path, imported)} – ${fix}`];
    }),
    ...GLOBALS.flatMap(([pattern, permission, does, fix]) => {
      const found = pattern.exec(withoutStrings(code))?.[0];
      const isAllowed = permission !== undefined && room[permission] === true;
      // `import { browser }` is judged as an import already.
      const isImported = importsOf(code).some(({ from }) => from === 'wxt/browser');
      if (found === undefined || isAllowed || (permission === 'browser' && isImported)) return [];
      return [`${path} ${does} (${found.replace(/[()]/g, '')}) – ${fix}`];
    }),
  ];
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

function fixFor(path: string, folder: string, room: Room, { from, typeOnly }: Import) {
  if (from === '') return 'name what you import by a literal, so that this test can read it';
  const target = resolve(path, from);
  if (target !== undefined) return fixForRoom(folder, room, target, typeOnly);

  if (fits(from, room.packages)) return undefined;
  if (typeOnly && fits(from, room.typePackages ?? [])) return undefined;
  if (fits(from, room.typePackages ?? []))
    return 'import its types only, and take the value as an argument';
  for (const [name, files] of Object.entries(room.reserved ?? {})) {
    if (!fits(from, [name])) continue;
    return files.includes(path)
      ? undefined
      : `only ${files.join(' and ')} may; move that code there`;
  }
  if (/^(?:wxt|@wxt-dev|webextension-polyfill)(?:\/|$)/.test(from))
    return 'move that call to platform/';
  const owners = Object.entries(ROOMS)
    .filter(([name, { packages }]) => name !== 'entrypoints' && fits(from, packages))
    .map(([name]) => `${name}/`);
  return owners.length > 0
    ? `move the code that needs it to ${owners.join(' or ')}`
    : `no room has this package; decide on one in tests/checkLayering.ts`;
}

function fixForRoom(folder: string, room: Room, target: string, typeOnly: boolean) {
  const to = target.split('/')[0] ?? '';
  if (to === folder || room.rooms.includes(to)) return undefined;
  if (room.types?.includes(to)) {
    return typeOnly ? undefined : 'import its types only, and take the value as an argument';
  }
  if (to === 'entrypoints') return 'entrypoints/ is the top: move what is shared down to a room';
  if (ASIDE.includes(to) || to === '..') return 'it is not shipped: move it to a room';
  return room.fix[to] ?? room.fix.other;
}

/** A path from the root for what lies in the project; undefined for packages. */
function resolve(path: string, from: string): string | undefined {
  // WXT's aliases for the root.
  if (/^[@~]{1,2}\//.test(from)) return from.replace(/^[@~]{1,2}\//, '');
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined;
}

const nameOf = (path: string, { from }: Import): string =>
  from === '' ? 'something' : (resolve(path, from) ?? from).replace(/\?\w+$/, '');

function fits(from: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*')
      ? from.startsWith(pattern.slice(0, -1))
      : from === pattern || from.startsWith(`${pattern}/`),
  );
}

const COMMENT_OR_STRING =
  /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

const withoutComments = (source: string): string =>
  source.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? ' ' : found));
const withoutStrings = (code: string): string =>
  code.replace(COMMENT_OR_STRING, (found) => (found.startsWith('`') ? found : "''"));

function importsOf(code: string): Import[] {
  const clauses = code.matchAll(
    /^[ \t]*(?:import|export)\s+(type\s+)?(?:([^'"`;()]*?)\s*from\s*)?(['"])([^'"]+)\3/gm,
  );
  const calls = code.matchAll(
    /\bimport\s*(?:\.meta\s*\.\s*glob\s*(?:<[^(]*>)?)?\(\s*(?:(['"`])([^'"`$]+)\1)?/g,
  );
  return [
    ...Array.from(clauses, ([, type, names = '', , from = '']) => ({
      from,
      typeOnly: type !== undefined || /^\{\s*(?:type\s[^,}]+,?\s*)+\}$/.test(names),
    })),
    ...Array.from(calls, ([, , from = '']) => ({ from, typeOnly: false })),
  ];
}
