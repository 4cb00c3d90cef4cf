import { menderOf, type Finding } from '../finding.js';
import { closest, offsetOf, type PageElement } from '../page.js';
import { linesOf, seenIn, wordsOf } from '../seen.js';

/** What is no headline although it ends in dots. */
const CALLS =
  /^(xem|đọc|tải|đang|chi tiết|thêm|read|see|show|load|more|loading|next|continue)(?!\p{L}).{0,30}$/iu;
/** Letters from which on a title may have been cut by a system. */
const LONG = 30;

/** Headlines whose end a system cut off. One that merely ends in dots may be its author's; several in a page are not. */
export function cutTitles(root: PageElement): readonly Finding[] {
  const links = [...seenIn(root)].filter(({ name, attributes }) => name === 'a' && attributes['href']);
  const titles = new Map<string, string[]>();
  for (const link of links) {
    const href = link.attributes['href'] ?? '';
    titles.set(href, [...(titles.get(href) ?? []), wordsOf(link), link.attributes['title'] ?? '']);
  }
  const sure: Finding[] = [];
  const maybe: Finding[] = [];
  for (const element of seenIn(root)) {
    const isLink = element.name === 'a' && element.attributes['href'] !== undefined;
    const isTitle = /^h[2-6]$/.test(element.name) && !closest(element, ({ name }) => name === 'a');
    if (!isLink && !(isTitle && ![...seenIn(element)].some(({ name }) => name === 'a'))) continue;
    const text = wordsOf(element);
    if (!/(\.{3}|…)$/.test(text) || CALLS.test(text)) continue;
    const finding: Finding = {
      kind: 'cut-title',
      offset: element.offset,
      quote: text,
      element: 'tin-related-news',
    };
    const start = text.replace(/\s*(\.{3}|…)$/, '');
    const whole = [
      ...(titles.get(element.attributes['href'] ?? '') ?? []),
      element.attributes['title'] ?? '',
    ];
    const isKnown = whole.some(
      (title) => title.length > start.length && title.startsWith(start) && title !== text,
    );
    if (start.length >= 12 && (isKnown || /\s(\.{3}|…)$/.test(text))) sure.push(finding);
    else if (start.length >= LONG) maybe.push(finding);
  }
  return [...sure, ...(maybe.length > 1 || sure.length > 0 ? maybe : [])];
}

const NOUN =
  'bình luận|ý kiến|phản hồi|nhận xét|lượt (?:xem|thích|chia sẻ)|comments?|repl(?:y|ies)|views?|likes?|shares?|reviews?';
const ZERO = new RegExp(
  `(?<![\\d.,:/–-])0\\s+(?:${NOUN})(?!\\p{L})|(?<!\\p{L})(?:${NOUN})\\s*(?:\\(\\s*0\\s*\\)|:\\s*0)\\s*$`,
  'iu',
);

/** Counts of nothing: `0 bình luận`. */
export function zeroCounts(root: PageElement): readonly Finding[] {
  return linesOf(root).flatMap(({ text, pieces }): Finding[] => {
    const value = text.replace(/\s+/g, ' ').trim();
    const match = value.length <= 50 ? ZERO.exec(text) : null;
    if (!match) return [];
    const mender =
      menderOf(value) === 'tin-comment-thread' ? ({ element: 'tin-comment-count' } as const) : {};
    return [{ kind: 'zero-count', offset: offsetOf(pieces, match.index), quote: value, ...mender }];
  });
}

const NOTICES: readonly RegExp[] = [
  /(ý kiến|bình luận|phản hồi)( của bạn| của quý vị| của độc giả)?\s+(sẽ|phải)? ?được (biên tập|kiểm duyệt|xét duyệt|duyệt)/i,
  /(gõ|nhập|viết|dùng|sử dụng) (bằng )?(chữ |tiếng )?(tiếng việt|việt) (có|đủ) dấu/i,
  /email của bạn sẽ không (được|bị) (hiển thị|công khai)/i,
  /your (comment|opinion|reply)s? will be (edited|moderated|reviewed|published)/i,
  /your e-?mail address will not be published/i,
  /please (type|write) (in )?vietnamese/i,
];

const isInput = ({ name, attributes }: PageElement): boolean =>
  name === 'textarea' ||
  (attributes['contenteditable'] !== undefined && attributes['contenteditable'] !== 'false') ||
  attributes['role'] === 'textbox' ||
  (name === 'iframe' && /comment|binh-?luan|disqus/i.test(attributes['src'] ?? ''));

/** The notice of a form that is not there. */
export function formNotices(root: PageElement): readonly Finding[] {
  if ([...seenIn(root)].some(isInput)) return [];
  return linesOf(root).flatMap(({ text, pieces }): Finding[] => {
    const found = NOTICES.map((notice) => notice.exec(text)).find((match) => match !== null);
    return found
      ? [
          {
            kind: 'form-notice',
            offset: offsetOf(pieces, found.index),
            quote: text.replace(/\s+/g, ' ').trim(),
            element: 'tin-comment-thread',
          },
        ]
      : [];
  });
}
