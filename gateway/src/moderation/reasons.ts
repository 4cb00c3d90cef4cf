/** Why a comment is not, or no longer, published: what its author is told. */
export const REASONS = [
  'offensive',
  'abusive',
  'spam',
  'banned-word',
  'advertising',
  'illegal',
  'harassment',
  'misinformation',
  'hate',
  'irrelevant',
  'unreadable',
  'private-data',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];

export const isReason = (text: unknown): text is Reason => REASONS.some((each) => each === text);

/** Why a comment waits, or was refused by rules, in words that no editor gives. A judge has words of its own. */
export type RuleReason =
  'links' | 'edited' | 'too-fast' | 'first-comment' | 'suspect-word' | 'judge' | 'judge-silent' | 'trap';
