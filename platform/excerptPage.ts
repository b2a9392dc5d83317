import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { readableFrames } from './askPages';

/** More, and longer, than excerpts.js answers with. */
const PartsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(20_000))), v.maxLength(50));
const ExcerptsSchema = v.object({ ingredients: PartsSchema, needling: PartsSchema });

/**
 * Runs excerpts.js once in every frame of a tab and takes what it answers with, which is only as
 * trustworthy as the frame's page: an answer of another shape is none.
 *
 * @returns what each readable frame answered; none where no extension may be
 */
export async function excerptPage(tabId: number): Promise<v.InferOutput<typeof ExcerptsSchema>[]> {
  const frameIds = await readableFrames(tabId);
  if (frameIds.length === 0) return [];
  const frames = await browser.scripting
    .executeScript({
      target: { tabId, frameIds },
      files: ['/excerpts.js'],
      injectImmediately: true,
    })
    .catch(() => []);
  return frames.flatMap(({ result }) => {
    const parsed = v.safeParse(ExcerptsSchema, result);
    return parsed.success ? [parsed.output] : [];
  });
}
