import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { collect, type Draft } from '../collect.js';
import { excerpt } from '../excerpt.js';
import { firstPicture } from '../first-picture.js';
import type { MarkupElement } from '../markup.js';
import { namedIn, readMedia } from '../media-rss.js';
import { NAMESPACES } from '../namespaces.js';
import { readXml } from '../read-xml.js';
import { all, fieldsOf, text, texts, type Fields } from '../xml-fields.js';

const { atom: ATOM, content: CONTENT, dc: DC, dcterms: TERMS, slash: SLASH } = NAMESPACES;

/**
 * RSS 2.0 and its elders 0.9x and 1.0 (RDF), with Media RSS, Dublin Core and the other usual modules.
 * Source: https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec.
 */
export const rss: Adapter = {
  format: 'rss',
  read(body: unknown, context: ReadContext): Result<Feed> {
    const root = readXml(body, context.parse);
    if (!root) return fail({ kind: 'parse', as: 'xml' });
    const top = fieldsOf(root);
    const channel = top.find(({ name }) => name === 'channel');
    if (!channel || root.name === 'feed') return fail({ kind: 'schema', at: 'channel' });
    const core = channel.namespace;
    const about = fieldsOf(channel);
    const items = [...all(about, 'item', core), ...all(top, 'item', core)];
    return ok(
      collect(
        items.map((item) => read(item, context)),
        context,
        {
          format: 'rss',
          title: text(about, 'title', core),
          language: text(about, 'language', core) ?? text(about, 'language', DC),
          next: link(about, 'next'),
        },
      ),
    );
  },
};

function read(item: MarkupElement, context: ReadContext): Draft {
  const core = item.namespace;
  const fields = fieldsOf(item);
  const own = (name: string): string | undefined => text(fields, name, core);
  const whole = text(fields, 'encoded', CONTENT);
  const description = own('description');
  const [section, ...tags] = new Set([...texts(fields, 'category', core), ...texts(fields, 'subject', DC)]);
  const creators = texts(fields, 'creator', DC);
  const { image, credit, media } = readMedia(
    fields,
    all(fields, 'enclosure', core).map((file) => ({
      url: file.attribute('url'),
      type: file.attribute('type'),
    })),
  );
  const picture =
    image ??
    plainPicture(fields, core) ??
    firstPicture(whole, context.parse) ??
    firstPicture(description, context.parse);
  return {
    id: own('guid'),
    url: address(item, fields),
    title: own('title') ?? text(fields, 'title', NAMESPACES.media),
    summary: excerpt(description, context.parse) ?? excerpt(whole, context.parse),
    image: picture && { ...picture, credit },
    published: own('pubDate') ?? text(fields, 'date', DC),
    updated: text(fields, 'updated', ATOM) ?? text(fields, 'modified', TERMS),
    authors: namedIn(creators.length ? creators : texts(fields, 'author', core)),
    section,
    tags,
    media,
    commentCount: text(fields, 'comments', SLASH),
  };
}

/** The story's page: its link, else a guid that says it is one. */
function address(item: MarkupElement, fields: Fields): string | undefined {
  const guid = all(fields, 'guid', item.namespace).find((one) => one.attribute('isPermaLink') !== 'false');
  return (
    text(fields, 'link', item.namespace) ??
    link(fields, 'alternate') ??
    (guid && text([guid], 'guid', guid.namespace)) ??
    item.attribute('rdf:about')
  );
}

const link = (fields: Fields, rel: string): string | undefined =>
  all(fields, 'link', ATOM)
    .find((one) => (one.attribute('rel') ?? 'alternate') === rel)
    ?.attribute('href');

/** Home-made feeds put the picture into `<image>` or `<thumbnail>`: its address, or an `<url>` that holds it. */
function plainPicture(fields: Fields, core: string): { src: string } | undefined {
  const [image] = [...all(fields, 'image', core), ...all(fields, 'thumbnail', core)];
  const src = image && (text(fieldsOf(image), 'url', core) ?? text([image], image.name, core));
  return src ? { src } : undefined;
}
