/**
 * Whether a text has one of some words, whole and in any case.
 *
 * @param words of letters from a to z
 * @example createWordTest(['skin'])('Skin type') // → true
 */
export function createWordTest(words: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');
  return (text) => pattern.test(text);
}
