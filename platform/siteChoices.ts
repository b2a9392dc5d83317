import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { recordKind } from '../sessions/recordKind';
import type { Place } from '../settings/settings';
import { replaceRecords } from './journalStore';

/** Hosts switched off where marks are everywhere, and switched on where they are not. */
const KEYS = { off: 'sites-off', on: 'sites-on' } as const;
const SitesSchema = v.array(v.pipe(v.string(), v.maxLength(255)));
/** The records, for backups. */
export const SITES_OFF = recordKind<string[]>(KEYS.off, SitesSchema);
export const SITES_ON = recordKind<string[]>(KEYS.on, SitesSchema);
/**
 * What was switched for now, by host: whether marks are on. In memory alone, since a list of hosts
 * says where someone has been.
 */
const FOR_NOW_KEYS = {
  private: 'private-sites',
  clicked: 'clicked-sites',
  frames: 'frame-sites',
} as const;
const ForNowSchema = v.array(v.tuple([v.string(), v.boolean()]));

/** A site as a window shows it: in a private one it can be switched otherwise. */
export interface Site {
  readonly host: string;
  readonly isPrivate: boolean;
}

/** The sites switched off, or on, among stored records. */
export function readSites(
  which: keyof typeof KEYS,
  records: Readonly<Record<string, unknown>>,
): string[] {
  const parsed = v.safeParse(SitesSchema, records[KEYS[which]] ?? []);
  return parsed.success ? parsed.output : [];
}

async function loadSites(which: keyof typeof KEYS): Promise<string[]> {
  return readSites(which, await browser.storage.local.get(KEYS[which]));
}

/** Where a switch of a site is kept in memory; undefined where it is kept for good. */
function forNowKey({ isPrivate }: Site, where: Place): string | undefined {
  if (isPrivate) return FOR_NOW_KEYS.private;
  return where === 'on-click' ? FOR_NOW_KEYS.clicked : undefined;
}

async function loadForNow(key: string): Promise<Map<string, boolean>> {
  const { [key]: kept } = await browser.storage.session.get(key);
  const parsed = v.safeParse(ForNowSchema, kept);
  return new Map(parsed.success ? parsed.output : []);
}

/** Whether marks are wanted on a site. */
export async function isSiteOn(site: Site, where: Place): Promise<boolean> {
  const key = forNowKey(site, where);
  const switched = key ? (await loadForNow(key)).get(site.host) : undefined;
  if (switched !== undefined) return switched;
  if (where === 'every-site') return !(await loadSites('off')).includes(site.host);
  return where === 'chosen-sites' && (await loadSites('on')).includes(site.host);
}

export async function setSite(site: Site, where: Place, on: boolean): Promise<void> {
  const { host } = site;
  const key = forNowKey(site, where);
  if (key) {
    const sites = (await loadForNow(key)).set(host, on);
    await browser.storage.session.set({ [key]: [...sites] });
    return;
  }
  // Only what differs from everywhere else is noted.
  const which = where === 'every-site' ? 'off' : 'on';
  const others = (await loadSites(which)).filter((other) => other !== host);
  const isListed = on === (which === 'on');
  await replaceRecords({ [KEYS[which]]: isListed ? [...others, host].sort() : others });
}

/** Whether marks are wanted in a frame of another site, in a tab where they are wanted. */
export async function isFrameOn(frame: Site, where: Place): Promise<boolean> {
  const key = frameKey(frame, where);
  const switched = key ? (await loadForNow(key)).get(frame.host) : undefined;
  return switched ?? (where !== 'every-site' || !(await loadSites('off')).includes(frame.host));
}

/** Switches the frames of a site: for now, where the sites with marks are a list. */
export async function setFrameSite(frame: Site, where: Place, on: boolean): Promise<void> {
  const key = frameKey(frame, where);
  if (!key) return setSite(frame, where, on);
  const sites = (await loadForNow(key)).set(frame.host, on);
  await browser.storage.session.set({ [key]: [...sites] });
}

function frameKey({ isPrivate }: Site, where: Place): string | undefined {
  if (isPrivate) return FOR_NOW_KEYS.private;
  return where === 'every-site' ? undefined : FOR_NOW_KEYS.frames;
}

/** Forgets what was switched in private windows. */
export async function forgetPrivateSites(): Promise<void> {
  await browser.storage.session.remove(FOR_NOW_KEYS.private);
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
