import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type KeptDraft, KeptDraftSchema } from '../sessions/keptDraft';

/** What is half filled, in memory alone and for that day: a popup closes with every click beside it. */
const KEY = 'draft';
const StoredSchema = v.strictObject({ day: v.string(), draft: KeptDraftSchema });

export async function loadDraft(today: Temporal.PlainDate): Promise<KeptDraft | undefined> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const read = v.safeParse(StoredSchema, stored);
  return read.success && read.output.day === today.toString() ? read.output.draft : undefined;
}

/** @param draft undefined: it is saved, or given up */
export async function keepDraft(
  draft: KeptDraft | undefined,
  today: Temporal.PlainDate,
): Promise<void> {
  if (!draft) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: { day: today.toString(), draft } });
}
