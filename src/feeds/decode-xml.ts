/** UTF-16 shows in the first two bytes, with a byte order mark or without one. */
const wide = ([first, second]: Uint8Array): string | undefined =>
  first === 0 || (first === 0xfe && second === 0xff)
    ? 'utf-16be'
    : second === 0 || (first === 0xff && second === 0xfe)
      ? 'utf-16le'
      : undefined;

/** A label that claims UTF-16 where the bytes do not show it is wrong: it was read from them byte by byte. */
const named = (pattern: RegExp, text: string): string | undefined =>
  pattern.exec(text)?.[1]?.replace(/^utf-?16.*/i, '');

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Decodes XML or HTML by its byte order mark, else the charset of its `Content-Type`, else its XML declaration, else UTF-8
 * (XML 1.0 appendix F, RFC 7303 §3). A charset that is unknown or that the bytes contradict is passed over.
 * @returns The text in NFC: windows-1258 spells Vietnamese with combining marks.
 */
export function decodeXml(bytes: Uint8Array, contentType: string): string {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 400));
  const labels = [
    wide(bytes),
    start.startsWith('ï»¿') ? 'utf-8' : undefined,
    named(/charset\s*=\s*["']?([^\s;"']+)/i, contentType),
    named(/^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)/, start),
    'utf-8',
  ];
  for (const label of labels) {
    const text = label && decode(bytes, label);
    if (text) return text.normalize();
  }
  return new TextDecoder().decode(bytes).normalize();
}
