import type { MessageType, Request } from '../../platform/messages';

/** Whatever an example is about, where it is about something that is stored. */
export const KEPT = 'a-session-kept';
const FORGED = {
  version: 2,
  id: 'forged-session',
  date: '2026-11-01',
  status: 'done',
  areas: [],
  settled: [],
} satisfies Request<'session/save'>['session'];

/** A request of each type that is answered when one of our own pages asks. */
export const EXAMPLES: { readonly [T in MessageType]: Request<T> } = {
  'marks/begin': {
    text: 'aaaaaaaaaaaa',
    link: 'bbbbbbbbbbbb',
    current: 'cccccccccccc',
    styled: null,
  },
  'term/explain': { termId: 'collagen', negated: false },
  'term/look-up': { text: 'collagen' },
  'card/know': { termId: 'collagen', known: true },
  'card/site': { termId: 'collagen', on: false },
  'card/guide': { termId: 'collagen' },
  'press/undo': { what: 'site-off', host: 'shop.example' },
  'press/everywhere': { termId: 'collagen' },
  'script/load': { name: 'card' },
  'card/close': {},
  'journal/open': { path: 'today' },
  'site/set': { host: '127.0.0.1', isPrivate: false, on: false },
  'settings/change': { openBy: 'off' },
  'looks/go-along': { on: true },
  'session/save': { session: FORGED },
  'session/done': { sessionId: KEPT },
  'session/delete': { sessionId: KEPT },
  'session/restore': { session: FORGED, checks: [] },
  'check/mark': { sessionId: KEPT, day: 1, sign: 'pain', level: 3 },
  'check/note': { sessionId: KEPT, day: 1, note: 'forged' },
  'tick/set': { sessionId: KEPT, day: 1, line: 'forged', on: true },
  'event/save': { event: { version: 1, id: 'forged-event', date: '2030-01-01', kind: 'sun' } },
  'event/delete': { eventId: 'forged-event' },
  'profile/save': { profile: { version: 1 } },
  'data/export': {},
  'data/preview-import': { text: '{}' },
  'data/import': { text: '{}', take: 'file' },
  'data/delete-all': {},
  'data/discard': { key: `session:${KEPT}` },
  'data/restore': { records: {}, remove: [`session:${KEPT}`] },
  'copy/later': {},
  'updated/seen': {},
  'reminders/snooze': { reminderId: `${KEPT}/start`, until: 'hour' },
  'reminders/settle': { reminderId: `${KEPT}/start` },
  'reminders/check': {},
};

/** All that a script in a page has a reason to ask. */
export const FOR_PAGES: readonly string[] = [
  'marks/begin',
  'term/explain',
  'term/look-up',
  'card/know',
  'card/site',
  'card/guide',
  'script/load',
  'card/close',
];

/** What is for our own pages alone. */
export const FOR_OUR_PAGES = (Object.keys(EXAMPLES) as MessageType[]).filter(
  (type) => !FOR_PAGES.includes(type),
);

/** Messages that are none, or none of ours: the error that answers them, or nothing at all. */
export const REFUSED: readonly (readonly [
  what: string,
  message: unknown,
  error: MessageType | 'unanswered',
])[] = [
  [
    'a name that would become a style',
    {
      type: 'marks/begin',
      request: { ...EXAMPLES['marks/begin'], text: 'a){} * {display:none} ::highlight(b' },
    },
    'marks/begin',
  ],
  [
    'a script that is none of the two',
    { type: 'script/load', request: { name: 'background' } },
    'script/load',
  ],
  [
    'an id too long to be one',
    { type: 'term/explain', request: { termId: 'x'.repeat(10_000) } },
    'term/explain',
  ],
  ['no request', { type: 'term/explain' }, 'term/explain'],
  ['a type of the prototype', { type: 'toString', request: {} }, 'unanswered'],
  ['a message for page scripts', { type: 'page/show', termId: 'collagen' }, 'unanswered'],
  ['no object', 'marks/begin', 'unanswered'],
  ['nothing', null, 'unanswered'],
];
