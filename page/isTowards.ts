export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A hand aims a little beside what it goes for. */
const SLACK_PX = 4;

/**
 * Whether a move leads into the polygon between the pointer and the corners of a box that it sees:
 * whether who goes on like this arrives at the box.
 *
 * @param from a point outside of the box
 * @example isTowards({ x: 50, y: 0 }, { x: 51, y: 5 }, { x: 0, y: 20, width: 340, height: 90 }) // → true
 */
export function isTowards(from: Point, to: Point, box: Box): boolean {
  const [left, top] = [box.x - SLACK_PX, box.y - SLACK_PX];
  const [right, bottom] = [box.x + box.width + SLACK_PX, box.y + box.height + SLACK_PX];
  const move = { x: to.x - from.x, y: to.y - from.y };
  // The corners lie on both sides of the way: it meets the box, ahead or behind.
  const sides = [left, right].flatMap((x) =>
    [top, bottom].map((y) => move.x * (y - from.y) - move.y * (x - from.x)),
  );
  if (sides.every((side) => side > 0) || sides.every((side) => side < 0)) return false;
  // Ahead: the box's nearest point decides for all of it.
  const nearest = {
    x: Math.min(Math.max(from.x, box.x), box.x + box.width),
    y: Math.min(Math.max(from.y, box.y), box.y + box.height),
  };
  return move.x * (nearest.x - from.x) + move.y * (nearest.y - from.y) > 0;
}
