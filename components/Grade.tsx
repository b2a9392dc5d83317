import type { Grade as GradeOf } from '../content/schema';
import { useStrings } from './strings';

const GRADE_KEYS = {
  A: 'grade.a',
  B: 'grade.b',
  C: 'grade.c',
  D: 'grade.d',
  X: 'grade.x',
} as const;

/** How full the little bar beside the grade's words is: shape as well as word. */
const GRADE_BARS = { A: 4, B: 3, C: 2, D: 1, X: 0 } as const;

/** How sure a statement is, in words and in shape. */
export function Grade({ grade }: { grade: GradeOf }) {
  const t = useStrings();
  return (
    <>
      <span class="grade-bars" aria-hidden="true" data-bars={GRADE_BARS[grade]}>
        <i />
        <i />
        <i />
        <i />
      </span>
      {t(GRADE_KEYS[grade])}
    </>
  );
}
