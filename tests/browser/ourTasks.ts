/** What our scripts have cost a page's thread, in ms of its own time, whatever else the machine did. */
export interface OurWork {
  /** The most that one task of the thread has spent in them. */
  readonly longestMs: number;
  readonly totalMs: number;
  /** How often it was looked what was running, ours or not. */
  readonly samples: number;
}

/** Of the trace's categories, those that tell tasks and which script was running. */
export const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  /** µs. */
  readonly ts: number;
  /** µs by the clock, and of the thread's own time. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly data?: {
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: {
        readonly samples?: readonly number[];
        readonly nodes?: readonly { id: number; parent?: number; callFrame: { url?: string } }[];
      };
    };
  };
}

/**
 * Reads a trace of Chromium: of each task, the share of samples that were taken in a script of an
 * extension, or in what one of these called, is that script's share of the thread's time.
 */
export function ourTasks(trace: string): OurWork {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const events = traceEvents.sort((a, b) => a.ts - b.ts);
  const all = samplesIn(events).sort((a, b) => a.at - b.at);
  let longestMs = 0;
  let totalMs = 0;
  for (const thread of new Set(all.map(({ thread }) => thread))) {
    const samples = all.filter((sample) => sample.thread === thread);
    const tasks = events.filter((event) => isTask(event) && threadOf(event) === thread);
    let next = 0;
    for (const { ts, dur = 0, tdur = dur } of tasks) {
      while ((samples[next]?.at ?? Infinity) < ts) next++;
      let taken = 0;
      let ours = 0;
      for (; (samples[next]?.at ?? Infinity) < ts + dur; next++) {
        taken++;
        if (samples[next]?.isOurs) ours++;
      }
      const ms = taken === 0 ? 0 : (tdur / 1000) * (ours / taken);
      longestMs = Math.max(longestMs, ms);
      totalMs += ms;
    }
  }
  return { longestMs, totalMs, samples: all.length };
}

/** What promises go on with runs between a task and the next, in a part of its own. */
const isTask = ({ name, dur }: TraceEvent): boolean =>
  dur !== undefined && /RunTask$|^BlinkScheduler_PerformMicrotaskCheckpoint$/.test(name);
const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** When each sample was taken, on which thread, and whether in a script of an extension. */
function samplesIn(events: readonly TraceEvent[]) {
  const samples: { thread: string; at: number; isOurs: boolean }[] = [];
  const profiles = new Map<string, { thread: string; at: number; ours: Map<number, boolean> }>();
  for (const event of events) {
    const { name, id = '', pid, args } = event;
    if (name === 'Profile') {
      const at = args.data?.startTime ?? event.ts;
      profiles.set(`${pid} ${id}`, { thread: threadOf(event), at, ours: new Map() });
    }
    const profile = profiles.get(`${pid} ${id}`);
    if (name !== 'ProfileChunk' || !profile) continue;
    for (const node of args.data?.cpuProfile?.nodes ?? []) {
      const isOurs = /^(?:chrome|moz)-extension:/.test(node.callFrame.url ?? '');
      profile.ours.set(node.id, isOurs || (profile.ours.get(node.parent ?? 0) ?? false));
    }
    for (const [index, node] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      profile.at += args.data?.timeDeltas?.[index] ?? 0;
      samples.push({
        thread: profile.thread,
        at: profile.at,
        isOurs: profile.ours.get(node) ?? false,
      });
    }
  }
  return samples;
}
