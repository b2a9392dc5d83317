import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { recordKind } from '../sessions/recordKind';
import { replaceRecords } from './journalStore';

/** Hosts on which the reader wants no marks. Local, as everything about the reader is. */
const KEY = 'sites-off';
const SitesSchema = v.array(v.pipe(v.string(), v.maxLength(255)));
/** The record, for backups. */
export const SITES_OFF = recordKind<string[]>(KEY, SitesSchema);
/**
 * What was switched in private windows, by host: whether marks are on. In memory alone, since a list
 * of hosts says where someone has been.
 */
const PRIVATE_KEY = 'private-sites';
const PrivateSitesSchema = v.array(v.tuple([v.string(), v.boolean()]));

/** A site as a window shows it: in a private one it can be switched otherwise. */
export interface Site {
  readonly host: string;
  readonly isPrivate: boolean;
}

async function loadSitesOff(): Promise<string[]> {
  return readSitesOff(await browser.storage.local.get(KEY));
}

/** The sites without marks among stored records. */
export function readSitesOff(records: Readonly<Record<string, unknown>>): string[] {
  const parsed = v.safeParse(SitesSchema, records[KEY] ?? []);
  return parsed.success ? parsed.output : [];
}

async function loadPrivateSites(): Promise<Map<string, boolean>> {
  const { [PRIVATE_KEY]: kept } = await browser.storage.session.get(PRIVATE_KEY);
  const parsed = v.safeParse(PrivateSitesSchema, kept);
  return new Map(parsed.success ? parsed.output : []);
}

/** Whether marks are wanted on a site. */
export async function isSiteOn({ host, isPrivate }: Site): Promise<boolean> {
  const switched = isPrivate ? (await loadPrivateSites()).get(host) : undefined;
  return switched ?? !(await loadSitesOff()).includes(host);
}

export async function setSite({ host, isPrivate }: Site, on: boolean): Promise<void> {
  if (isPrivate) {
    const sites = (await loadPrivateSites()).set(host, on);
    await browser.storage.session.set({ [PRIVATE_KEY]: [...sites] });
    return;
  }
  const others = (await loadSitesOff()).filter((other) => other !== host);
  await replaceRecords({ [KEY]: on ? others : [...others, host].sort() });
}

/** Forgets what was switched in private windows once the last of them has closed. */
export async function forgetPrivateSites(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito))
    await browser.storage.session.remove(PRIVATE_KEY);
}

/**
 * The site that a tab shows; undefined for pages that belong to none and cannot be switched off.
 *
 * @example siteOf(tab)?.host // → 'shop.example' for https://shop.example/serum
 */
export function siteOf(tab: Browser.tabs.Tab | undefined): Site | undefined {
  if (!tab?.url || !URL.canParse(tab.url)) return undefined;
  const { protocol, hostname } = new URL(tab.url);
  const isSite = protocol === 'http:' || protocol === 'https:';
  return isSite ? { host: hostname, isPrivate: tab.incognito } : undefined;
}
