import { Readable, pipeline, type Duplex } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Refusal } from './failure.js';

/** What bodies may be packed with, once. */
const UNPACK: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export const ACCEPT_ENCODING = 'gzip, br, deflate';

/**
 * Reads a body to its end, counting as it comes and once more as it is unpacked, so that a small body that unpacks to a
 * large one ends as soon as it has passed the limit.
 * @param limit Bytes.
 * @throws Refusal: `too-large` or `encoding`; what the stream throws, where the connection breaks.
 */
export async function readBody(
  body: Readable,
  encoding: string,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // A body that is left before its end says so to nobody but us.
  body.on('error', () => undefined);
  const name = encoding.trim().toLowerCase();
  const unpacker = Object.hasOwn(UNPACK, name) ? UNPACK[name]?.() : undefined;
  if (!unpacker && !/^(identity)?$/.test(name)) {
    body.destroy();
    throw new Refusal({ kind: 'encoding' });
  }
  if (!unpacker) return joined(counted(body, limit));
  // Its errors come out of the loop below, by the stream that is read.
  const unpacked = pipeline(Readable.from(counted(body, limit)), unpacker, () => undefined);
  try {
    return await joined(counted(unpacked, limit));
  } catch (error) {
    throw isOfZlib(error) ? new Refusal({ kind: 'encoding' }) : error;
  }
}

async function* counted(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw new Refusal({ kind: 'too-large', limit });
    yield chunk;
  }
}

async function joined(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Node names the faults of gzip and deflate `Z_…`, and those of Brotli `ERR__…`. */
const isOfZlib = (error: unknown): boolean =>
  /^(Z_|ERR__|ERR_BROTLI)/.test(`${(error as { code?: unknown }).code}`);
