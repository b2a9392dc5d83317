/**
 * How easily a Spanish text reads, 0 to 100 and beyond: Szigriszt-Pazos (1993) as the INFLESZ scale has it,
 * 206.835 − 62.3 × syllables per word − words per sentence. Of health texts for everybody it asks 55 or
 * more, "normal"; 65 is "fairly easy", under 40 is "very difficult" (Barrio-Cantalejo et al., An Sist Sanit
 * Navar 2008;31:135–152).
 */
export function readingEase(text: string): number {
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter((sentence) => /\w/.test(sentence)).length;
  const words = text.match(/\d+(?:[.,]\d+)*|[\p{L}]+/gu) ?? [];
  if (sentences === 0 || words.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + spanishSyllablesOf(word), 0);
  return 206.835 - 62.3 * (syllables / words.length) - words.length / sentences;
}

/**
 * Each of a, e, o, and each i and u with an accent, is a syllable of its own; i and u without one lean on
 * their neighbours. A silent u (que, gui) and h are not heard, and a y before a vowel is a consonant. A
 * number counts as one syllable.
 */
export function spanishSyllablesOf(word: string): number {
  const heard = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/([qg])u(?=[eiéí])/g, '$1')
    .replaceAll('h', '')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  const groups = heard.match(/[aeiouáéíóúü]+/g) ?? [];
  const syllables = groups.map((group) => group.match(/[aeoáéóíú]/g)?.length ?? 1);
  return Math.max(
    1,
    syllables.reduce((sum, count) => sum + count, 0),
  );
}
