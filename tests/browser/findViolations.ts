import axe from 'axe-core';
import type { PageDriver } from './driver';

/**
 * The rules that look at colours. Light and dark are the same elements with other values of the same
 * tokens, so in dark these rules alone can find what the whole set has not found in light.
 */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Fewer rules than these pass only where axe has looked at nothing. */
const LEAST_PASSES = { light: 6, dark: 1 };

interface AxeResults {
  readonly passes: readonly unknown[];
  readonly violations: readonly { id: string; help: string; nodes: { html: string }[] }[];
}

/** What axe finds on a page, one line each: by every rule in light, by those of colours in dark. */
export async function findViolations(
  page: PageDriver,
  scheme: 'light' | 'dark',
): Promise<string[]> {
  // It stays in a page until that is loaded anew, and is half a megabyte to send again.
  if (!(await page.evaluate(() => 'axe' in globalThis, null))) await page.inject(axe.source);
  return page.evaluate(runAxe, {
    scheme,
    ...(scheme === 'dark' && { rules: COLOUR_RULES }),
    least: LEAST_PASSES[scheme],
  });
}

/** Runs in the page. */
async function runAxe(asked: {
  readonly scheme: string;
  readonly rules?: readonly string[];
  readonly least: number;
}): Promise<string[]> {
  const { scheme, rules, least } = asked;
  if (!matchMedia(`(prefers-color-scheme: ${scheme})`).matches)
    return [`The page is not ${scheme}.`];
  const { axe } = globalThis as unknown as {
    axe: { run(context: Document, options: object): Promise<AxeResults> };
  };
  const { passes, violations } = await axe.run(document, {
    // What passes is only counted, so axe need not describe it element by element.
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  });
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.html}`);
  if (passes.length < least) found.push(`axe has looked at nothing: ${passes.length} rules pass`);
  return found;
}
