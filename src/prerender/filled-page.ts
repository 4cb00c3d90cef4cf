import { baseOf, DrawnPage, pageOf } from './drawn-page.js';
import { HeldPieces } from './held-pieces.js';
import type { Medium } from './medium.js';
import type { PrerenderOptions } from './options.js';
import type { Edit } from './page/found-widget.js';
import { PageReader } from './page/page-reader.js';
import { PageFeeds } from './page-feeds.js';
import { WIDGETS } from './widgets.js';

/**
 * Passes a page on with its widgets filled. What stands before the first of them does not wait; feeds are asked for as soon as
 * their widgets have come; the first drawing waits for the end of the page, which may say what its story is about.
 */
export async function* filledPage<Piece>(
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
  medium: Medium<Piece>,
  options: PrerenderOptions,
): AsyncGenerator<Piece> {
  const reader = new PageReader(WIDGETS, (view) => medium.words(view));
  const held = new HeldPieces(medium);
  const feeds = new PageFeeds(options);
  let begun = 0;
  const begin = (): void => {
    const base = baseOf(reader.facts, options);
    const page = pageOf(reader.facts, options);
    for (const { name, attributes, link, unfit } of reader.widgets.slice(begun))
      if (!unfit) WIDGETS.get(name)?.begin?.({ attributes, base, link, page }, feeds);
    begun = reader.widgets.length;
  };
  for await (const piece of pieces) {
    held.add(piece);
    reader.write(medium.view(piece));
    begin();
    yield* held.take(reader.widgets.find(({ unfit }) => !unfit)?.start ?? reader.settled);
  }
  reader.end();
  begin();
  feeds.counts.ask();
  const { widgets } = reader;
  const page = widgets.length ? new DrawnPage(reader.facts, feeds, options) : undefined;
  for (const found of widgets) {
    const { content, own } = found;
    const text = ({ start, end }: { start: number; end: number }): string => held.text(start, end);
    const edits = await page?.edits(found, text(content), own.map(text));
    yield* written(edits ?? [], held, medium);
  }
  yield* held.take(Infinity);
}

function* written<Piece>(
  edits: readonly Edit[],
  held: HeldPieces<Piece>,
  medium: Medium<Piece>,
): Generator<Piece> {
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    yield* held.take(start);
    if (text) yield medium.written(text);
    held.skip(end);
  }
}
