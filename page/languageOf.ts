import { isElement, selfAndAncestors } from './readable';

/**
 * The language that a text is in, as the nearest `lang` around it says; the first of those that are read
 * where nothing is said, or another.
 *
 * @param languages that are read, such as `en`
 */
export function languageOf(node: Node, languages: readonly string[]): string {
  for (const around of selfAndAncestors(node)) {
    const tag = isElement(around) ? around.getAttribute('lang') : null;
    if (tag === null) continue;
    const [own] = tag.toLowerCase().split('-');
    return languages.find((language) => language === own) ?? (languages[0] as string);
  }
  return languages[0] as string;
}
