import { fail, ok, type Result } from '../model/result.js';
import { decodeXml } from './decode-xml.js';

/**
 * A body that is no JSON as it stands: the decoded text of XML and HTML, or JSON behind a guard such as `)]}',`.
 * @returns Fails with `parse` for what is none of these.
 */
export function readOther(bytes: Uint8Array, contentType: string): Result<unknown> {
  const text = new TextDecoder().decode(bytes);
  // UTF-16 read as UTF-8 begins with replacement characters and zeros.
  if (/^[\s\0\uFFFD]*</.test(text)) return ok(decodeXml(bytes, contentType));
  try {
    return ok(JSON.parse(text.replace(/^\s*\)]}',?/, '')));
  } catch {
    return fail({ kind: 'parse', as: 'json' });
  }
}
