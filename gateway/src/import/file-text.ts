import { open, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** The text of a file, piece by piece, and how much of it has been read. */
export interface FileText {
  readonly pieces: AsyncIterable<string>;
  /** Bytes on the disk. */
  readonly size: number;
  readonly read: () => number;
}

const FIRST = 512;

/**
 * Opens a file that may be of any length, packed by gzip or not. Its encoding is that of its byte order mark, else what
 * its XML declaration says, else `encoding`.
 * @param encoding A label of https://encoding.spec.whatwg.org. Default UTF-8.
 */
export async function fileText(path: string, encoding = 'utf-8'): Promise<FileText> {
  const { size } = await stat(path);
  const start = await beginning(path);
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  let read = 0;
  const stream = createReadStream(path, { highWaterMark: 1 << 16 });
  stream.on('data', (chunk) => (read += chunk.length));
  const bytes = isPacked ? stream.pipe(createGunzip()) : stream;
  stream.on('error', (error) => bytes.destroy(error));
  return { pieces: decoded(bytes as AsyncIterable<Uint8Array>, encoding), size, read: () => read };
}

async function beginning(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(labelOf(chunk) ?? encoding);
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function labelOf(chunk: Uint8Array): string | undefined {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(chunk.subarray(0, FIRST));
  const said = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\bencoding=["']([\w-]+)["']/.exec(start)?.[1];
  return said !== undefined && isLabel(said) ? said : undefined;
}

/** Whether texts in this encoding can be read. */
export function isLabel(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label).encoding);
  } catch {
    return false;
  }
}
