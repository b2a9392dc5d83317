/** Part of a text; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches at most `reach` characters away from one of them, as their indices. Looks no further
 * than that, since a run may be a whole book; the stretches stand in the order of the text.
 */
export function neighbours(stretches: readonly Stretch[], index: number, reach: number): number[] {
  const found: number[] = [];
  const own = stretches[index];
  if (!own) return found;
  for (let i = index - 1; own.start - (stretches[i]?.end ?? -Infinity) <= reach; i--) found.push(i);
  for (let i = index + 1; (stretches[i]?.start ?? Infinity) - own.end <= reach; i++) found.push(i);
  return found;
}
