import * as v from 'valibot';
import { expect, test } from 'vitest';
import { EventSchema } from '../../sessions/event';

const EVENT = { version: 1, id: 'event-01', date: '2026-12-24', kind: 'sun' };

test.each([EVENT, { ...EVENT, until: '2027-01-03', note: 'Tenerife' }])(
  '%j is an event',
  (event) => {
    expect(v.parse(EventSchema, event)).toEqual(event);
  },
);

test.each([
  [{ ...EVENT, until: '2026-12-24' }, 'an end that says nothing'],
  [{ ...EVENT, until: '2026-12-01' }, 'an end before its beginning'],
  [{ ...EVENT, kind: 'tattoo' }, 'a kind we do not know'],
  [{ ...EVENT, date: 'Christmas' }, 'a date in words'],
  [{ ...EVENT, id: 'event' }, 'an id too short'],
  [{ ...EVENT, version: 2 }, 'a later version'],
])('%j is none: %s', (event, _why) => {
  expect(v.is(EventSchema, event)).toBe(false);
});
