/**
 * Says on the console what could not be done. Not of a browser that is closing: nothing is lost by it,
 * and the next start does all of it again.
 */
export function warn(what: string, error: unknown): void {
  if (/shutting down/.test(String(error))) return;
  console.warn(what, error);
}
