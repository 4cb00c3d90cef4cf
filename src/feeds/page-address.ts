import { canonicalUrl } from '../model/canonical-url.js';

/** Elements of a document, found by the prototype: pictures and forms may carry the names of a document's properties. */
export const findIn = (document: Document, selector: string): readonly Element[] => [
  ...Document.prototype.querySelectorAll.call(document, selector),
];

/** Canonical URLs of what a page names, resolved against its own address; what is no address is left out. */
export const keysOf = (document: Document, addresses: readonly (string | null)[]): readonly string[] =>
  addresses.flatMap((address) => {
    try {
      return canonicalUrl(new URL(address ?? '', Reflect.get(Document.prototype, 'URL', document)).href);
    } catch {
      return [];
    }
  });

/** The canonical URLs under which a page says it stands: its address, its canonical link, Open Graph's `og:url`. */
export const readAddresses = (document: Document): Set<string> =>
  new Set(
    keysOf(document, [
      '',
      ...findIn(document, 'link[rel~="canonical"],meta[property="og:url"]').map(
        (one) => one.getAttribute('href') ?? one.getAttribute('content'),
      ),
    ]),
  );
