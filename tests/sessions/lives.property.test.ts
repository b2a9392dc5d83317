import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openReminders } from '../../sessions/reminders';
import { realContent } from '../content/realContent';
import { runsOf } from '../runsOf';
import { life, occasion, World } from './life';

const { planning } = realContent;
/** All of them take two minutes, with `SKINWISE_LONG=1`. */
const LIVES = runsOf({ usual: 1500, long: 10_000 });

test('in many random lives every reminder comes exactly once or is accounted for, in order', () => {
  let told = 0;
  fc.assert(
    fc.property(life, ({ begin, happenings }) => {
      const world = new World(begin, planning);
      for (const what of happenings) world.happen(what);
      comeToRest(world);
      told += world.shown.flatMap(({ reminders }) => reminders).length;

      expect(world.idle).toEqual([]);
      expectOnce(world);
      expectOrder(world);
      expect(world.dropped.filter(({ isAllowed }) => !isAllowed)).toEqual([]);
      expectNothingLost(world);
    }),
    LIVES,
  );
  // A life in which nothing is told proves nothing.
  expect(told).toBeGreaterThan(LIVES.numRuns);
}, 600_000);

/** A year later, by day, with all flags closed and everything switched on. */
function comeToRest(world: World): void {
  world.checks = world.checks.map((check) => ({ ...check, redFlagsClosed: true }));
  world.now = world.now.add({ days: 500 }).with({ hour: 12 });
  world.catchUp();
  world.catchUp();
}

function expectOnce(world: World): void {
  const { shown, allowed } = world;
  const counts = new Map<string, number>();
  shown.forEach((notice, index) => {
    for (const { id } of notice.reminders) {
      const again = shown
        .slice(index + 1)
        .find(({ reminders }) => reminders.some((one) => one.id === id));
      // Shown again before it was noted, under the same id: the one replaces the other.
      if (notice.isUnnoted && again?.id === notice.id) continue;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  });
  for (const [id, count] of counts) expect(count, id).toBeLessThanOrEqual(allowed.get(id) ?? 0);
}

function expectOrder(world: World): void {
  for (const { reminders, at } of world.shown) {
    const times = reminders.map(({ setFor }) => setFor.epochMilliseconds);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const { setFor, id } of reminders) {
      // Put off, with the clock set back since it was told: an hour on is what was asked for.
      if (world.snoozed.has(id)) continue;
      expect(Temporal.ZonedDateTime.compare(setFor, at), `${id} came early`).toBeLessThanOrEqual(0);
    }
    // In quiet hours nothing comes but with what the person gave the hour of.
    const isOwn = reminders.some(({ key, id }) => key === 'start' || world.snoozed.has(id));
    expect(world.isQuiet(at) && !isOwn).toBe(false);
  }
}

/** Nothing waits that should have come; what will not come was told, dropped, or set too late. */
function expectNothingLost(world: World): void {
  const open = openReminders(world.told, world.rules, world.now);
  expect(open.filter(({ at }) => Temporal.ZonedDateTime.compare(at, world.now) <= 0)).toEqual([]);
  const accounted = new Set([
    ...world.shown.flatMap(({ reminders }) => reminders.map(occasion)),
    ...world.dropped.map(({ reminder }) => occasion(reminder)),
    ...world.tooLate,
  ]);
  for (const session of world.sessions) {
    for (const reminder of world.timesOf(session)) {
      const { id, key, setFor } = reminder;
      if (Temporal.ZonedDateTime.compare(setFor, world.now) > 0) continue;
      expect(session.settled, `${id} is settled`).toContain(key);
      // A zone that skips its hour that night has it an hour on, and the traveller was or is in one.
      const isAccounted = [0, 1, -1].some((hours) =>
        accounted.has(occasion({ id, setFor: setFor.toPlainDateTime().add({ hours }) })),
      );
      expect(isAccounted, `${id} is accounted for`).toBe(true);
    }
  }
}
