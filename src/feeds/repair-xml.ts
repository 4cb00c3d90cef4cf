import { textOf, type MarkupParser } from './markup.js';
import { NAMESPACES } from './namespaces.js';

/** CDATA, comments and instructions are passed over; references, tag names and declared prefixes are looked at. */
const TOKENS =
  /<!\[CDATA\[[^]*?(?:]]>|$)|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|&(?:(#?\w+);)?|<(\w[^\s/>]*)|\sxmlns:([\w-]+)/g;

const KNOWN: Readonly<Record<string, string>> = NAMESPACES;

/**
 * Mends what makes browsers refuse a whole feed: a byte order mark, space or comments before the XML declaration, control
 * characters, HTML's named entities, a bare `&`, characters that XML forbids even as references, prefixes that nobody declared.
 * What is well formed comes back unchanged.
 * @param parse Knows HTML's entities.
 */
export function repairXml(source: string, parse: MarkupParser): string {
  const missing = new Set<string>();
  const declared = new Set(['xml']);
  let root = '';
  const mended = source
    .replace(/^\uFEFF/, '')
    .replace(/^\s*(?:<!--[^-]*(?:-(?!->)[^-]*)*-->\s*)*(?=<\?xml\s)/, '')
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu, '')
    .replace(TOKENS, (token: string, reference?: string, tag?: string, prefix?: string) => {
      if (token[0] === '&') return mendReference(token, reference, parse);
      if (prefix) declared.add(prefix);
      if (tag) {
        root ||= token;
        const colon = tag.indexOf(':');
        if (colon > 0) missing.add(tag.slice(0, colon));
      }
      return token;
    });
  const declarations = [...missing]
    .filter((prefix) => !declared.has(prefix))
    .map((prefix) => ` xmlns:${prefix}="${Object.hasOwn(KNOWN, prefix) ? KNOWN[prefix] : `urn:${prefix}`}"`);
  return declarations.length ? mended.replace(root, () => root + declarations.join('')) : mended;
}

function mendReference(token: string, name: string | undefined, parse: MarkupParser): string {
  if (!name) return '&amp;';
  if (/^(?:amp|lt|gt|quot|apos)$/.test(name)) return token;
  if (name[0] === '#') return isCharacter(name) ? token : '';
  // A letter before it, because HTML drops white space at the beginning.
  const body = parse(`x${token}`, 'html');
  const text = body ? textOf(body).slice(1) : token;
  if (text === token) return `&amp;${name};`;
  return [...text].map((character) => `&#${character.codePointAt(0)};`).join('');
}

/** XML 1.0 §2.2. */
function isCharacter(reference: string): boolean {
  const code = Number(reference.replace(/^#x/i, '0x').replace('#', ''));
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
