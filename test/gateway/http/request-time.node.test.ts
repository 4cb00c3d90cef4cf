import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { limitRequests } from '../../../gateway/src/http/request-time.js';

const LIMIT = 500;
const server = createServer((asked, answer) => {
  let size = 0;
  asked.on('data', (piece: Buffer) => (size += piece.length));
  asked.on('end', () => answer.end(`${size}`));
});

before(async () => {
  limitRequests(server, (path) => path === '/import', LIMIT);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
after(() => server.close());

/** Sends a byte now and then, for more than twice as long as the limit. @returns What is answered; undefined where it was cut. */
const drip = (path: string): Promise<string | undefined> =>
  new Promise((done) => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ port, path, method: 'POST', host: '127.0.0.1' }, (answer) => {
      answer.setEncoding('utf8').on('data', done);
    });
    let left = 12;
    const clock = setInterval(() => {
      if (left-- > 0) return sent.write('x');
      clearInterval(clock);
      sent.end();
    }, 100);
    sent.on('error', () => {
      clearInterval(clock);
      done(undefined);
    });
  });

test('a file may take its time while it goes on; every other request must come whole within the limit', async () => {
  assert.equal(server.headersTimeout, 60_000, 'heads have the limit that they had');
  const [file, other] = await Promise.all([drip('/import?format=wxr'), drip('/v1/comments')]);
  assert.equal(file, '12');
  assert.equal(other, undefined);
});
