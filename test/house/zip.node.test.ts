import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zip, type Entry } from '../../tools/build/zip.js';

/** Reads an archive as unpackers do: from its end, by its directory. */
function unzip(archive: Buffer): Entry[] {
  const end = archive.length - 22;
  assert.equal(archive.readUInt32LE(end), 0x06054b50);
  let at = archive.readUInt32LE(end + 16);
  return [...new Array<undefined>(archive.readUInt16LE(end + 10))].map(() => {
    assert.equal(archive.readUInt32LE(at), 0x02014b50);
    const [packed, length] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const content = inflateRawSync(archive.subarray(start, start + packed));
    assert.equal(crc32(content), archive.readUInt32LE(at + 16));
    assert.equal(archive.readUInt16LE(at + 12), 0, 'no hour');
    at += 46 + length;
    return { name, content };
  });
}

test('what goes into the archive comes out of it, with every name', () => {
  const entry = fc.record({
    name: fc.string({ minLength: 1 }),
    content: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const named = entries.map(({ name, content }) => ({ name: Buffer.from(name).toString(), content }));
      assert.deepEqual(unzip(zip(named)), named);
    }),
  );
});

test('the same files give the same archive', () => {
  const entries = [{ name: 'tệp.js', content: Buffer.from('1') }];
  assert.deepEqual(zip(entries), zip(entries));
});
