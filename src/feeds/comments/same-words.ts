/** Letters and digits only: comment systems change quotation marks, dots, spaces and faces. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/** Whether a comment system's words are what was sent. */
export const isSameWords = (one: string, other: string): boolean =>
  one.trim() === other.trim() || (bare(one) !== '' && bare(one) === bare(other));
