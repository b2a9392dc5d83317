import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type MessageType, REQUESTS } from '../../platform/messages';
import { EXAMPLES, FOR_OUR_PAGES, FOR_PAGES } from './exampleRequests';

test.each(Object.keys(REQUESTS) as MessageType[])('the example of %s is one', (type) => {
  expect(v.parse(REQUESTS[type], EXAMPLES[type])).toEqual(EXAMPLES[type]);
});

test('each type is for our own pages or for page scripts, too', () => {
  expect([...FOR_OUR_PAGES, ...FOR_PAGES].sort()).toEqual(Object.keys(REQUESTS).sort());
});
