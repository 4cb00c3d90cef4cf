import type { Feed } from '../model/feed.js';
import { fail, type Result } from '../model/result.js';
import type { Adapter, ReadContext } from './adapter.js';
import { articles } from './adapters/articles.js';
import { jsonFeed } from './adapters/json-feed.js';
import { ARTICLE } from './article-shape.js';
import { isRecord } from './fields.js';
import { foldText } from './fold-text.js';
import { textsOf } from './json-ld.js';
import { own } from './shape.js';

/** Formats by the name that the `format` attribute gives them. Those that most pages do without are fetched on use. */
const ADAPTERS: Readonly<Record<string, () => Adapter | Promise<Adapter>>> = {
  'json-feed': () => jsonFeed,
  articles: () => articles,
  wordpress: async () => (await import('./adapters/wordpress.js')).wordpress,
  rss: async () => (await import('./adapters/rss.js')).rss,
  atom: async () => (await import('./adapters/atom.js')).atom,
  ghost: async () => (await import('./adapters/ghost.js')).ghost,
  'json-ld': async () => (await import('./adapters/json-ld.js')).jsonLd,
  generic: async () => (await import('./adapters/generic.js')).generic,
};

/**
 * Reads a feed by the format that the page names, else by its signature.
 * @param body Parsed JSON, or the decoded text of XML.
 * @returns Fails with `format` for a name or an answer that nothing here reads, `parse` for a page of HTML, `schema` for
 * what cannot be a feed, `network` where the adapter itself cannot be fetched. Never rejects.
 */
export async function readFeed(
  body: unknown,
  context: ReadContext & { readonly format?: string },
): Promise<Result<Feed>> {
  const xml = typeof body === 'string' && /^\s*</.test(body);
  const format = context.format || (xml ? ofXml(body) : ofJson(body, context));
  const adapter = Object.hasOwn(ADAPTERS, format) ? ADAPTERS[format] : undefined;
  if (xml && !/^(rss|atom)$/.test(format) && (adapter || !format)) return fail({ kind: 'parse', as: 'json' });
  if (!adapter) return fail({ kind: 'format', format });
  try {
    return (await adapter()).read(body, context);
  } catch {
    return fail({ kind: 'network' });
  }
}

/** XML is known by its root, other XML is named by it; HTML in place of a feed has no name. */
function ofXml(text: string): string {
  const start = text.slice(0, 5000).replace(/<!--[^]*?-->/g, '');
  const root = /<(?:\w+:)?([a-z]\w*)/i.exec(start)?.[1]?.toLowerCase() ?? '';
  if (root === 'feed') return 'atom';
  if (/^(rss|rdf)$/.test(root)) return 'rss';
  return root !== 'html' && /^\s*<\?xml/.test(start) ? root : '';
}

function ofJson(body: unknown, { items, map }: ReadContext): string {
  if (items || map) return 'generic';
  if (foldText(own(body, 'version')).includes('jsonfeed.org')) return 'json-feed';
  if (isGhost(body)) return 'ghost';
  const list = Array.isArray(body) ? body : (own(body, 'articles') ?? own(body, 'items'));
  const first: unknown = Array.isArray(list) ? list.find(isRecord) : list === undefined ? body : undefined;
  if (isJsonLd(isRecord(body) ? body : first)) return 'json-ld';
  if (!isRecord(first)) return 'articles';
  if (own(own(first, 'title'), 'rendered') !== undefined) return 'wordpress';
  return list && Object.keys(first).every((key) => Object.hasOwn(ARTICLE, key)) ? 'articles' : 'generic';
}

/** A list of `posts` with Ghost's way to page, or with the second name that it gives each post. */
function isGhost(body: unknown): boolean {
  const posts = own(body, 'posts');
  if (!Array.isArray(posts)) return false;
  return isRecord(own(own(body, 'meta'), 'pagination')) || own(posts[0], 'uuid') !== undefined;
}

/** Other vocabularies have a `@context` too. */
const isJsonLd = (thing: unknown): boolean =>
  textsOf(own(thing, '@context'), '@vocab').some((context) => /\bschema\.org\b/.test(context)) ||
  textsOf(own(thing, '@type')).some((type) => /(Article|Posting|ItemList)$/.test(type)) ||
  Array.isArray(own(thing, '@graph'));
