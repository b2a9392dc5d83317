import { foldForm } from './indexForms';
import { DECOY, type Lexicon, RIVAL, readForm } from './lexicon';
import { AMOUNT } from './tidyIngredient';

export interface IngredientNames {
  /**
   * The term that an item of a list is: "Camellia Sinensis (Green Tea) Leaf Extract". Not what it merely
   * holds: cetearyl alcohol is no alcohol.
   */
  termOf(item: string): string | undefined;
}

/** No name is longer, with its brackets; what is longer is prose, and looking into it takes its cube. */
const MAX_CHARS = 300;

/** Words beside a name that leave it what it is. */
const HARMLESS = new Set(
  (
    'active amp and bark berry biologique butter callus cell certified cold concentrate cosmetic culture ' +
    'deionised deionized distilled dried encapsulated extract extracts fermented filtrate flower fruit ' +
    'germ grade herb hydrolysed hydrolyzed juice kernel leaf leaves liposomal liposome liquid micro ' +
    'micronised micronized nano natural nut oil oils organic peel pharmaceutical powder pressed pulp pure ' +
    'purified raw refined root roots seed seeds shell skin stem sterile synthetic usp vegan vegetable ' +
    'virgin water wax whole'
  ).split(' '),
);

/**
 * Looks items up among the forms of a lexicon. All forms count, the everyday ones too: in a list of
 * ingredients there is no other meaning to guard against, and none of their capitals.
 *
 * @param listNames names that mean a term in such a list alone, by term: "Alcohol", "BHA"
 */
export function createIngredientNames(
  lexicon: Lexicon,
  listNames: Readonly<Record<string, readonly string[]>> = {},
): IngredientNames {
  const byName = new Map<string, string>();
  /** By how it sounds; undefined where two terms sound alike. */
  const bySound = new Map<string, string | undefined>();
  for (const [termId, forms] of Object.entries(lexicon)) {
    for (const form of forms) {
      const { text, flags } = readForm(form);
      if ((flags & (DECOY | RIVAL)) === 0) byName.set(nameOf(text), termId);
    }
  }
  for (const [termId, names] of Object.entries(listNames)) {
    for (const name of names) byName.set(nameOf(name), termId);
  }

  for (const [name, termId] of byName) {
    const sound = soundOf(name);
    bySound.set(sound, bySound.has(sound) && bySound.get(sound) !== termId ? undefined : termId);
  }

  function exactly(text: string): string | undefined {
    const name = nameOf(text);
    return byName.get(name) ?? byName.get(name.replace(/ (?:nano|organic|usp)$/, ''));
  }

  /** The longest name in it, when only harmless words are left beside it. */
  function inside(text: string): string | undefined {
    const words = nameOf(text).split(' ');
    for (let length = words.length - 1; length > 0; length--) {
      for (let from = 0; from + length <= words.length; from++) {
        const termId = byName.get(words.slice(from, from + length).join(' '));
        if (!termId) continue;
        const rest = [...words.slice(0, from), ...words.slice(from + length)];
        if (rest.every((word) => HARMLESS.has(word))) return termId;
      }
    }
    return undefined;
  }

  return {
    termOf(item) {
      if (item.length > MAX_CHARS) return undefined;
      for (const reading of readingsOf(item)) {
        const termId = exactly(reading);
        if (termId) return termId;
      }
      for (const reading of readingsOf(item)) {
        const termId = inside(reading) ?? bySound.get(soundOf(nameOf(reading)));
        if (termId) return termId;
      }
      return undefined;
    },
  };
}

/** An item as it stands, without its strength, and its synonyms one by one. */
function* readingsOf(item: string): Generator<string> {
  yield item;
  const plain = item.replace(AMOUNT, ' ');
  yield plain;
  const outside = plain.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  yield outside;
  // "Lactic Acid/Glycolic Acid Copolymer" is neither of the two.
  const isOne = /polymer\b/i.test(plain);
  if (!isOne) yield* outside.split('/');
  for (const [, inner = ''] of plain.matchAll(/[([]([^()[\]]*)[)\]]/g)) {
    yield inner;
    if (!isOne) yield* inner.split('/');
  }
}

/** As the names of two lists are compared. */
function nameOf(text: string): string {
  return foldForm(text.replace(/[()[\]*†‡,.;:°®™'’]/g, ' ')).trim();
}

/** What slips of spelling have in common: "Glicerin", "Alantoin", "Phenoxyetanol". Not "maleic acid". */
function soundOf(name: string): string {
  return name
    .replace(/y/g, 'i')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/(.)\1+/g, '$1')
    .replace(/e\b/g, '');
}
