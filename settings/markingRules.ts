import type { Term } from '../content/schema';
import type { Density, MarkStyle, OpenKey, Settings, Theme } from './settings';

/** How a card opens, with what that way needs to know. */
export type CardOpening = (
  | { readonly by: 'hover'; readonly delayMs: number }
  | { readonly by: 'key'; readonly key: OpenKey }
  | { readonly by: 'click' }
  | { readonly by: 'off' }
) & {
  /** Whether a tap of a finger opens one, too. */
  readonly taps: boolean;
};

/** All that a page learns of the settings: the answer to its first match. */
export interface MarkingRules {
  readonly open: CardOpening;
  readonly density: Density;
  readonly markStyle: MarkStyle;
  /** Of the card. */
  readonly theme: Theme;
  /** Ids of terms that are not to be marked. */
  readonly hiddenTerms: readonly string[];
}

/**
 * What the settings mean for a page.
 *
 * @param knownHere ids of terms that the reader knows there, beside those known everywhere
 */
export function markingRules(
  settings: Settings,
  terms: readonly Pick<Term, 'id' | 'category'>[],
  knownHere: readonly string[] = [],
): MarkingRules {
  const known = new Set([...settings.termsKnown, ...knownHere]);
  return {
    open: cardOpening(settings),
    density: settings.density,
    markStyle: settings.markStyle,
    theme: settings.theme,
    hiddenTerms: terms
      .filter(({ id, category }) => settings.categoriesOff.includes(category) || known.has(id))
      .map(({ id }) => id),
  };
}

function cardOpening({ openBy, delayMs, openKey, tapOpens }: Settings): CardOpening {
  const taps = tapOpens && openBy !== 'off';
  if (openBy === 'hover') return { by: openBy, delayMs, taps };
  return openBy === 'key' ? { by: openBy, key: openKey, taps } : { by: openBy, taps };
}
