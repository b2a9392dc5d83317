import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findNetworkCode } from '../findNetworkCode';
import { BUILDS } from './builds';

/** What looks like network code and is none, by the code and the reason; all else is a failure. */
const HARMLESS: readonly { what: string; code: RegExp; why: string }[] = [
  { what: 'fetch', code: /\._index\.fetch\(/, why: 'minisearch looks a word up in its own tree' },
  {
    what: 'element link',
    code: /createElement\("link"\)\.relList|getElementsByTagName\("link"\)|\.rel=\w+\?"stylesheet"/,
    why: 'Vite brings scripts and styles of the package, by the names it gave them when building',
  },
  {
    what: 'address in href',
    code: /\.href=URL\.createObjectURL\(/,
    why: 'a file of what is stored, which the reader saves',
  },
  { what: 'address in href', code: /crossOrigin="",\w+\.href=/, why: 'the same' },
  {
    what: 'address in cssText',
    code: /if\(typeof \w+=="string"\)\w+\.style\.cssText=\w+;else/,
    why: 'Preact sets a style; where our elements have one, its text is looked at as all text is',
  },
  {
    what: 'address in ?',
    code: /removeAttribute\(\w+\):\w+\.setAttribute\(\w+,\w+=="popover"/,
    why: 'Preact sets attributes; those of our elements are looked at where they are written',
  },
  {
    what: 'markup in innerHTML',
    code: /\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\)/,
    why: 'Preact’s dangerouslySetInnerHTML, which none of our elements has',
  },
];

interface Manifest {
  readonly content_security_policy: { readonly extension_pages: string };
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
}

describe.each(BUILDS)('%s', (build) => {
  const files = (readdirSync(build, { recursive: true }) as string[]).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const read = (path: string): string => readFileSync(join(build, path), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as Manifest & Record<string, unknown>;

  test('no script has network code', () => {
    const used = new Set<unknown>();
    const found = files
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) => {
        const isPackaged = (to: string): boolean =>
          /^\.{0,2}\//.test(to) && existsSync(join(build, to[0] === '/' ? '' : dirname(path), to));
        return findNetworkCode(read(path), isPackaged).flatMap(({ what, at }) => {
          const harmless = HARMLESS.find((it) => it.what === what && it.code.test(at));
          used.add(harmless);
          return harmless ? [] : [`${path}: ${what} in ${at}`];
        });
      });
    expect(found).toEqual([]);
    const idle = HARMLESS.filter((harmless) => !used.has(harmless));
    expect(idle, 'exceptions that nothing needs any more').toEqual([]);
  });

  test('no page and no style sheet names an address outside of the package', () => {
    const addresses = files.flatMap((path) => {
      if (path.endsWith('.html')) {
        expect(read(path), 'scripts and styles in files of their own').not.toMatch(
          /<script(?![^>]*src=)|<style|\son\w+=|http-equiv/,
        );
        return [...read(path).matchAll(/(?:src|srcset|href|action|poster|data)="([^"]*)"/g)];
      }
      if (!path.endsWith('.css')) return [];
      expect(read(path)).not.toContain('@import');
      return [...read(path).matchAll(/url\(['"]?([^)]{0,80})/g)];
    });
    expect(addresses.length).toBeGreaterThan(5);
    for (const [, address = ''] of addresses) {
      const isOurs = address.startsWith('data:') || existsSync(join(build, address));
      expect(isOurs && !address.startsWith('//'), address).toBe(true);
    }
  });

  test('pages of ours may connect to nothing, and no page may read files of ours', () => {
    const policy = manifest.content_security_policy.extension_pages.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "connect-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
      ]),
    );
    expect(policy.join(' '), 'nor load anything from elsewhere').not.toMatch(/https?:|\*|wss?:/);
    for (const open of ['web_accessible_resources', 'externally_connectable', 'update_url']) {
      expect(manifest, open).not.toHaveProperty(open);
    }
  });

  test('PRIVACY.md explains each permission that is asked for, and no other', () => {
    const asked = [...manifest.permissions, ...manifest.host_permissions];
    const optional = Object.keys(manifest).filter((key) => key.startsWith('optional_'));
    expect(optional, 'to be explained as well').toEqual([]);
    const [, table = ''] = readFileSync('PRIVACY.md', 'utf8').split('## What Skinwise asks for\n');
    const explained = [...table.matchAll(/^\| `([^`]+)`[^|\n]*\| [^|\n]{20,}\|$/gm)];
    expect(explained.map(([, name]) => name).sort()).toEqual(asked.sort());
  });
});
