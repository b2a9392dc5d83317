import type { Basis, Grade as GradeOf, Source } from '../content/schema';
import { Grade } from './Grade';
import { SourceList } from './SourceList';
import { useStrings } from './strings';

const BASIS_KEYS = {
  'general medical practice': 'basis.practice',
  'textbook knowledge': 'basis.textbook',
  'regulator statement': 'basis.regulator',
  'no study found': 'basis.none',
} as const;

export interface SupportProps {
  readonly grade?: GradeOf | undefined;
  readonly basis?: Basis | undefined;
  readonly sources: readonly Source[];
}

/** What stands behind a statement: how sure, in words and shape, and the sources on demand. */
export function Support({ grade, basis, sources }: SupportProps) {
  const t = useStrings();
  const basisWords = basis && t(BASIS_KEYS[basis]);
  // The grade is the finding's; a basis beside it covers the rest and can wait inside.
  const summary = grade ? <Grade grade={grade} /> : basisWords;
  if (sources.length === 0) return <p class="support meta">{summary}</p>;
  return (
    <details class="support meta">
      <summary>
        {summary}
        {summary && ' · '}
        {t('sources.count', sources.length)}
      </summary>
      <SourceList sources={sources} />
      {grade && basisWords && <p>{t('basis.also', [basisWords])}</p>}
    </details>
  );
}
