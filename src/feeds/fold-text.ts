/** Control characters, soft hyphens, zero-width spaces and what turns the direction of writing; joiners mean something. */
export const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cs}\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Characters of a text that are looked at: no headline and no standfirst is longer, and a hostile one would take seconds. */
const LONGEST = 10_000;

/** What has nothing to fold: words of Latin letters that are whole, with one space between them. */
const FOLDED = /^[!-~\u00c0-\u02af\u1e00-\u1eff]+(?: [!-~\u00c0-\u02af\u1e00-\u1eff]+)*$/;

/** What is plain text already, in NFC, on one line, without invisible characters. Other than texts and finite numbers: ''. */
export function foldText(value: unknown): string {
  const text = typeof value === 'number' && Number.isFinite(value) ? `${value}` : value;
  if (typeof text !== 'string') return '';
  return text.length < LONGEST && FOLDED.test(text)
    ? text
    : text.slice(0, LONGEST).replace(INVISIBLE, '').normalize().replace(/\s+/g, ' ').trim();
}
