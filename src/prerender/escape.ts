const IN_TEXT = /[&<>]/;
const IN_ATTRIBUTE = /[&<>"]/;

/** Text as it is written between tags. */
export const escapeText = (text: string): string =>
  // Most words of a story need no escape, and a test is cheaper than four searches.
  IN_TEXT.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

/** Text as it is written between double quotes in a tag. */
export const escapeAttribute = (text: string): string =>
  IN_ATTRIBUTE.test(text) ? escapeText(text).replaceAll('"', '&quot;') : text;
