import type { Author } from '../model/article.js';
import { NAMESPACES } from './namespaces.js';
import { joinRenditions } from './renditions.js';
import { all, fieldsOf, text, type Fields } from './xml-fields.js';
import type { MarkupElement } from './markup.js';

/** A file beside a story: RSS's `<enclosure>`, Atom's `<link rel="enclosure">`. */
export interface Enclosure {
  readonly url: string | undefined;
  /** Media type, for example `image/jpeg`. */
  readonly type: string | undefined;
}

/** Drafts of a story's picture and of what else it is. */
export interface MediaDrafts {
  readonly image?: object | undefined;
  readonly media?: object | undefined;
  readonly credit?: string | undefined;
}

const { media: MEDIA, itunes: ITUNES } = NAMESPACES;

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i;

/** `image`, `video`, `audio` or whatever else a file says it is. */
function kindOf(file: MarkupElement): string {
  const said = file.attribute('medium') ?? file.attribute('type')?.split('/')[0];
  return said ?? (PICTURE_FILE.test(file.attribute('url') ?? '') ? 'image' : '');
}

const rendition = (file: MarkupElement) => ({
  src: file.attribute('url'),
  width: file.attribute('width'),
  height: file.attribute('height'),
});

/**
 * Finds picture, film or sound of a story by Media RSS 1.5 (https://www.rssboard.org/media-rss), its enclosures and the
 * elements of podcasts, in this order. Pictures of a group, or repeated, are taken for sizes of the same one.
 */
export function readMedia(fields: Fields, enclosures: readonly Enclosure[]): MediaDrafts {
  const pool = [...fields, ...all(fields, 'group', MEDIA).flatMap(fieldsOf)];
  const files = all(pool, 'content', MEDIA);
  const around = [...pool, ...files.flatMap(fieldsOf)];
  const pictures = files.filter((file) => kindOf(file) === 'image');
  const preferred = pictures.filter((file) => file.attribute('isDefault') === 'true');
  const thumbnails = all(around, 'thumbnail', MEDIA).map(rendition);
  thumbnails.sort((a, b) => Number(b.width ?? 0) - Number(a.width ?? 0));
  const attached = (kind: string) => enclosures.find(({ type, url }) => url && type?.startsWith(`${kind}/`));
  const poster = attached('image')?.url ?? all(fields, 'image', ITUNES)[0]?.attribute('href');
  return {
    image:
      joinRenditions([...preferred, ...pictures].map(rendition)) ??
      joinRenditions(thumbnails) ??
      (poster ? { src: poster } : undefined),
    credit: text(around, 'credit', MEDIA),
    media: recording('video') ?? recording('audio'),
  };

  function recording(kind: 'video' | 'audio'): object | undefined {
    const file = files.find((one) => kindOf(one) === kind);
    if (!file && !attached(kind)) return undefined;
    return { kind, duration: seconds(file?.attribute('duration') ?? text(fields, 'duration', ITUNES)) };
  }
}

/** `754`, `12:34` and `1:02:03`. */
function seconds(duration: string | undefined): number | undefined {
  if (!duration || !/^\d+(?:\.\d+)?$|^\d+(?::\d\d){1,2}$/.test(duration)) return undefined;
  return Math.round(duration.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
}

/** The writers named by texts such as `Hà My` or `bientap@example.vn (Hà My)`; an address alone is nobody's name. */
export const namedIn = (writers: readonly string[]): readonly Author[] =>
  writers
    .map((writer) => /\(([^()@]+)\)/.exec(writer)?.[1] ?? writer)
    .flatMap((name) => (name.includes('@') ? [] : [{ name }]));
