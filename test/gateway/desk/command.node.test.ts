import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { SITE, temporaryFile } from '../../helpers/gateway.js';
import { buildProgram, runProgram, startProgram } from '../../helpers/gateway-program.js';

before(buildProgram);

const LINK = /http:\/\/localhost:\d+(\/desk\/invitation\?token=[\w-]{43})/;

test('the first start prints a link, a second none; an invitation is made and renewed while it serves', async () => {
  const env = { DATABASE_URL: `sqlite:${temporaryFile()}`, TINBOX_SITES: SITE };
  const first = await startProgram(env);
  await first.stop();
  assert.match(first.printed(), LINK);
  const second = await startProgram(env);
  const links: string[] = [];
  for (const args of [
    ['invite', 'Hải Yến', 'moderator'],
    ['invite', 'hai yen', 'editor', '--site', SITE],
  ]) {
    const { code, output } = await runProgram(args, env);
    assert.equal(code, 0, output);
    assert.match(output, /hai-yen/);
    links.push(LINK.exec(output)?.[1] ?? '');
  }
  const pages = await Promise.all(links.map((link) => fetch(second.url + link)));
  assert.deepEqual(
    pages.map(({ status }) => status),
    [404, 200],
  );
  assert.match(await (await fetch(`${second.url}${links[1]}`)).text(), /Hải Yến/);
  for (const args of [['invite'], ['invite', 'Ai đó', 'chief'], ['invite', 'Ai đó', 'editor', '--site']])
    assert.equal((await runProgram(args, env)).code, 2, args.join(' '));
  assert.equal(await second.stop(), 0);
  assert.doesNotMatch(second.printed(), LINK);
});
