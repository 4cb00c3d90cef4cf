import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A way to a server that can be cut, and that can lose what is on it. */
export interface Line {
  /** The address at its near end. */
  readonly url: string;
  /** Nobody gets through, until it is mended. */
  cut(): void;
  mend(): void;
  /** Requests with this method and path arrive, but their answers get lost; they are counted. */
  losing(method: string, path: RegExp): { readonly lost: () => number; end(): void };
  close(): void;
}

/** @param url Where the line leads. */
export async function line(url: string): Promise<Line> {
  const far = new URL(url);
  const sockets = new Set<Socket>();
  let isCut = false;
  let loses = (_: IncomingMessage): boolean => false;
  const pass = (from: IncomingMessage, to: ServerResponse): void => {
    const isLost = loses(from);
    const onward = request(
      { host: '127.0.0.1', port: far.port, path: from.url, method: from.method, headers: from.headers },
      (answer) => {
        if (isLost) {
          answer.resume();
          return void answer.once('end', () => from.socket.destroy());
        }
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      },
    );
    onward.on('error', () => from.socket.destroy());
    to.on('close', () => onward.destroy());
    from.pipe(onward);
  };
  const server = createServer(pass);
  server.on('connection', (socket) => {
    if (isCut) return void socket.destroy();
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => (isCut = false),
    losing: (method, path) => {
      let count = 0;
      loses = (from) => {
        const isMeant = from.method === method && path.test(from.url ?? '');
        if (isMeant) count++;
        return isMeant;
      };
      return { lost: () => count, end: () => (loses = () => false) };
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
