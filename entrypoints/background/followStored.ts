import { keepFirstView } from '../../platform/firstViewStore';
import { loadStored } from '../../platform/loadStored';
import { firstView } from '../../sessions/firstView';
import { showBadge } from './showBadge';
import { warn } from './warn';

/**
 * Makes what follows from what is stored true again: the badge, and what the popup draws first. Never
 * throws: what is stored is stored, and the next write or start comes by here.
 */
export async function followStored(): Promise<void> {
  try {
    const stored = await loadStored();
    await showBadge(stored, Temporal.Now.zonedDateTimeISO());
    await keepFirstView({ ...stored, ...firstView(stored) });
  } catch (error) {
    warn('Skinwise could not show what is stored.', error);
  }
}
