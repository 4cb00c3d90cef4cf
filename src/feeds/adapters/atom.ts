import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { escapeText, htmlOf } from '../as-html.js';
import { collect, type Draft } from '../collect.js';
import { excerpt } from '../excerpt.js';
import { firstPicture } from '../first-picture.js';
import { textOf, type MarkupElement } from '../markup.js';
import { readMedia } from '../media-rss.js';
import { NAMESPACES } from '../namespaces.js';
import { readXml } from '../read-xml.js';
import { all, fieldsOf, text, type Fields } from '../xml-fields.js';

/** Atom 1.0, and 0.3 as far as its names are the same. Source: RFC 4287, threads by RFC 4685. */
export const atom: Adapter = {
  format: 'atom',
  read(body: unknown, context: ReadContext): Result<Feed> {
    const root = readXml(body, context.parse);
    if (!root) return fail({ kind: 'parse', as: 'xml' });
    if (root.name !== 'feed') return fail({ kind: 'schema', at: 'feed' });
    const about = fieldsOf(root);
    const base = within(root, context.url);
    const drafts = all(about, 'entry', root.namespace).map((entry) => read(entry, about, base, context));
    return ok(
      collect(drafts, context, {
        format: 'atom',
        title: construct(all(about, 'title', root.namespace)[0]),
        language: root.attribute('xml:lang'),
        next: resolve(links(about, root.namespace, 'next')[0]?.attribute('href'), base),
      }),
    );
  },
};

function read(entry: MarkupElement, feed: Fields, outer: string, context: ReadContext): Draft {
  const core = entry.namespace;
  const fields = fieldsOf(entry);
  const own = (name: string): string | undefined => text(fields, name, core);
  const base = within(entry, outer);
  const content = all(fields, 'content', core)[0];
  const words = construct(content);
  const summary = construct(all(fields, 'summary', core)[0]);
  const { image, credit, media } = readMedia(
    fields,
    links(fields, core, 'enclosure').map((file) => ({
      url: resolve(file.attribute('href'), base),
      type: file.attribute('type'),
    })),
  );
  const inline = image ?? firstPicture(words, context.parse) ?? firstPicture(summary, context.parse);
  const picture = inline as { src?: string } | undefined;
  const published = own('published') ?? own('issued');
  const updated = own('updated') ?? own('modified');
  const writers = all(fields, 'author', core);
  const [section, ...tags] = all(fields, 'category', core).map(
    (one) => one.attribute('label') ?? one.attribute('term'),
  );
  return {
    id: own('id'),
    url: address(fields, core, base),
    title: construct(all(fields, 'title', core)[0]),
    summary: excerpt(summary, context.parse) ?? excerpt(words, context.parse),
    image: picture && { ...picture, src: resolve(picture.src, within(content, base)), credit },
    published,
    updated: updated === published ? undefined : updated,
    authors: (writers.length ? writers : all(feed, 'author', core)).map((writer) => ({
      name: text(fieldsOf(writer), 'name', core),
      url: resolve(text(fieldsOf(writer), 'uri', core), within(writer, base)),
    })),
    section,
    tags,
    media,
    commentCount:
      text(fields, 'total', NAMESPACES.thr) ?? links(fields, core, 'replies')[0]?.attribute('thr:count'),
    language: entry.attribute('xml:lang'),
  };
}

const links = (fields: Fields, core: string, rel: string): Fields =>
  all(fields, 'link', core).filter((link) => (link.attribute('rel') ?? 'alternate') === rel);

/** The story's page: an alternate that is HTML, any alternate, the place of its content, an id that is an address. */
function address(fields: Fields, core: string, base: string): string | undefined {
  const alternates = links(fields, core, 'alternate');
  const page = alternates.find((link) => /html|^$/.test(link.attribute('type') ?? '')) ?? alternates[0];
  const elsewhere = all(fields, 'content', core)[0]?.attribute('src');
  const id = text(fields, 'id', core);
  return resolve(page?.attribute('href') ?? elsewhere, base) ?? (id && /^https?:/i.test(id) ? id : undefined);
}

/** A text construct as HTML, whichever of the three types it has (RFC 4287 §3.1). */
function construct(field: MarkupElement | undefined): string | undefined {
  if (!field) return undefined;
  const type = field.attribute('type') ?? 'text';
  if (type.includes('xhtml')) return field.children.map(htmlOf).join('');
  return type.includes('html') ? textOf(field) : escapeText(textOf(field));
}

/** The base of addresses in an element (XML Base). */
const within = (element: MarkupElement | undefined, base: string): string =>
  resolve(element?.attribute('xml:base'), base) ?? base;

function resolve(address: string | undefined, base: string): string | undefined {
  if (!address) return undefined;
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
