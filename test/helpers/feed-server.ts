import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Handler = (response: ServerResponse, turn: number, request: IncomingMessage) => void;

/** A publisher's server on this machine. */
export interface FeedServer {
  /** An address that `handler` answers; `turn` counts its requests from 1. */
  at(handler: Handler): string;
  /** How many requests an address has had. */
  asked(url: string): number;
  /** Fulfilled when a request for the address was given up or answered. */
  left(url: string): Promise<void>;
  close(): Promise<void>;
}

export async function feedServer(): Promise<FeedServer> {
  const handlers = new Map<string, Handler>();
  const counts = new Map<string, number>();
  const leaving = new Map<string, () => void>();
  const leavings = new Map<string, Promise<void>>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const turn = (counts.get(path) ?? 0) + 1;
    counts.set(path, turn);
    response.on('close', () => leaving.get(path)?.());
    handlers.get(path)?.(response, turn, request);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const path = (url: string): string => new URL(url).pathname;
  return {
    at(handler) {
      const place = `/feed-${handlers.size}`;
      handlers.set(place, handler);
      leavings.set(place, new Promise((left) => leaving.set(place, left)));
      return origin + place;
    },
    asked: (url) => counts.get(path(url)) ?? 0,
    left: (url) => leavings.get(path(url)) ?? Promise.resolve(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
