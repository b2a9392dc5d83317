/**
 * Runs in the view: resolves once what moves has come to rest, it is painted, and our scripts have
 * read what there was to read.
 *
 * Our scripts read a page in background tasks of its document (page/nextSlice.ts). Tasks of one
 * priority run in the order they were asked for, so when one asked for here comes back, theirs have run.
 */
export async function settle(): Promise<void> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
  for (let times = 0; times < 2; times++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  for (let times = 0; times < 2; times++) {
    await scheduler.postTask(() => {}, { priority: 'background' });
  }
}
