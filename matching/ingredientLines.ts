import { HEADING, INNER_HEADING, PRAISE, PROSE } from './ingredientWords';

/** What may stand on the same line before a list without being its heading. */
const LEAD_IN =
  /^(?:[^,;]{2,80}?(?:[:?!]|(?:is|are) made (?:of|from|with)|contains? only)\s+(?=[^\s].*[,;•].*[,;•])|(?:[^:;]{2,120}:|[^,:;]{2,60}\s[—–])\s+(?=(?:[^,;•]+[,;•]){4}))/iu;

const LEAD_TO_WATER = new RegExp(
  `^[^;•([/]{2,120}?(?<![,/\\\\]\\s*)(?:(?<!maris\\s)(?=\\baqua\\b)|${PROSE.source}\\s(?=water\\b))(?=(?:[^,;•]+[,;•]){5})`,
  'iu',
);

/**
 * The lines of a text as a list is looked for in them: cells of tables apart, sentences and headings at
 * the beginning of a line of their own. Empty lines stay, since they part things.
 */
export function ingredientLines(text: string): string[] {
  return (
    text
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/&amp;/g, '&')
      // What each is there for, behind it: "• Squalane – light and plant-derived".
      .replace(/^(\s*[•·●▪◦‣∙*]\s*[^–—:,;•\n]{2,60})\s[–—]\s.*$/gm, '$1')
      // Codes of formulas.
      .replace(/<[A-Z]{1,4}\d[^<>\n]*>/g, ' ')
      // Signs of recycling, hearts and leaves part what they stand between.
      .replace(/(?![®™©°])\p{So}+/gu, ' • ')
      .replace(/\t| {4,}|\.{4,}/g, '\n')
      .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
      .split(/\r?\n|\r|\u2028/)
      .flatMap(atDrugFacts)
      .flatMap(atQuotes)
      .flatMap(atSentences)
      .flatMap(atHeading)
      .flatMap(atWater)
      .flatMap(atLeadIn)
      .map((line) => line.trim())
  );
}

/** A full stop and a capital behind it end a list. Not in "C.I. 77491", "Bacillus spp. Ferment". */
function atSentences(line: string): string[] {
  return line.split(
    /(?<=[\p{L}\p{N})\]%*]{3}|\bvitamin[ae]? \p{L}|[)\]%*]|[gwv]\/[gwv]|\s\d\d|\d\s?m?[gl])(?<!\b(?:spp|ssp|var|vit|incl))\.\s+(?=[\p{Lu}*†[+±\d]|\(\+|(?:so|and|but|i|it|is|this|that|the|not|no|my|what|does|any|thanks)\b)|(?<=[?!])\s+/u,
  );
}

/** The printed frame of American medicines, where its headings have lost their lines. */
function atDrugFacts(line: string): string[] {
  if (!/^\W*drug facts\b./i.test(line)) return [line];
  return line
    .split(
      /\s(?=(?:(?:in)?active ingredients?|purpose|uses?|warnings?|directions|other information)\b)/i,
    )
    .map((part) => part.replace(/^((?:in)?active ingredients?)\s+/i, '$1: '));
}

/** A list that someone quotes: the box says "Aqua, Glycerin, …" and more. */
function atQuotes(line: string): string[] {
  const parts = line.split(/["“”„«»]/);
  return parts.some((part, index) => index > 0 && (part.match(/[,;•]/g)?.length ?? 0) > 4)
    ? parts
    : [line];
}

/** "Soothing ingredient: Panthenol" sorts what a list has named. */
const ONE_OF_MANY = /\p{L}[ -](?<!\b(?:in)?active )ingredient\s*:$/iu;

function atHeading(line: string): string[] {
  const begin = HEADING.exec(line)?.[0].length ?? 0;
  const inner = INNER_HEADING.exec(line.slice(begin));
  const at = begin + (inner?.index ?? 0);
  if (
    !inner ||
    at === 0 ||
    ONE_OF_MANY.test(line.slice(0, at + inner[0].length)) ||
    PRAISE.test(line.slice(Math.max(0, at - 14)))
  )
    return [line];
  return [line.slice(0, at).replace(/\.\s*$/, ''), line.slice(at)];
}

/** What stands before the water of a list, which nearly always comes first: "the back says aqua, …". */
function atWater(line: string): string[] {
  if (HEADING.test(line)) return [line];
  const [lead] = LEAD_TO_WATER.exec(line) ?? [];
  return lead === undefined ? [line] : [lead, line.slice(lead.length)];
}

function atLeadIn(line: string): string[] {
  if (HEADING.test(line) || PRAISE.test(line)) return [line];
  const lead = LEAD_IN.exec(line)?.[0];
  return lead === undefined || /contain(?!s? only)|peut|kann/i.test(lead)
    ? [line]
    : [lead, line.slice(lead.length)];
}
