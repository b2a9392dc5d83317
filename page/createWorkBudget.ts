/** What a page may cost per second once it has been read, however often it changes. */
const REFILL_MS_PER_S = 30;
/** Saved up while a page is calm, so that a new view in an app is marked at once. No more is ever owed. */
const CAPACITY_MS = 150;
/** The wait doubles from the first to the last while a page keeps us over budget. */
const MIN_WAIT_MS = 100;
const MAX_WAIT_MS = 4000;

export interface WorkBudget {
  /** Notes work done. Times in ms. */
  spend(ms: number, now: number): void;
  /** How long to wait before the next slice: 0 within the budget. */
  waitMs(now: number): number;
}

/**
 * Keeps a page that changes without end from costing more than a little of each second. Never gives
 * up for good: over budget, work comes late, not never.
 */
export function createWorkBudget(): WorkBudget {
  let savedMs = CAPACITY_MS;
  let last = 0;
  let wait = 0;
  const refill = (now: number): void => {
    const grown = savedMs + ((now - last) / 1000) * REFILL_MS_PER_S;
    savedMs = Math.min(CAPACITY_MS, grown);
    last = now;
  };
  return {
    spend(ms, now) {
      refill(now);
      // A machine that stood still in the middle of a slice leaves no debt to be paid for minutes.
      savedMs = Math.max(savedMs - ms, -CAPACITY_MS);
    },
    waitMs(now) {
      refill(now);
      wait = savedMs > 0 ? 0 : Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, wait * 2));
      return wait;
    },
  };
}
