/**
 * Why the background could not do what was asked, where a reader can do something about it:
 * the browser's space for Skinwise is used up; what stands there cannot be read, and so is not
 * written over; it has been removed meanwhile, elsewhere; the browser does not take it into its own sync,
 * or does not let it go from there.
 */
export type ProblemName = 'storage-full' | 'unreadable' | 'gone' | 'not-synced' | 'still-synced';

/** A problem that keeps its name on its way from the background to the app. */
export class Problem extends Error {
  constructor(
    readonly problem: ProblemName,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}
