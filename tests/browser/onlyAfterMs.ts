/** Waits for so long: what is not to happen gives no sign that could be waited for. */
export const onlyAfterMs = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
