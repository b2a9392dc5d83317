import type { Planning } from '../content/planning';
import { intervalGuard, type Verdict } from './intervalGuard';
import type { Session } from './session';
import type { Told } from './told';

/**
 * What stands in the way of a plan as it is, its override and the reason for it considered; undefined where nothing does. What
 * took place can always be logged.
 */
export function guardProblem(
  session: Session,
  told: Told,
  planning: Planning,
): Exclude<Verdict, 'ok' | 'clinic-only'> | undefined {
  if (session.status === 'done') return undefined;
  const { verdict } = intervalGuard(session, told, planning);
  const { override, overrideReason } = session;
  switch (verdict) {
    case 'ok':
    case 'clinic-only':
      return undefined;
    case 'usual-wait':
      return override ? undefined : verdict;
    case 'below-minimum':
      return override === 'professional-appointment' && overrideReason ? undefined : verdict;
    default:
      return verdict;
  }
}
