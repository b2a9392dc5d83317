/** A place in a run of texts: which text, and the UTF-16 offset in it. */
export interface Place {
  readonly chunk: number;
  readonly offset: number;
}

/** Where something stands in a run as a whole, chunk borders forgotten. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Lays matches out on the run as a whole, so that distances can be taken over chunk borders.
 *
 * @example layOut(['New col', 'lagen.'], [{ start: { chunk: 0, offset: 4 }, end: { chunk: 1, offset: 5 } }])
 * // → [{ start: 4, end: 12 }]
 */
export function layOut(
  chunks: readonly string[],
  matches: readonly { readonly start: Place; readonly end: Place }[],
): Stretch[] {
  let length = 0;
  const before = chunks.map((text) => {
    length += text.length;
    return length - text.length;
  });
  const at = ({ chunk, offset }: Place): number => (before[chunk] ?? length) + offset;
  return matches.map(({ start, end }) => ({ start: at(start), end: at(end) }));
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
