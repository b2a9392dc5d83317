import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nobody out and notes who knocked. */
export interface Outside {
  /** What makes Chromium use it for all but this machine. */
  readonly flag: string;
  /** The hosts asked for since the last call, e.g. `example.org`. */
  takeHosts(): string[];
  stop(): Promise<void>;
}

/**
 * Stands between a browser and the world: whatever asks for more than this machine has, a page, an
 * extension's background or the browser itself, comes by here.
 */
export async function noteOutside(): Promise<Outside> {
  const hosts = new Set<string>();
  const server = createServer(({ url = '' }, response) => {
    hosts.add(URL.canParse(url) ? new URL(url).hostname : url);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }, socket) => {
    hosts.add(url.replace(/:\d+$/, ''));
    // The browser hangs up when it ends, whether it has its answer or not; Node leaves that to us here.
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Nobody is let out\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    flag: `--proxy-server=http://127.0.0.1:${port}`,
    takeHosts() {
      const taken = [...hosts];
      hosts.clear();
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
