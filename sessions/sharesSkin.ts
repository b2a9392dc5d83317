import type { Area, Session } from './session';

type WithAreas = Partial<Pick<Session, 'areas'>>;

/** Whether two sessions may touch the same skin; one that does not say where may be anywhere. */
export function sharesSkin({ areas: a = [] }: WithAreas, { areas: b = [] }: WithAreas): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.map(place).includes(place(one)));
}

/** Around the eyes is face. */
const place = (area: Area): Area => (area === 'around-eyes' ? 'face' : area);
