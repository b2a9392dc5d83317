import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How far the clocks of this run are moved, in ms; `npm run test:long` says so. */
export const CLOCK_SHIFT_MS = Number(process.env.SKINWISE_CLOCK_SHIFT ?? 0);

/** Ours that run in pages or in the background. */
const SCRIPTS = ['background.js', 'glossary.js', 'card.js', 'excerpts.js', 'theme.js'];

/**
 * Has the world that this runs in believe that it is later or earlier. Self-contained, since its source
 * is put in front of scripts. Browsers ring alarms by their own clock, so times given to them are moved
 * back, and times they tell are moved on.
 */
export function moveClock(shiftMs: number): void {
  // Several of our scripts run in one world.
  const scope = globalThis as { clockIsMoved?: boolean };
  if (scope.clockIsMoved) return;
  scope.clockIsMoved = true;
  const RealDate = Date;
  const now = () => RealDate.now() + shiftMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  const { Temporal } = globalThis;
  const instant = () => Temporal.Instant.fromEpochMilliseconds(now());
  const zoned = (zone: Temporal.TimeZoneLike = Temporal.Now.timeZoneId()) =>
    instant().toZonedDateTimeISO(zone);
  // Worlds of content scripts may have none, and ask it nothing.
  if (Temporal)
    Object.assign(Temporal.Now, {
      instant,
      zonedDateTimeISO: zoned,
      plainDateTimeISO: (zone?: Temporal.TimeZoneLike) => zoned(zone).toPlainDateTime(),
      plainDateISO: (zone?: Temporal.TimeZoneLike) => zoned(zone).toPlainDate(),
      plainTimeISO: (zone?: Temporal.TimeZoneLike) => zoned(zone).toPlainTime(),
    });
  const { alarms } = (globalThis as { chrome?: Partial<typeof chrome> }).chrome ?? {};
  if (!alarms) return;
  const { create, get, getAll } = alarms as unknown as Record<
    'create' | 'get' | 'getAll',
    (...given: unknown[]) => Promise<unknown>
  >;
  const moved = (alarm: unknown) =>
    alarm && {
      ...(alarm as chrome.alarms.Alarm),
      scheduledTime: (alarm as chrome.alarms.Alarm).scheduledTime + shiftMs,
    };
  const replaced = {
    create: (name: unknown, info: { when?: number }) =>
      create.call(alarms, name, { ...info, ...(info.when && { when: info.when - shiftMs }) }),
    get: async (name: string) => moved(await get.call(alarms, name)),
    getAll: async () => ((await getAll.call(alarms)) as unknown[]).map(moved),
  };
  Object.assign(alarms, replaced);
  // Firefox's own, which is another object.
  const { browser } = globalThis as { browser?: typeof chrome };
  if (browser?.alarms) Object.assign(browser.alarms, replaced);
}

/** A copy of a built extension whose clocks are moved, in a folder that is the caller's to remove. */
export async function buildMoved(built: string, shiftMs: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'skinwise-clock-'));
  await cp(built, folder, { recursive: true });
  const source = `(${moveClock})(${shiftMs});\n`;
  await writeFile(join(folder, 'clock.js'), source);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (SCRIPTS.includes(name)) await writeFile(path, source + (await readFile(path, 'utf8')));
    if (!name.endsWith('.html')) continue;
    const html = await readFile(path, 'utf8');
    await writeFile(path, html.replace('<head>', '<head><script src="/clock.js"></script>'));
  }
  return folder;
}
