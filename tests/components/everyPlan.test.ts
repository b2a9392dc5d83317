import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FAILURE_KEYS } from '../../components/failures';
import { checkProblem } from '../../components/PlanCheck';
import { planDateProblem } from '../../components/PlanDate';
import { planNeedleProblem } from '../../components/PlanNeedle';
import { planPlaceProblem } from '../../components/PlanPlace';
import { PROBLEM_KEYS } from '../../components/PlanWizard';
import { planOf } from '../../components/sessionDraft';
import { guardProblem } from '../../sessions/guardProblem';
import { groupsFor } from '../../sessions/judgeChecks';
import type { SessionDraft } from '../../sessions/keptDraft';
import { AREAS, DEVICES } from '../../sessions/session';
import { realContent } from '../content/realContent';
import { berlin, sampleSession } from '../sessions/sampleSession';

/**
 * Every way to plan a session, through what the wizard asks: nothing that the guide keeps for others gets
 * through, and whatever is refused is refused with a sentence. What is forbidden is written here by hand.
 */
const NOW = berlin('2026-12-02T10:00');
const TODAY = NOW.toPlainDate();
const LENGTHS = [undefined, 0.1, 0.25, 0.3, 0.35, 0.5, 1, 1.5, 1.55, 2.5, 3];
const WHOS = ['home', 'professional'] as const;
/** Nothing is ticked, or one point of the list, those of age among them. */
const NOTHING = 'nothing';
const all = realContent.pictures['who-should-not'];
const POINTS = [NOTHING, ...all.flatMap(({ checks }) => checks.map(({ id }) => id))];

/** By the guide's chapters "Who should not" and "Home or professional", by hand. */
const NOT_NOW = [
  'infection',
  'ill',
  'irritated',
  'cold-sore',
  'lesion',
  'sun',
  'flare',
  'rosacea-flare',
  'bleeding',
  'diabetes-open',
  'rf-implant',
  'under-18',
];
const NEVER_AT_HOME = [
  'keloid',
  'granuloma',
  'pigment',
  'pregnancy',
  'immune',
  'steel',
  'isotretinoin',
  'isotretinoin-before',
  'cancer-treatment',
  'rf-metal',
  'rf-filler',
  'under-22',
];
const LEAVES_OUT = ['rash', 'acne', 'mole', 'tattoo', 'product-allergy'];

interface Plan {
  readonly draft: SessionDraft;
  readonly point: string;
  readonly asked: boolean;
}

function* plans(): Generator<Plan> {
  for (const who of WHOS) {
    for (const device of [undefined, ...DEVICES]) {
      for (const lengthMm of LENGTHS) {
        for (const area of AREAS) {
          for (const point of POINTS) {
            for (const asked of [false, true]) {
              const fields = {
                time: '',
                passes: '',
                notes: '',
                clinicDays: '',
                clinicWaitDays: '',
              };
              yield {
                draft: {
                  ...{ ...fields, clinicNote: '', date: '2027-03-01', who, areas: [area] },
                  ...(device && { device }),
                  lengthMm: lengthMm ?? 'unknown',
                },
                point,
                asked,
              };
            }
          }
        }
      }
    }
  }
}

/** The first problem that the wizard has, step by step; undefined when it plans. */
function problemOf({ draft, point, asked }: Plan): keyof typeof PROBLEM_KEYS | undefined {
  const groups = groupsFor(all, draft);
  const fits = new Set(
    groups.some(({ checks }) => checks.some(({ id }) => id === point)) ? [point] : [],
  );
  const none = new Set(
    groups.filter(({ checks }) => !checks.some(({ id }) => fits.has(id))).map(({ id }) => id),
  );
  const answers = { fits, none, dates: {} };
  return (
    planNeedleProblem(draft) ??
    planPlaceProblem(draft) ??
    checkProblem(groups, { answers, asked, keep: false }, draft.who, TODAY) ??
    planDateProblem({
      ...{ draft, onDraft: () => {}, onNavigate: () => {}, answers, now: NOW },
      ...{ sessions: [], checks: [], events: [], profile: { version: 1 } },
    })
  );
}

