/** The sources that a sentence names by their ids, in the order of all sources. */
export function pickSources<Source extends { readonly id: string }>(
  sources: readonly Source[],
  ids: readonly string[],
): Source[] {
  return sources.filter(({ id }) => ids.includes(id));
}
