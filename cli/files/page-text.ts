import { declaredCharset } from '../../src/prerender/declared-charset.js';

/** What a page says of its charset in its first 1024 bytes (HTML standard, 13.2.3.2). */
function declared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return declaredCharset(start) ?? /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)/.exec(start)?.[1];
}

function marked([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Letters of several bytes in UTF-8. */
const LONG_LETTERS = /[^\0-\x7f\ufffd]/gu;

/** UTF-8 with a few broken letters, as where a text was cut: more letters are whole than not. */
function broken(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  const whole = text.match(LONG_LETTERS)?.length ?? 0;
  return whole > text.split('\ufffd').length - 1 ? text : undefined;
}

/**
 * The text of a page: by its byte order mark, else what its server and it say of themselves, else UTF-8, also where some letters
 * of it are broken, else windows-1252, in which every byte is a letter. A charset that is unknown or that the bytes contradict
 * is passed over.
 */
export function readPageText(bytes: Uint8Array, contentType = ''): string {
  const said = [/charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1], declared(bytes)];
  // A page that says so in ASCII is no UTF-16.
  const labels = [marked(bytes), ...said.map((label) => label?.replace(/^utf-?16.*/i, 'utf-8')), 'utf-8'];
  for (const label of labels) {
    const text = label && decoded(bytes, label);
    if (text) return text;
  }
  return broken(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}
