import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { launch, type Browser } from 'puppeteer-core';
import { CHROME_FLAGS, findChrome } from '../../tools/browsers/find-chrome.js';
import { PAPER, type Files } from './page-files.js';
import { PagesServer } from './pages-server.js';

/** A publisher's server of its own, for tests in Node. */
export interface HttpPages {
  /** Puts files beside the paper's feed and pictures. @returns The address of their folder. */
  publish(files: Files): string;
  /** What has been asked below an address that `publish` gave. */
  asked(address: string): readonly string[];
  close(): Promise<void>;
}

export async function httpPages(): Promise<HttpPages> {
  const pages = new PagesServer(fileURLToPath(new URL('../../', import.meta.url)));
  const server = createServer((request, response) => {
    void pages.answer(origin, request.url ?? '').then(({ status, headers, body }) => {
      response.writeHead(status, { ...headers }).end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    publish: (files) => origin + pages.publish({ ...PAPER, ...files }),
    asked: (address) => pages.asked(new URL(address).pathname),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A Chromium whose protocol tests may use; undefined where there is none. */
export async function startChromium(): Promise<Browser | undefined> {
  const chrome = await findChrome();
  return chrome && launch({ ...chrome, args: [...CHROME_FLAGS] });
}
