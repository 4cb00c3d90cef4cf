import type { IncomingMessage, Server } from 'node:http';

/** Milliseconds in which a request must have come whole, as Node has it by itself. */
const LIMIT = 300_000;

/**
 * Gives a request so long to come whole; one that brings a file may take as long as it goes on. Node's own limit is one for all.
 * @param isFile Whether the address takes files.
 */
export function limitRequests(server: Server, isFile: (path: string) => boolean, limit = LIMIT): void {
  // What is set later leaves the limit of the heads as it is.
  server.requestTimeout = 0;
  server.prependListener('request', (request: IncomingMessage) => {
    if (request.complete || request.method === 'GET' || request.method === 'HEAD') return;
    const cut = (): void => void (request.complete || request.destroy());
    if (isFile(request.url?.split('?')[0] ?? '')) {
      request.setTimeout(limit, cut);
      return;
    }
    const clock = setTimeout(cut, limit);
    clock.unref();
    request.once('end', () => clearTimeout(clock)).once('close', () => clearTimeout(clock));
  });
}
