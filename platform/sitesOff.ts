import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Hosts on which the reader wants no marks. Local, as everything about the reader is. */
const KEY = 'sites-off';
const SitesSchema = v.array(v.pipe(v.string(), v.maxLength(255)));

async function loadSitesOff(): Promise<string[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(SitesSchema, stored ?? []);
  return parsed.success ? parsed.output : [];
}

/** Whether marks are wanted on a page; pages without a host cannot be switched off. */
export async function mayMark(url: string | undefined): Promise<boolean> {
  const host = hostOf(url);
  return host === undefined || !(await loadSitesOff()).includes(host);
}

export async function setSite(host: string, on: boolean): Promise<void> {
  const others = (await loadSitesOff()).filter((other) => other !== host);
  await browser.storage.local.set({ [KEY]: on ? others : [...others, host].sort() });
}

export async function toggleSite(host: string): Promise<void> {
  await setSite(host, (await loadSitesOff()).includes(host));
}

/** @example hostOf('https://shop.example/serum') // → 'shop.example' */
export function hostOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : undefined;
}
