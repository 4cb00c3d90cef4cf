import type { MarkupElement, MarkupParser } from './markup.js';
import { repairXml } from './repair-xml.js';

/** The root of an XML feed, mended once where it was broken; undefined for what cannot be mended, for HTML and for what is no text. */
export function readXml(body: unknown, parse: MarkupParser): MarkupElement | undefined {
  if (typeof body !== 'string') return undefined;
  const root = parse(body, 'xml') ?? parse(repairXml(body, parse), 'xml');
  return root && root.name.toLowerCase() !== 'html' ? root : undefined;
}
