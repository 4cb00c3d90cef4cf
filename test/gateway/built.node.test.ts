import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { localServer } from './connector/servers.js';
import { buildProgram, startProgram, type Program } from '../helpers/gateway-program.js';

const folder = mkdtempSync(join(tmpdir(), 'tinbox-built-'));
const programs: Program[] = [];
after(async () => {
  for (const program of programs) await program.kill();
  rmSync(folder, { recursive: true, force: true });
});

await buildProgram();

/** The gateway with settings, as a publisher starts it. */
async function start(settings: unknown, env: Readonly<Record<string, string>> = {}): Promise<Program> {
  const file = join(folder, 'gateway.config.json');
  writeFileSync(file, JSON.stringify(settings));
  const program = await startProgram({
    DATABASE_URL: `sqlite:${folder}/tinbox.db`,
    TINBOX_CONFIG: file,
    ...env,
  });
  programs.push(program);
  return program;
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
  const { url, printed, stop } = await start(settings, UNSAFE);
  const feed = await fetch(`${url}/v1/feeds/tin`);
  assert.match(await feed.text(), /Lũ rút ở Cửa Việt/);
  const fragment = await (await fetch(`${url}/v1/fragment/lien-quan`)).text();
  assert.match(
    fragment,
    /^<tin-related-news data-tin-v="\d.*<template shadowrootmode="open">.*Lũ rút ở Cửa Việt/s,
  );
  const page = await fetch(`${url}/v1/prerender?url=https://bao.example/bai`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/html' },
    body: '<tin-related-news src="https://tin.bao.example/v1/feeds/tin"></tin-related-news>',
  });
  assert.match(await page.text(), /^<tin-related-news data-tin-v=.*Lũ rút ở Cửa Việt/s);
  assert.match(printed(), /Unsafe: TINBOX_UNSAFE_LET_FEEDS_REACH_THIS_MACHINE/);
  assert.equal(await stop(), 0);
});

test('without the unsafe switch a feed on this machine is refused, and the operator is told why', async () => {
  const { url, printed, stop } = await start(settings, { DATABASE_URL: `sqlite:${folder}/other.db` });
  assert.equal((await fetch(`${url}/v1/feeds/tin`)).status, 503);
  assert.match(printed(), /The feed \\"tin\\" could not be fetched \(address\)/);
  assert.doesNotMatch(printed(), /Unsafe/);
  assert.equal(await stop(), 0);
});

test('a settings file that is not understood stops the start, in words', async () => {
  await assert.rejects(start({ feeds: { tin: {} } }), /feeds\.tin\.url is missing/);
});
