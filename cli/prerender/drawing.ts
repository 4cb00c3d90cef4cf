import { prerender, type PrerenderOptions } from '../../src/prerender/prerender.js';
import { printable } from '../printable.js';
import type { Terminal } from '../terminal.js';
import type { Advice } from '../words/words.js';
import { feedsFromDisk, fromNowhere, NOWHERE } from './disk.js';

/** How pages are drawn, as the command line was told. */
export interface Orders {
  /** Address of the page, or of the folder's root. */
  readonly base: string | undefined;
  /** Folder for feeds of the page's own origin. */
  readonly root: string | undefined;
  readonly options: Omit<PrerenderOptions, 'baseUrl' | 'fetch' | 'onError'>;
}

/** Where a page stands. */
export interface Position {
  /** For messages. */
  readonly name: string;
  /** Its path below the root, with `/`. */
  readonly path: string;
  /** Included in many pages: what leads to its own site begins with `/`. */
  readonly isFragment?: true;
}

export interface Drawn {
  /** The very same bytes where nothing was filled. */
  readonly bytes: Uint8Array;
  /** Widgets that were left as they were written. */
  readonly left: number;
}

/** Writes the stories into a page, in the page's own encoding, and says of each widget that was left why. */
export async function draw(
  page: Uint8Array,
  { name, path, isFragment }: Position,
  { base, root, options }: Orders,
  terminal: Terminal,
): Promise<Drawn> {
  const address = new URL(addressOf(path), base ?? `${NOWHERE}/`);
  const disk = root && feedsFromDisk(address.origin, root);
  let left = 0;
  const filled = prerender(streamOf(page), {
    ...options,
    ...(isFragment && { charset: 'utf-8' }),
    baseUrl: address.href,
    ...(disk && { fetch: disk }),
    onError(why, widget) {
      // It asks no feed: what stands between its tags is all it has.
      if (why.kind === 'feed' && why.failure.kind === 'url' && !why.failure.url) return;
      left++;
      const src = widget?.attributes['src'] ?? widget?.attributes['data-tin-src'] ?? '';
      const place = widget ? `:${lineAt(page, widget.at)}: <${widget.name}${src && ` src="${src}"`}>` : ':';
      const [what, mend] = adviceOf(why, terminal, !!root && isNear(src));
      terminal.advise([printable(`${name}${place} ${what}`), mend], 'yellow');
    },
  });
  const bytes = Buffer.from(await new Response(filled).arrayBuffer());
  if (bytes.equals(page)) return { bytes: page, left };
  const depth = isFragment ? -1 : path.split('/').length - 1;
  return { bytes: base ? bytes : fromNowhere(bytes, depth), left };
}

/** A path as an address writes it; servers give the page of a folder at the folder's own. */
const addressOf = (path: string): string =>
  path
    .replace(/(^|\/)index\.x?html?$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

const streamOf = (page: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      if (page.length > 0) controller.enqueue(page);
      controller.close();
    },
  });

const lineAt = (page: Uint8Array, at: number): number =>
  Buffer.from(page.subarray(0, at))
    .toString('latin1')
    .split(/\r\n|\r|\n/).length;

type Why = Parameters<NonNullable<PrerenderOptions['onError']>>[0];

/** Whether an address is of the page's own origin, by its looks. */
const isNear = (src: string): boolean => !/^([a-z][\w+.-]*:|\/\/)/i.test(src);

function adviceOf(why: Why, { words }: Terminal, fromDisk: boolean): Advice {
  if (why.kind === 'feed') {
    if (fromDisk && why.failure.kind === 'http') return words.left.missing;
    const [what, mend] = words.failure(why.failure, '');
    return [`${words.left.feed}: ${what}`, mend];
  }
  return why.kind === 'charset' ? words.charset(why.charset) : words.left[why.kind];
}
