/** The shadow root of an element, closed ones included where the browser tells. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** When to look again for shadow roots of components that load late. Each look costs little. */
const LOOKS_MS = [500, 1000, 2000, 4000, 8000, 15_000, 30_000];
/** A page that goes on adding elements without roots is not looked at for ever. */
const MAX_LOOKS = 60;

export interface LateRoots {
  /** An element that may get a shadow root: attaching one is no change that is reported. */
  expect(host: Element): void;
  /** Its root has been found, or it has left the page. */
  forget(host: Element): void;
  prune(): void;
  stop(): void;
}

/**
 * Looks again, at growing intervals, whether elements have got a shadow root meanwhile.
 *
 * @param found called with hosts that have one now
 */
export function watchLateRoots(
  shadowRootOf: ShadowRootOf,
  found: (hosts: readonly Element[]) => void,
): LateRoots {
  const hosts = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = 0;
  let looks = 0;

  function look(): void {
    timer = undefined;
    next++;
    looks++;
    const ready = [...hosts].filter((host) => host.isConnected && shadowRootOf(host));
    for (const host of ready) hosts.delete(host);
    if (ready.length > 0) found(ready);
    plan();
  }
  function plan(): void {
    const delay = LOOKS_MS[next];
    if (timer !== undefined || hosts.size === 0 || delay === undefined || looks >= MAX_LOOKS)
      return;
    timer = setTimeout(look, delay);
  }

  return {
    expect(host) {
      if (hosts.has(host)) return;
      hosts.add(host);
      next = 0;
      plan();
    },
    forget: (host) => void hosts.delete(host),
    prune() {
      for (const host of hosts) if (!host.isConnected) hosts.delete(host);
    },
    stop: () => clearTimeout(timer),
  };
}
