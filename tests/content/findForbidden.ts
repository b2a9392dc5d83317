import { FORBIDDEN } from './forbiddenWords';

/** Each forbidden wording in a text of a language, as `"the wording" – what to write instead`. */
export function findForbidden(text: string, language: string): string[] {
  const sentences = text.split(/(?<=[.!?:;])\s+|\n\s*\n/);
  return sentences.flatMap((sentence) =>
    (FORBIDDEN[language] ?? []).flatMap(({ wording, unless, instead }) => {
      const found = wording.exec(sentence)?.[0];
      if (found === undefined || unless?.test(sentence)) return [];
      return [`"${found}" – ${instead}`];
    }),
  );
}
