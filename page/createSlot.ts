/** A place for one thing. */
export interface Slot<T> {
  offer(value: T): void;
  offered(): T | undefined;
  /** Forgets what an earlier version of the extension has left behind. */
  drop(): void;
}

/** The name of a slot's symbol; for scripts that are no more than what they offer (wxt.config.ts). */
export const slotKey = (name: string): string => `skinwise:${name}`;

/**
 * Where a script that is injected on demand leaves something for the page script: on the global object
 * that our scripts of a document share and no page can see.
 */
export function createSlot<T>(name: string): Slot<T> {
  const key = Symbol.for(slotKey(name));
  const holder = globalThis as { [key]?: T };
  return {
    offer(value) {
      holder[key] = value;
    },
    offered: () => holder[key],
    drop() {
      delete holder[key];
    },
  };
}
