/** A card takes a press once it has stood still for so long: page/cardGuard.ts. */
const STILL_MS = 500;
/** How late it may notice that it stands still, and that it is in sight. */
const LATE_MS = 250;

/** Waits until an open card takes presses. Nothing tells when, to a page least of all: so long is waited. */
export const untilPressable = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, STILL_MS + LATE_MS));
