import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** Saved pages bring scripts and frames of their own, which are not what is under test. */
const NO_SCRIPTS = "script-src 'none'; frame-src 'none'; object-src 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.xhtml': 'application/xhtml+xml',
  '.pdf': 'application/pdf',
};

/**
 * Serves a folder of HTML pages on this machine; with `?after=` as many ms later.
 *
 * @param options.scripts whether the pages' own scripts and frames run
 * @returns the address of a page by its name, and the way to stop
 */
export async function servePages(
  folder: string,
  options: { readonly scripts: boolean },
): Promise<{ url: (name: string) => string; stop: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    const path = join(folder, normalize(pathname));
    const after = Number(searchParams.get('after') ?? 0);
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
    if (!path.startsWith(folder) || !existsSync(path) || path.endsWith('/')) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'text/html';
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      ...(!options.scripts && { 'content-security-policy': NO_SCRIPTS }),
    });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
