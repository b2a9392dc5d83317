import type { Session } from '../sessions/session';
import { AREA_KEYS, DEVICE_KEYS, WHO_KEYS } from './sessionKeys';
import type { Translate } from './strings';

/** @example describeSession(session, t) // → 'Professional · Pen · 1 mm · Face, Neck', or '' when nothing was told */
export function describeSession(session: Session, t: Translate): string {
  const { who, device, lengthMm, areas } = session;
  return [
    who && t(WHO_KEYS[who]),
    device && t(DEVICE_KEYS[device]),
    lengthMm && t('pictures.mm', [lengthMm.toLocaleString()]),
    areas.map((area) => t(AREA_KEYS[area])).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}
