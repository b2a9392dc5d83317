import type { ContextJudge } from './createContextJudge';

/** A judge of plain forms alone: they count wherever they stand. */
export const countAll: ContextJudge = {
  judge: (_, matches) => ({ counted: [...matches], held: false }),
  aboutSkin: false,
};
