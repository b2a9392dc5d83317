import { isElement, isShadowRoot } from './readable';
import { rootOf } from './unforged';

/**
 * The language that a text is in, as the nearest `lang` around it says; the first of those that are read
 * where nothing is said, or another.
 *
 * @param languages that are read, such as `en`
 */
export function languageOf(node: Node, languages: readonly string[]): string {
  for (let at = isElement(node) ? node : hostOf(node); at; at = hostOf(rootOf(at))) {
    const tag = at.closest('[lang]')?.getAttribute('lang');
    if (tag === undefined || tag === null) continue;
    const [own] = tag.toLowerCase().split('-');
    return languages.find((language) => language === own) ?? (languages[0] as string);
  }
  return languages[0] as string;
}

const hostOf = (root: Node): Element | undefined => (isShadowRoot(root) ? root.host : undefined);
