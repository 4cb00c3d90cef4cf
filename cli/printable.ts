/** A stranger's text for a terminal: nothing in it moves the cursor, changes colours or turns the direction of writing. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
