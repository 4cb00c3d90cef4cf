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
