import { strict as assert } from 'node:assert';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { localServer } from './connector/servers.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tinbox-built-'));
const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly address: string;
  readonly said: () => string;
  stop(): Promise<number | null>;
}

/** `npm run gateway`, as a publisher starts it. */
async function start(settings: unknown, env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const file = join(folder, 'gateway.config.json');
  writeFileSync(file, JSON.stringify(settings));
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/gateway.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...{ PORT: '0', DATABASE_URL: `sqlite:${folder}/tinbox.db`, TINBOX_CONFIG: file, TINBOX_LANG: 'en' },
      ...env,
    },
  });
  children.push(child);
  let said = '';
  const end = new Promise<number | null>((done) => child.once('exit', done));
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+\S*/.exec(said)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void end.then(() => reject(new Error(said)));
  });
  return {
    address,
    said: () => said,
    stop() {
      child.kill('SIGTERM');
      return end;
    },
  };
}

const server = await localServer((_, response) =>
  response.end(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', url: 'https://bao.example/1', title: 'Lũ rút ở Cửa Việt' }],
    }),
  ),
);
const settings = {
  address: 'https://tin.bao.example',
  feeds: { tin: { url: server.origin } },
  fragments: { 'lien-quan': { element: 'tin-related-news', feed: 'tin' } },
};
const UNSAFE = { TINBOX_UNSAFE_LET_FEEDS_REACH_THIS_MACHINE: 'yes' };

test('the gateway as it is built gives feeds, and draws widgets without a browser', async () => {
  const { address, said, stop } = await start(settings, UNSAFE);
  const feed = await fetch(`${address}/v1/feeds/tin`);
  assert.match(await feed.text(), /Lũ rút ở Cửa Việt/);
  const fragment = await (await fetch(`${address}/v1/fragment/lien-quan`)).text();
  assert.match(
    fragment,
    /^<tin-related-news data-tin-v="\d.*<template shadowrootmode="open">.*Lũ rút ở Cửa Việt/s,
  );
  const page = await fetch(`${address}/v1/prerender?url=https://bao.example/bai`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/html' },
    body: '<tin-related-news src="https://tin.bao.example/v1/feeds/tin"></tin-related-news>',
  });
  assert.match(await page.text(), /^<tin-related-news data-tin-v=.*Lũ rút ở Cửa Việt/s);
  assert.match(said(), /Unsafe: TINBOX_UNSAFE_LET_FEEDS_REACH_THIS_MACHINE/);
  assert.equal(await stop(), 0);
});

test('without the unsafe switch a feed on this machine is refused, and the operator is told why', async () => {
  const { address, said, stop } = await start(settings, { DATABASE_URL: `sqlite:${folder}/other.db` });
  assert.equal((await fetch(`${address}/v1/feeds/tin`)).status, 503);
  assert.match(said(), /The feed "tin" could not be fetched \(address\)/);
  assert.doesNotMatch(said(), /Unsafe/);
  assert.equal(await stop(), 0);
});

test('a settings file that is not understood stops the start, in words', async () => {
  await assert.rejects(start({ feeds: { tin: {} } }), /feeds\.tin\.url is missing/);
});
