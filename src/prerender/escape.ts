const SPECIAL = /[&<>"{]/;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // For what reads the bytes of a page as its own templates before a browser does.
    .replace(/\{(?=\{)/g, '&#123;');

/** Text as it is written between tags. */
export const escapeText = (text: string): string =>
  // Most words of a story need no escape, and one test is cheaper than four searches.
  SPECIAL.test(text) ? escaped(text) : text;

/** Text as it is written between double quotes in a tag. */
export const escapeAttribute = (text: string): string =>
  SPECIAL.test(text) ? escaped(text).replaceAll('"', '&quot;') : text;
