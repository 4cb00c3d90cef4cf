/**
 * What readers without scripts are given that they should not be. These names are a contract: docs/contracts/check.md.
 */
export type FindingKind =
  | 'empty-heading'
  | 'empty-frame'
  | 'leaked-template'
  | 'time-without-value'
  | 'bare-stamp'
  | 'repeated-alt'
  | 'cut-title'
  | 'zero-count'
  | 'form-notice'
  | 'no-fallback'
  | 'image-without-size'
  | 'layout-shift'
  | 'article-empty'
  | 'article-doubled';

/** One fault of a page, wherever it stands. */
export interface Finding {
  readonly kind: FindingKind;
  /** Offset in the text of the page. */
  readonly offset: number;
  /** What stands there, as a reader meets it. */
  readonly quote: string;
  /** The element that mends it, where one does. */
  readonly element?: Mender;
  /** What the element would be told, as its attribute has it. */
  readonly attribute?: string;
}

/** The elements of the design, those that are still to come too. */
export const WIDGETS = [
  'tin-related-news',
  'tin-article-card',
  'tin-time',
  'tin-weather-box',
  'tin-comment-thread',
  'tin-comment-count',
] as const;

export type Mender = (typeof WIDGETS)[number];

/** The widget that a box with such words should be. */
export function menderOf(words: string): Mender {
  if (/thời tiết|dự báo|weather|forecast|الطقس/i.test(words)) return 'tin-weather-box';
  if (/bình luận|ý kiến|phản hồi|comment|تعليق/i.test(words)) return 'tin-comment-thread';
  return 'tin-related-news';
}
