import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that tears where it is told to. */
export interface TornLine {
  readonly url: string;
  /** Lets so many bytes pass from now on, counted in both directions, and tears. Undefined: the line holds. */
  tearAfter(bytes: number | undefined): void;
  /** Bytes that have passed since the last call of `tearAfter`. */
  readonly passed: number;
  close(): Promise<void>;
}

/** Stands between a client and a server on this machine. */
export async function tornLine(port: number): Promise<TornLine> {
  const open = new Set<Socket>();
  let left: number | undefined;
  let passed = 0;
  const tear = (): void => {
    for (const socket of open) socket.destroy();
    open.clear();
  };
  const carry = (from: Socket, to: Socket): void => {
    from.on('data', (chunk: Buffer) => {
      const through = left === undefined ? chunk : chunk.subarray(0, left);
      passed += through.length;
      if (left !== undefined) left -= through.length;
      if (through.length) to.write(through);
      if (left === 0) to.write('', () => setImmediate(tear));
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      open.delete(from);
      to.end();
    });
  };
  const server = createServer((near) => {
    if (left === 0) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) open.add(socket.setNoDelay());
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tearAfter(bytes) {
      tear();
      left = bytes;
      passed = 0;
    },
    get passed() {
      return passed;
    },
    close: () => {
      tear();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
