import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ProfileSchema } from '../../sessions/profile';

test.each([
  { version: 1 },
  {
    version: 1,
    darkerOrMarks: true,
    checkAnswers: { fits: ['peel'], none: ['skin-now'], dates: { peel: '2026-10-01' } },
    checkedOn: '2026-11-20',
  },
])('%j is a profile', (profile) => {
  expect(v.parse(ProfileSchema, profile)).toEqual(profile);
});

test.each([
  { version: 2 },
  { version: 1, skin: 'IV' },
  { version: 1, checkedOn: 'today' },
  { version: 1, checkAnswers: { fits: [], none: [], dates: { peel: 'last week' } } },
])('%j is none', (profile) => {
  expect(v.is(ProfileSchema, profile)).toBe(false);
});
