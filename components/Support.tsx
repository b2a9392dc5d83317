import type { Basis, Grade, Source } from '../content/schema';
import { SourceList } from './SourceList';
import { useStrings } from './strings';

const GRADE_KEYS = {
  A: 'grade.a',
  B: 'grade.b',
  C: 'grade.c',
  D: 'grade.d',
  X: 'grade.x',
} as const;

const BASIS_KEYS = {
  'general medical practice': 'basis.practice',
  'textbook knowledge': 'basis.textbook',
  'regulator statement': 'basis.regulator',
  'no study found': 'basis.none',
} as const;

/** How full the little bar beside the grade's words is: shape as well as word. */
const GRADE_BARS = { A: 4, B: 3, C: 2, D: 1, X: 0 } as const;

export interface SupportProps {
  readonly grade?: Grade | undefined;
  readonly basis?: Basis | undefined;
  readonly sources: readonly Source[];
}

/** What stands behind a statement: how sure, in words and shape, and the sources on demand. */
export function Support({ grade, basis, sources }: SupportProps) {
  const t = useStrings();
  const basisWords = basis && t(BASIS_KEYS[basis]);
  // The grade is the finding's; a basis beside it covers the rest and can wait inside.
  const words = grade ? t(GRADE_KEYS[grade]) : basisWords;
  const summary = (
    <>
      {grade && (
        <span class="grade-bars" aria-hidden="true" data-bars={GRADE_BARS[grade]}>
          <i />
          <i />
          <i />
          <i />
        </span>
      )}
      {words}
    </>
  );
  if (sources.length === 0) return <p class="support meta">{summary}</p>;
  return (
    <details class="support meta">
      <summary>
        {summary}
        {words && ' · '}
        {t('sources.count', sources.length)}
      </summary>
      <SourceList sources={sources} />
      {grade && basisWords && <p>{t('basis.also', [basisWords])}</p>}
    </details>
  );
}
