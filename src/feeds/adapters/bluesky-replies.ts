import type { RichElement, RichNode } from '../../model/rich-text.js';
import { link, optional, tag, time, whole } from '../comment-fields.js';
import type { Unplaced } from '../comments/placed.js';
import { INVISIBLE, foldText } from '../fold-text.js';
import { wordsOf } from '../rich-text.js';
import { safeUrl } from '../safe-url.js';
import { own } from '../shape.js';

const VIEW = 'app.bsky.feed.defs#threadViewPost';
/** What moderators or authors want nobody to be shown unasked. */
const HIDING = /^(!hide|!warn|!no-unauthenticated|porn|sexual|nudity|graphic-media|gore|spam)$/;
/** Posts below one, at the most. */
const MOST = 50_000;

/** Replies as `app.bsky.feed.getPostThread` gives them, each before its own; undefined where the post is not to be seen. */
export function blueskyReplies(
  body: unknown,
): { readonly comments: readonly Unplaced[]; readonly dropped: number } | undefined {
  const top = own(body, 'thread');
  if (own(top, '$type') !== VIEW) return undefined;
  const comments: Unplaced[] = [];
  let dropped = 0;
  const waiting: { view: unknown; parent: string | undefined }[] = [];
  const queue = (view: unknown, parent: string | undefined): void => {
    const replies = own(view, 'replies');
    if (Array.isArray(replies))
      for (let place = replies.length; place--;) waiting.push({ view: replies[place] as unknown, parent });
  };
  queue(top, undefined);
  for (let next = waiting.pop(); next && comments.length + dropped < MOST; next = waiting.pop()) {
    const { view, parent } = next;
    const comment = own(view, '$type') === VIEW ? reply(own(view, 'post'), parent) : undefined;
    if (comment) comments.push(comment);
    else dropped++;
    queue(view, comment?.id ?? parent);
  }
  return { comments, dropped };
}

function reply(post: unknown, parent: string | undefined): Unplaced | undefined {
  const [, did = '', key = ''] =
    /^at:\/\/(did:[\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/.exec(foldText(own(post, 'uri'))) ?? [];
  const record = own(post, 'record');
  const author = own(post, 'author');
  const created = time(own(record, 'createdAt'));
  const handle = foldText(own(author, 'handle'));
  const name = foldText(own(author, 'displayName')) || handle;
  if (!did || !created || !name || isHidden(post) || isHidden(author)) return undefined;
  const words = wordsOf([
    ...paragraphs(own(record, 'text'), own(record, 'facets')),
    ...embedded(own(post, 'embed')),
  ]);
  if (!words.text) return undefined;
  const language = own(record, 'langs');
  const profile = `https://bsky.app/profile/${did}`;
  return {
    id: `${did}/${key}`.replace(/[^\w.~-]/g, '-'),
    ...(parent !== undefined && { parent }),
    author: { name, url: profile, ...optional('avatar', safeUrl(own(author, 'avatar'), '', 'image')) },
    ...words,
    status: 'published',
    created,
    revision: 1,
    score: whole(own(post, 'likeCount')) ?? 0,
    ...optional('language', tag(Array.isArray(language) ? language[0] : undefined)),
    url: `${profile}/post/${key}`,
  };
}

const isHidden = (labelled: unknown): boolean => {
  const labels = own(labelled, 'labels');
  return (
    Array.isArray(labels) &&
    labels.some((label) => own(label, 'neg') !== true && HIDING.test(foldText(own(label, 'val'))))
  );
};

interface Facet {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** Text whose links are told by places in its UTF-8. Source: https://docs.bsky.app/docs/advanced-guides/post-richtext. */
function paragraphs(text: unknown, facets: unknown): RichElement[] {
  if (typeof text !== 'string') return [];
  const bytes = new TextEncoder().encode(text);
  const words = (from: number, to: number): string =>
    new TextDecoder().decode(bytes.subarray(from, to)).replace(/\ufffd/g, '');
  const nodes: RichNode[] = [];
  let at = 0;
  for (const { from, to, href } of facetsOf(facets, bytes.length)) {
    if (from < at) continue;
    nodes.push(...broken(words(at, from)), { tag: 'a', href, children: [clean(words(from, to))] });
    at = to;
  }
  nodes.push(...broken(words(at, bytes.length)));
  const children = nodes.filter((node) => node !== '');
  return children.length ? [{ tag: 'p', children }] : [];
}

function facetsOf(facets: unknown, length: number): Facet[] {
  return (Array.isArray(facets) ? facets : [])
    .flatMap((facet: unknown): Facet[] => {
      const from = whole(own(own(facet, 'index'), 'byteStart'));
      const to = whole(own(own(facet, 'index'), 'byteEnd'));
      const features = own(facet, 'features');
      const href = (Array.isArray(features) ? features : []).map(addressOf).find(Boolean);
      return from !== undefined && to !== undefined && from < to && to <= length && href
        ? [{ from, to, href }]
        : [];
    })
    .sort((one, other) => one.from - other.from);
}

function addressOf(feature: unknown): string | undefined {
  const type = own(feature, '$type');
  if (type === 'app.bsky.richtext.facet#link') return link(own(feature, 'uri'));
  const did = foldText(own(feature, 'did'));
  if (type === 'app.bsky.richtext.facet#mention' && /^did:[\w.:%-]+$/.test(did))
    return link(`https://bsky.app/profile/${did}`);
  const word = foldText(own(feature, 'tag'));
  return type === 'app.bsky.richtext.facet#tag' && word
    ? link(`https://bsky.app/hashtag/${encodeURIComponent(word)}`)
    : undefined;
}

const clean = (text: string): string => text.replace(INVISIBLE, '').normalize();

const broken = (text: string): RichNode[] =>
  clean(text)
    .split(/\r\n?|\n/)
    .flatMap((line, place): RichNode[] => [...(place ? [{ tag: 'br' as const, children: [] }] : []), line]);

/** Pictures by their descriptions, and what is linked. */
function embedded(embed: unknown): RichElement[] {
  const media = own(embed, 'media') ?? embed;
  const images = own(media, 'images');
  const external = own(media, 'external');
  const shown = [
    ...(Array.isArray(images) ? images : []).map((image: unknown) => ({
      href: link(own(image, 'fullsize')),
      label: foldText(own(image, 'alt')) || 'cdn.bsky.app',
    })),
    { href: link(own(external, 'uri')), label: foldText(own(external, 'title')) },
  ];
  return shown.flatMap(({ href, label }): RichElement[] =>
    href ? [{ tag: 'p', children: [{ tag: 'a', href, children: [label || new URL(href).host] }] }] : [],
  );
}
