import type { Finding } from '../finding.js';
import { closest, elementsIn, type PageElement } from '../page.js';
import { firstOf, hasContent, seenIn, wordsOf } from '../seen.js';
import { widgetOf } from './widgets.js';

/** Letters from which on a text is one, and not a caption. */
const SOME = 80;
/** Letters from which on a paragraph is not said twice by chance. */
const LONG = 80;
const BODY =
  /(^|[\s_-])(article-?body|entry-?content|post-?content|detail-?content|content-?detail|noi-?dung|fck_detail|article-?content)([\s_-]|$)/i;
const TYPE = /"@type"\s*:\s*\[?\s*"[^"]*(Article|Posting)"/;

/** Whether a page says that it is a story. */
function isStory(root: PageElement): boolean {
  for (const { name, attributes, children } of elementsIn(root)) {
    if (name === 'meta' && attributes['property'] === 'og:type' && attributes['content'] === 'article')
      return true;
    if (name === 'script' && attributes['type'] === 'application/ld+json')
      if (children.some((child) => 'text' in child && TYPE.test(child.text))) return true;
    if (attributes['itemprop'] === 'articleBody') return true;
  }
  const heading = firstOf(root, 'h1');
  return !!closest(heading, ({ name }) => name === 'article');
}

/** Where a story's text stands, the surest place first. */
function placeOf(root: PageElement): PageElement | undefined {
  const all = [...elementsIn(root)];
  const heading = firstOf(root, 'h1');
  return (
    all.find(({ attributes }) => attributes['itemprop'] === 'articleBody') ??
    all.find(({ attributes }) => BODY.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)) ??
    closest(heading, ({ name }) => name === 'article') ??
    all.find(({ name }) => name === 'article') ??
    all.find(({ name, attributes }) => name === 'main' || attributes['role'] === 'main') ??
    all.find(({ name }) => name === 'body')
  );
}

const inWidget = (element: PageElement): boolean =>
  !!closest(element, (one) => !!widgetOf(one) || /^(aside|nav|footer|header)$/.test(one.name));

/** Letters of a place, without headings, captions and boxes. */
function lettersOf(element: PageElement): number {
  let letters = 0;
  for (const child of element.children) {
    if ('text' in child) letters += child.text.trim().length;
    else if (
      hasContent(child) &&
      !widgetOf(child) &&
      !/^(h[1-6]|figure|aside|nav|footer|time)$/.test(child.name)
    )
      letters += lettersOf(child);
  }
  return letters;
}

/** A story whose text is not in the page. */
export function emptyArticles(root: PageElement): readonly Finding[] {
  if (!isStory(root)) return [];
  const place = placeOf(root);
  if (!place || lettersOf(place) >= SOME) return [];
  const heading = firstOf(root, 'h1');
  return [
    { kind: 'article-empty', offset: place.offset, quote: heading ? wordsOf(heading) : `<${place.name}>` },
  ];
}

/** A story that stands in the page twice, as a copy for printing or for phones does. */
export function doubledArticles(root: PageElement): readonly Finding[] {
  const first = new Map<string, PageElement>();
  const again: PageElement[] = [];
  let paragraphs = 0;
  for (const element of seenIn(root)) {
    if (element.name !== 'p' || inWidget(element)) continue;
    const words = wordsOf(element).normalize();
    if (words.length < LONG) continue;
    paragraphs++;
    if (first.has(words)) again.push(element);
    else first.set(words, element);
  }
  const [start] = again;
  // One sentence may stand twice by intent: a pulled quotation, a standfirst.
  if (!start || again.length < 2 || again.length * 4 < paragraphs) return [];
  return [{ kind: 'article-doubled', offset: start.offset, quote: wordsOf(start) }];
}
