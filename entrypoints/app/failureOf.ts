import type { Failure } from '../../components/failures';
import { Problem } from '../../platform/problem';

/** What went wrong, as views can say it. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Problem ? error.problem : 'failed';
