/** A view of every kind, for whatever is looked at on all of them. */
export const VIEWS = [
  'today',
  'guide',
  'guide/what-it-is',
  'guide/when-results-show',
  'guide/collagen',
  'guide/who-should-not',
  'guide/before',
  'guide/aftercare',
  'guide/home-or-professional',
  'guide/red-flags',
  'guide/nope',
  'terms',
  'terms/retinol',
  'sessions',
  'sessions/new',
  'sessions/log',
  'edit/planned-one',
  'edit/healing-one',
  'skin/healing-one',
  'check/planned-one',
  'events',
  'data',
  'sheet',
  'settings',
  'about',
] as const;

/** Stored records that bring each state of Today about, by days from now: told when asked, since midnight may pass. */
export const STATES = {
  'nothing-yet': {},
  get planned() {
    return records(session('planned-one', 6, 'planned'));
  },
  get tomorrow() {
    return records(session('planned-one', 1, 'planned'));
  },
  get unconfirmed() {
    return records(session('unconfirmed', -1, 'planned'));
  },
  get healing() {
    return records(session('healing-one', -3, 'done'));
  },
  get healed() {
    return records(session('healed-one', -12, 'done'));
  },
  get 'wait-over'() {
    return records(session('healed-one', -30, 'done'));
  },
} as const;

/** A journal of some months: sessions behind and ahead, and how skin was after them; told when asked, too. */
export const full = (): Record<string, unknown> => ({
  ...records(
    session('planned-one', 26, 'planned'),
    session('healing-one', -3, 'done'),
    session('second-one', -38, 'done'),
    session('first-one', -70, 'done'),
  ),
  ...checks('healing-one', [3, 3, 2, 1]),
  ...checks('second-one', [3, 3, 3, 2, 2, 1, 0, 0]),
  ...checks('first-one', [3, 3, 3, 3, 2, 2, 1, 1]),
  ...event('sun', 20, 33),
  ...event('occasion', 60),
  // Of a version still to come: kept, and told.
  'session:later-one': { version: 99, id: 'later-one' },
});

/** A warning sign that nobody has closed. */
const warned = () => ({
  ...full(),
  ...flagged('healing-one', 3),
});

/** What is stored, and the views that show it: every screen of the app once. */
export const SHOWN: readonly {
  readonly state: string;
  readonly records: () => Record<string, unknown>;
  readonly views: readonly string[];
}[] = [
  ...(Object.keys(STATES) as (keyof typeof STATES)[]).map((state) => ({
    state,
    records: () => STATES[state],
    views: state === 'nothing-yet' ? ['today', 'sessions'] : ['today'],
  })),
  {
    state: 'flagged',
    records: warned,
    views: ['sessions', 'sessions/new', 'check/planned-one', 'skin/healing-one'],
  },
  { state: 'full', records: full, views: [...VIEWS, 'guide/pores', 'ingredients'] },
];

function session(id: string, days: number, status: 'planned' | 'done') {
  const date = Temporal.Now.plainDateISO().add({ days }).toString();
  return {
    version: 2,
    id,
    date,
    time: '14:30',
    status,
    who: 'professional',
    device: 'pen',
    lengthMm: 1,
    areas: ['face'],
    settled: ['checklist', 'start'],
  };
}
function records(...sessions: ReturnType<typeof session>[]) {
  return Object.fromEntries(sessions.map((one) => [`session:${one.id}`, one]));
}
function checks(sessionId: string, redness: readonly number[]) {
  return Object.fromEntries(
    redness.map((level, day) => [
      `check:${sessionId}:${day}`,
      {
        version: 2,
        sessionId,
        day,
        levels: { redness: level, swelling: Math.max(0, level - 1), itch: 1 },
      },
    ]),
  );
}
function flagged(sessionId: string, day: number) {
  const check = { version: 2, sessionId, day, levels: { redness: 3 }, redFlags: ['growing'] };
  return { [`check:${sessionId}:${day}`]: check };
}
function event(kind: string, from: number, until?: number) {
  const date = (days: number) => Temporal.Now.plainDateISO().add({ days }).toString();
  const id = `event-${kind}`;
  return {
    [`event:${id}`]: {
      version: 1,
      id,
      kind,
      date: date(from),
      ...(until && { until: date(until) }),
    },
  };
}
