/**
 * Waits until the page has nothing better to do. An extension is a guest: its work goes behind the
 * page's own tasks, timers and frames.
 */
export function nextSlice(): Promise<void> {
  return scheduler.postTask(() => {}, { priority: 'background' });
}
