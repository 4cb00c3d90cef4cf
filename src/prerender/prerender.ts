import { bytesIn } from './byte-medium.js';
import { filledPage } from './filled-page.js';
import { TEXT } from './medium.js';
import type { PrerenderOptions } from './options.js';
import { piecesOf, streamOf } from './streams.js';

export { FeedCache, type FeedCacheOptions } from './feed-cache.js';
export { prerenderHandler, type Handler, type HandlerOptions } from './handler.js';
export type { LeftWidget, Leaving, PrerenderOptions } from './options.js';
export type { Unfit } from './page/found-widget.js';

/**
 * Writes the stories into the widgets of a page: as HTML between their tags, and styled in a declarative shadow root.
 * Every other byte stays as it is, and so does an element whose feed failed or has no story for it.
 *
 * A stream of text gives text, one of bytes gives bytes in the encoding of the page; what stands before the first widget is
 * passed on at once. It fails only where reading the stream fails.
 */
export function prerender(page: string, options: PrerenderOptions): Promise<string>;
export function prerender<Piece extends string | Uint8Array>(
  page: ReadableStream<Piece>,
  options: PrerenderOptions,
): ReadableStream<Piece>;
export function prerender(
  page: string | ReadableStream<string | Uint8Array>,
  options: PrerenderOptions,
): Promise<string> | ReadableStream<string | Uint8Array> {
  return typeof page === 'string' ? wholePage(page, options) : streamOf(passedOn(page, options));
}

async function wholePage(page: string, options: PrerenderOptions): Promise<string> {
  let text = '';
  for await (const piece of filledPage([page], TEXT, options)) text += piece;
  return text;
}

/** The first piece tells what the page is made of. */
async function* passedOn(
  page: ReadableStream<string | Uint8Array>,
  options: PrerenderOptions,
): AsyncGenerator<string | Uint8Array> {
  const pieces = piecesOf(page);
  const first = await pieces.next();
  if (first.done) return;
  const all = startingWith(first.value, pieces);
  if (typeof first.value === 'string') yield* filledPage(all as AsyncGenerator<string>, TEXT, options);
  else yield* bytesIn(all as AsyncGenerator<Uint8Array>, options);
}

async function* startingWith<Piece>(first: Piece, others: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  yield first;
  yield* others;
}
