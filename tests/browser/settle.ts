/** Runs in the view: resolves when what moves has come to rest and is painted. */
export async function settle(): Promise<void> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => setTimeout(resolve, 150));
}
