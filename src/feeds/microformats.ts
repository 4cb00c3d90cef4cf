import type { Feed } from '../model/feed.js';
import type { ReadContext } from './adapter.js';
import { collect, type Draft } from './collect.js';
import { isElement, textOf, type MarkupElement } from './markup.js';
import { safeUrl } from './safe-url.js';

/**
 * Reads stories out of HTML: what `toHtml` writes, microformats2 in general (https://microformats.org/wiki/h-entry), and
 * plain links with a picture, a paragraph or a time beside them, as a publisher types them. Children without a link hold
 * no story. The form is a contract: docs/contracts/html-feed.md.
 */
export function fromHtml(element: MarkupElement, context: ReadContext): Feed {
  const feed = inside(element).find((child) => has(child, 'h-feed'));
  const name = feed && inside(feed).find((child) => has(child, 'p-name'));
  // The page wrote it, so it may go on wherever the feed that it came from does.
  const next = safeUrl(feed?.attribute('data-tin-next'), context.url, 'feed');
  const read = collect(entries(element).map(draft), context, {
    format: 'html',
    plain: true,
    title: feed?.attribute('data-tin-title') ?? (name && words(name)),
    language: feed?.attribute('lang'),
  });
  return next && next !== context.url ? { ...read, next } : read;
}

const has = (element: MarkupElement, name: string): boolean =>
  (element.attribute('class') ?? '').split(/\s+/).includes(name);

const isLink = (element: MarkupElement): boolean => element.name === 'a' && !!element.attribute('href');

const isHeading = ({ name }: MarkupElement): boolean => /^h[1-6]$/.test(name);

/** Elements below one, but not those of a microformat inside it: an author's card has a name and a picture of its own. */
function inside(element: MarkupElement, found: MarkupElement[] = []): readonly MarkupElement[] {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    found.push(child);
    if (!/(^|\s)h-(?!feed)/.test(child.attribute('class') ?? '')) inside(child, found);
  }
  return found;
}

const isRow = (element: MarkupElement): boolean =>
  /^(li|article)$/.test(element.name) && inside(element).some(isLink);

/** The elements that hold one story each: marked ones, else rows with a link, else the links themselves. */
function entries(element: MarkupElement): readonly MarkupElement[] {
  const all = inside(element);
  const marked = all.filter((child) => has(child, 'h-entry'));
  if (marked.length) return marked;
  const rows = all.filter((child) => isRow(child) && !inside(child).some(isRow));
  if (rows.length) return rows;
  const links = all.filter(isLink);
  // What stands beside a link that is alone belongs to it.
  return links.length === 1 ? [element] : links;
}

/** The words of an element itself, without the times and paragraphs that a whole story in one link brings along. */
const words = (element: MarkupElement): string =>
  element.children
    .map((child) => {
      if (!isElement(child)) return child;
      return child.name === 'br' ? ' ' : /^(time|p)$/.test(child.name) ? '' : words(child);
    })
    .join('');

const href = (element: MarkupElement | undefined): string | undefined => element?.attribute('href');

/** What a property says: a machine's word for it where there is one. */
const said = (element: MarkupElement | undefined): string | undefined =>
  element && (element.attribute('datetime') ?? element.attribute('value') ?? words(element));

function draft(entry: MarkupElement): Draft {
  const parts = [entry, ...inside(entry)];
  const all = (name: string): readonly MarkupElement[] => parts.filter((part) => has(part, name));
  const tag = (name: string, fits = (_: MarkupElement): boolean => true): MarkupElement | undefined =>
    parts.find((part) => part.name === name && fits(part));
  const data = (name: string): string | undefined => entry.attribute(`data-tin-${name}`);
  const flag = (name: string): true | undefined => (data(name) === undefined ? undefined : true);

  const link =
    all('u-url')[0] ??
    [...parts.filter(isHeading).flatMap((part) => inside(part)), ...parts].find(
      (part) => isLink(part) && textOf(part).trim(),
    );
  const name = all('p-name')[0] ?? (link && (inside(link).find(isHeading) ?? link));
  const summary = all('p-summary')[0] ?? tag('p', (part) => !inside(part).some(isLink));
  const published = all('dt-published')[0] ?? tag('time', (part) => !has(part, 'dt-updated'));
  const section = all('p-category').find(isSection);
  return {
    id: href(all('u-uid')[0]) ?? said(all('u-uid')[0]),
    url: href(link),
    title: name && (words(name).trim() || textOf(name)),
    summary: summary && words(summary),
    image: picture(all('u-photo')[0] ?? tag('img'), data),
    published: said(published) || data('time'),
    updated: said(all('dt-updated')[0]),
    authors: all('p-author').map(author),
    section: section && words(section),
    tags: all('p-category')
      .filter((part) => !isSection(part))
      .map(said),
    language: (name ?? entry).attribute('lang') ?? entry.attribute('lang'),
    kicker: data('kicker'),
    dateline: data('dateline'),
    media: { kind: data('media'), duration: data('duration') },
    access: data('access'),
    sponsored: flag('sponsored'),
    sponsor: data('sponsored'),
    live: flag('live'),
    commentCount: data('comments'),
    pin: data('pin'),
  };
}

const isSection = (element: MarkupElement): boolean => element.attribute('data-tin-section') !== undefined;

function author(element: MarkupElement): { name: string; url: string | undefined } {
  const parts = inside(element);
  const name = parts.find((part) => has(part, 'p-name')) ?? element;
  return { name: words(name), url: href(parts.find((part) => has(part, 'u-url')) ?? element) };
}

function picture(image: MarkupElement | undefined, data: (name: string) => string | undefined): unknown {
  if (!image) return undefined;
  const [x, y] = data('focus')?.split(' ') ?? [];
  const candidates = image.attribute('srcset')?.matchAll(/([^\s,]\S*)\s+(\d+)w/g) ?? [];
  return {
    // Where pictures load late by script, `src` holds the place.
    src: image.attribute('data-src') ?? image.attribute('src'),
    width: image.attribute('width'),
    height: image.attribute('height'),
    alt: image.attribute('alt'),
    sources: [...candidates].map(([, src = '', width]) => ({ src: src.replace(/(,#*)#$/, '$1'), width })),
    credit: data('credit'),
    focus: x && { x, y },
  };
}
