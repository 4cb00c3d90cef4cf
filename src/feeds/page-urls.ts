/** Elements of a document, found by the prototype: pictures and forms may carry the names of a document's properties. */
export const findIn = (document: Document, selector: string): readonly Element[] => [
  ...HTMLDocument.prototype.querySelectorAll.call(document, selector),
];

/** What a page names, resolved against its own address; what is no address is left out. */
export const urlsOf = (document: Document, addresses: readonly (string | null)[]): readonly string[] =>
  addresses.flatMap((address) => {
    try {
      return new URL(address ?? '', Reflect.get(HTMLDocument.prototype, 'URL', document)).href;
    } catch {
      return [];
    }
  });

/** The addresses under which a page says it stands: its own, its canonical link, Open Graph's `og:url`. */
export const readUrls = (document: Document): readonly string[] =>
  urlsOf(document, [
    '',
    ...findIn(document, 'link[rel~="canonical"],meta[property="og:url"]').map(
      (one) => one.getAttribute('href') ?? one.getAttribute('content'),
    ),
  ]);
