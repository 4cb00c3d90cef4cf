import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Writable } from 'node:stream';
import { Terminal } from '../../cli/terminal.js';
import { en } from '../../cli/words/en.js';

/** A stream that remembers what came, at a terminal or not. */
function stream(isTTY: boolean): { readonly stream: NodeJS.WriteStream; readonly text: () => string } {
  let text = '';
  const writable = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  return { stream: Object.assign(writable, { isTTY }) as unknown as NodeJS.WriteStream, text: () => text };
}

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

function said(isTTY: boolean, environment: Record<string, string> = {}): string {
  process.env = { ...environment };
  const [out, told] = [stream(isTTY), stream(isTTY)];
  const terminal = new Terminal(en, out.stream, told.stream);
  terminal.write(terminal.styled('green', 'well'));
  terminal.advise(['what', 'mend']);
  terminal.progress('1/2 a.html');
  terminal.mention('2 pages');
  return `${out.text()}${told.text()}`;
}

test('colours, progress and remarks are for people at a terminal', () => {
  const seen = said(true);
  assert.match(seen, /\u001b\[32mwell\u001b\[39m/);
  assert.match(seen, /\r\u001b\[K1\/2 a\.html/);
  assert.match(seen, /2 pages/);
  assert.equal(said(false), 'wellwhat\n  mend\n');
});

test('NO_COLOR and a dumb terminal are heeded', () => {
  for (const environment of [{ NO_COLOR: '1' }, { TERM: 'dumb' }])
    assert.doesNotMatch(said(true, environment), /\u001b\[3/);
});