function isForbidden({ draft, point, asked }: Plan): boolean {
  const { who, device, lengthMm, areas } = draft;
  const isHome = who === 'home';
  const mayBeRf = device === 'radiofrequency' || (device === undefined && !isHome);
  const isAsked = !point.startsWith('rf-') || mayBeRf;
  const isPoint = point !== NOTHING && isAsked;
  return (
    (isHome && device === 'radiofrequency') ||
    (isHome && (lengthMm === 'unknown' || Number(lengthMm) > 0.3)) ||
    (isHome && areas.includes('around-eyes')) ||
    (isPoint && NOT_NOW.includes(point)) ||
    (isPoint && isHome && NEVER_AT_HOME.includes(point)) ||
    (isPoint && !LEAVES_OUT.includes(point) && !asked)
  );
}

test('of every plan, exactly what the guide allows can be planned', () => {
  let planned = 0;
  let refused = 0;
  for (const plan of plans()) {
    const problem = problemOf(plan);
    if ((problem !== undefined) !== isForbidden(plan)) expect([plan, problem]).toEqual([]);
    if (problem) refused++;
    else planned++;
  }
  expect(planned).toBeGreaterThan(5000);
  expect(refused).toBeGreaterThan(20_000);
});

test('each point is in one of the lists above, or asks first', () => {
  const asks = all
    .flatMap(({ checks }) => checks)
    .filter(({ level }) => level === 'ask')
    .map(({ id }) => id);
  expect([...NOT_NOW, ...NEVER_AT_HOME, ...LEAVES_OUT, ...asks].sort()).toEqual(
    POINTS.filter((id) => id !== NOTHING).sort(),
  );
});

/** How a sentence says what to do: choose, ask, answer, give, go through. */
const THEN: Readonly<Record<string, RegExp>> = {
  en: /choose|ask |answer|give |enter|say |check |close|try |free up|reload|make room|log it/i,
  es: /elige|pregunta|responde|indica|escribe|marca|comprueba|revisa|cierr|cerr|inténta|libera|vuelve/i,
};
describe.each(['en', 'es'])('in %s', (language) => {
  const words = parse(readFileSync(`locales/${language}.yml`, 'utf8'));
  // What the browser refuses is no rule of ours, and only a log can lie in the future.
  const rules = Object.entries(PROBLEM_KEYS).filter(
    ([name]) => !(name in FAILURE_KEYS) && name !== 'future',
  );
  test.each(rules)('%s is refused with what to do then', (_, key) => {
    const sentence = key.split('.').reduce((at, part) => at?.[part], words);
    expect(sentence).toMatch(THEN[language] as RegExp);
  });
});

describe('behind the wizard', () => {
  const told = { sessions: [], checks: [] };
  const overrides = [undefined, 'own-decision', 'professional-appointment'] as const;

  test('no override lets through at home what is a professional’s', () => {
    for (const { draft } of plans()) {
      for (const override of overrides) {
        const plan = { ...planOf(draft), ...(override && { override, overrideReason: 'Told so' }) };
        const isHome = draft.who === 'home';
        const mm = draft.lengthMm;
        const isProfessionals =
          isHome &&
          (mm === 'unknown' ||
            Number(mm) > 0.3 ||
            draft.device === 'radiofrequency' ||
            draft.areas.includes('around-eyes'));
        const problem = guardProblem(plan, told, realContent.planning);
        if ((problem !== undefined) !== isProfessionals) expect([plan, problem]).toEqual([]);
      }
    }
  });

  test('what an earlier version stored of the eyes at home is read, and its aftercare is told', () => {
    const done = sampleSession({ status: 'done', who: 'home', areas: ['around-eyes'] });
    expect(guardProblem(done, told, realContent.planning)).toBeUndefined();
  });
});
