import type { Term } from '../content/schema';
import { CATEGORY_KEYS } from './categoryKeys';
import { useStrings } from './strings';

/** What kind of word a term is, and the language it is told in, where that is not the reader's. */
export function TermKind({ term: { category, lang } }: { term: Pick<Term, 'category' | 'lang'> }) {
  const t = useStrings();
  const names = lang && new Intl.DisplayNames(t('extension.language'), { type: 'language' });
  return (
    <>
      {t(CATEGORY_KEYS[category])}
      {names && <> · {t('terms.toldIn', [names.of(lang) ?? lang])}</>}
    </>
  );
}
