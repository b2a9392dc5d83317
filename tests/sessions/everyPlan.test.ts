import { expect, test } from 'vitest';
import { guardProblem } from '../../sessions/guardProblem';
import { AREAS, DEVICES, type Session } from '../../sessions/session';
import { realContent } from '../content/realContent';
import { sampleSession } from './sampleSession';

const { planning } = realContent;
const TOLD = { sessions: [], checks: [] };
const OVERRIDES = [undefined, 'own-decision', 'professional-appointment'] as const;
const LENGTHS = Array.from({ length: 59 }, (_, step) => Number((0.1 + step * 0.05).toFixed(2)));

/** Every set of areas that is not empty. */
const PLACES = Array.from({ length: 2 ** AREAS.length - 1 }, (_, set) =>
  AREAS.filter((_, index) => ((set + 1) >> index) % 2 === 1),
);

function* plans(): Generator<Session> {
  for (const who of ['home', 'professional'] as const) {
    for (const device of DEVICES) {
      for (const lengthMm of LENGTHS) {
        for (const areas of PLACES) {
          for (const override of OVERRIDES) {
            yield sampleSession({
              ...{ date: '2027-06-01', status: 'planned', who, device, lengthMm, areas },
              ...(override && { override }),
            });
          }
        }
      }
    }
  }
}

test('of every way to needle, none is planned at home that the guide keeps for professionals', () => {
  let planned = 0;
  for (const plan of plans()) {
    const problem = guardProblem(plan, TOLD, planning);
    const isForbidden =
      plan.who === 'home' &&
      (plan.device === 'radiofrequency' ||
        (plan.lengthMm ?? 0) > 0.3 ||
        plan.areas.includes('around-eyes'));
    if ((problem !== undefined) !== isForbidden) expect([plan, problem]).toEqual([]);
    if (!problem) planned++;
  }
  expect(planned).toBeGreaterThan(10_000);
});

test('what an earlier version stored of the eyes at home is read, and its aftercare is told', () => {
  const done = sampleSession({ status: 'done', who: 'home', areas: ['around-eyes'] });
  expect(guardProblem(done, TOLD, planning)).toBeUndefined();
});
