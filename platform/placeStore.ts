import * as v from 'valibot';
import { browser } from 'wxt/browser';

/**
 * Where in the app the reader was last, in memory alone and for that day: the next morning the popup
 * opens at Today. A place is a view or a page of ours, never what was typed.
 */
const KEY = 'place';
const PlaceSchema = v.strictObject({
  path: v.pipe(v.string(), v.regex(/^[a-z]+(\/[a-z0-9-]{1,64})?$/)),
  date: v.string(),
});

export async function loadPlace(today: Temporal.PlainDate): Promise<string | undefined> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const place = v.safeParse(PlaceSchema, stored);
  return place.success && place.output.date === today.toString() ? place.output.path : undefined;
}

/** Keeps a place; what is no place of ours is not kept. */
export async function keepPlace(path: string, today: Temporal.PlainDate): Promise<void> {
  const place = { path, date: today.toString() };
  if (v.is(PlaceSchema, place)) await browser.storage.session.set({ [KEY]: place });
}
