import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface Entry {
  /** Path inside the archive with `/`. */
  readonly name: string;
  readonly content: Buffer;
}

// 1 January 1980, the first day the format knows: the same files always give the same archive.
const DATE = 0x21;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;

function header(
  signature: number,
  central: boolean,
  { name, content }: Entry,
  packed: Buffer,
  offset: number,
): Buffer {
  const bytes = Buffer.from(name);
  const head = Buffer.alloc(central ? 46 : 30);
  let at = head.writeUInt32LE(signature, 0);
  if (central) at = head.writeUInt16LE(20, at);
  for (const field of [20, UTF8_NAMES, DEFLATE, 0, DATE]) at = head.writeUInt16LE(field, at);
  for (const field of [crc32(content), packed.length, content.length]) at = head.writeUInt32LE(field, at);
  head.writeUInt16LE(bytes.length, at);
  if (central) head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, bytes]);
}

/** A ZIP archive of the entries in the given order, without dates (PKWARE APPNOTE 6.3, no ZIP64). */
export function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.content, { level: 9 });
    directory.push(header(0x02014b50, true, entry, packed, offset));
    const local = header(0x04034b50, false, entry, packed, 0);
    files.push(local, packed);
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}
