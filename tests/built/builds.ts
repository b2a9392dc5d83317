/** What the builds have made; `wxt build` and `wxt build -b firefox` come before these tests. */
const CHROME = '.output/chrome-mv3';
export const FIREFOX = '.output/firefox-mv3';
export const BUILDS = [CHROME, FIREFOX] as const;
