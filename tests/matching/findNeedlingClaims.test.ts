import { expect, test } from 'vitest';
import { needlingLimits } from '../../content/needlingLimits';
import { findNeedlingClaims } from '../../matching/findNeedlingClaims';
import { realContent } from '../content/realContent';

const LIMITS = needlingLimits(realContent.planning);
const kinds = (text: string): string[] => findNeedlingClaims(text, LIMITS).map(({ kind }) => kind);

const OTHERWISE: readonly (readonly [text: string, kinds: readonly string[], why: string])[] = [
  ['At home, use a 0.5 mm derma roller.', ['home-length'], 'longer than 0.3 mm'],
  ['Our 1.0mm dermaroller for home use gives results.', ['home-length'], 'no space'],
  ['Home microneedling: needles of 0,5 mm are best.', ['home-length'], 'a comma'],
  ['Beginners can start microneedling with 0.5 to 1 mm.', ['home-length'], 'a range'],
  [
    'At home, never derma roll with needles longer than 1 mm.',
    ['home-length'],
    'a limit above ours',
  ],
  ['DIY microneedling is fine up to 0.75 mm.', ['home-length'], 'another limit'],
  ['Microneedle every day for faster results.', ['interval'], 'daily'],
  ['Use the derma roller twice a week.', ['interval'], 'times a week'],
  ['Use your derma roller 2-3 times per week.', ['interval'], 'a range of times'],
  ['Derma roll nightly.', ['interval'], 'nightly'],
  [
    'Microneedling with 1.5 mm needles can be repeated every 2 weeks.',
    ['interval'],
    'long needles',
  ],
  ['In the clinic, microneedling sessions are two weeks apart.', ['interval'], 'a clinic'],
  ['Microneedling\nBook sessions every 10 days.', ['interval'], 'needling stands in the heading'],
  ['At home, derma roll with 0.3 mm once a week.', ['interval'], '0.3 mm has two weeks'],
  ['At home, use a 1 mm dermapen every week.', ['home-length', 'interval'], 'both'],
  [
    'Got my derma roller. I use 0.5 mm at home and roll every other day.',
    ['home-length', 'interval'],
    'a thread',
  ],
  [
    'Microneedling sessions every three to four weeks are usual.',
    ['interval'],
    'the shorter counts',
  ],
];

test.each(OTHERWISE)('%s → %j: %s', (text, expected) => expect(kinds(text)).toEqual(expected));

const AGREED: readonly (readonly [text: string, why: string])[] = [
  ['At home, use a 0.25 mm derma roller.', 'within the limit'],
  ['At home, 0.3 mm is the upper line for needles.', 'the limit itself'],
  ['Never use needles of 0.5 mm at home.', 'advice against'],
  ['Derma rollers over 0.5 mm are not for home use.', 'advice against'],
  ['Needles of 1.5 mm are for professionals, and home rollers are shorter.', 'for professionals'],
  ['Leave 1 mm needles to a clinic; do not needle yourself.', 'advice against'],
  ['Microneedling in our clinic uses needles of 0.5 to 2.5 mm.', 'no home'],
  ['Leave at least four weeks between microneedling sessions.', 'within the rules'],
  ['Microneedling sessions are 4 to 6 weeks apart.', 'within the rules'],
  ['Microneedling sessions should be twenty-eight days apart.', 'not eight'],
  ['In the clinic microneedling sessions are 114 days apart.', 'not 14'],
  ['Microneedling treatments once a month.', 'about the rules'],
  ['At home, microneedle every two weeks with 0.2 mm.', 'within the rules for home'],
  ['Derma roll every two weeks.', 'nobody says where, or how long the needles are'],
  ['Do not microneedle every week.', 'advice against'],
  ['After microneedling, apply moisturiser twice a day.', 'a cream'],
  ['After microneedling, drink water every day.', 'no needling'],
  ['In the study, patients had microneedling every two weeks.', 'a study tells what was done'],
  ['Redness after microneedling lasts two days.', 'no interval'],
  ['We post every day. Home rollers for paint, 0.5 mm nap.', 'no needling at all'],
  ['Knit at home with 2 mm needles every day.', 'other needles'],
  ['The scar was 2 mm deep before microneedling.', 'no needle'],
];

test.each(AGREED)('%s → nothing: %s', (text) => expect(kinds(text)).toEqual([]));
