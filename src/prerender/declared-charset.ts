const META = /<meta[\s/]((?:[^>"']|"[^"]*"|'[^']*')*)/gi;
const CONTENT = /(?:^|[\s/])content\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i;
const CHARSET = /charset\s*=\s*["']?\s*([^\s"'/>;]+)/i;

/**
 * What a page says of its charset: `<meta charset>`, or the `content` of `<meta http-equiv="Content-Type">`; the description
 * of a page may speak of charsets as it likes (HTML standard, 13.2.3.2).
 * @param start Its first 1024 bytes, a letter for each.
 */
export function declaredCharset(start: string): string | undefined {
  for (const [, attributes = ''] of start.matchAll(META)) {
    const others = attributes.replace(CONTENT, ' ');
    const [, content = ''] =
      (/http-equiv\s*=\s*["']?\s*content-type/i.test(others) && CONTENT.exec(attributes)) || [];
    const said = /(?:^|[\s/"'])charset/i.test(others) ? CHARSET.exec(others) : CHARSET.exec(content);
    if (said) return said[1];
  }
  return undefined;
}
