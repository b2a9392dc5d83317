import type { Band } from '../content/planning';
import type { Session } from './session';

/** What of a session says which band it is in. */
export type Needling = Partial<Pick<Session, 'device' | 'who' | 'areas' | 'lengthMm'>>;

/**
 * The first band that a session fits. One of which little is told falls to the last, which fits all.
 *
 * @example bandOf({ who: 'home', lengthMm: 0.25 }, planning.bands).id // → 'home-0-25'
 */
export function bandOf(session: Needling, bands: readonly Band[]): Band {
  const band = bands.find(({ fits }) => isOf(session, fits));
  if (!band) throw new Error('The last band fits every session.');
  return band;
}

function isOf({ device, who, areas = [], lengthMm }: Needling, fits: Band['fits']): boolean {
  // A bound that is set is not met by a length that was not told.
  const mm = lengthMm ?? Number.NaN;
  return (
    (fits.device === undefined || device === fits.device) &&
    (fits.who === undefined || who === fits.who) &&
    (fits.onlyArea === undefined || (areas.length === 1 && areas[0] === fits.onlyArea)) &&
    (fits.fromMm === undefined || mm >= fits.fromMm) &&
    (fits.overMm === undefined || mm > fits.overMm) &&
    (fits.upToMm === undefined || mm <= fits.upToMm)
  );
}
