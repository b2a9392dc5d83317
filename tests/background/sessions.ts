import { dayFromNow } from '../noon';

/** The record of a session so many days from now, under its key. */
export const session = (id: string, days: number, about: object = {}) => ({
  [`session:${id}`]: {
    version: 2,
    id,
    date: dayFromNow(days),
    status: days > 0 ? 'planned' : 'done',
    areas: [],
    settled: [],
    ...about,
  },
});
