import { readFeed } from '../../../src/feeds/adapters.js';
import { readOther } from '../../../src/feeds/other-body.js';
import { toJsonFeed } from '../../../src/feeds/to-json-feed.js';
import { fail, ok, type Result } from '../../../src/model/result.js';
import { nodeMarkup } from '../../../src/prerender/node-markup.js';
import type { Answered } from '../connector/connector.js';
import type { FeedSettings } from '../settings/settings.js';

/** A feed as we give it away. */
export interface WrittenFeed {
  /** JSON Feed 1.1 with our extension. */
  readonly body: string;
  readonly stories: number;
}

/**
 * Reads RSS, Atom, JSON Feed or any other format of `src/feeds`, and writes it as our JSON Feed. Its next page, which only
 * the gateway could ask for, is left out.
 */
export async function readAnswer(
  { body, headers, url }: Pick<Answered, 'body' | 'headers' | 'url'>,
  { format, items, map, dateOrder, timeZone }: FeedSettings,
): Promise<Result<WrittenFeed>> {
  const parsed = parse(body, headers.get('content-type') ?? '');
  if (!parsed.ok) return parsed;
  const read = await readFeed(parsed.value, {
    url,
    parse: nodeMarkup,
    secure: true,
    ...(timeZone && { timeZone }),
    ...(dateOrder && { dateOrder }),
    ...(format && { format }),
    ...(items && { items }),
    ...(map && { map }),
  });
  if (!read.ok) return read;
  const { articles, diagnosis, title, language } = read.value;
  if (articles.length === 0 && diagnosis.items > 0) return fail({ kind: 'schema', at: 'items' });
  const written = toJsonFeed({ articles, ...(title && { title }), ...(language && { language }) });
  return ok({ body: JSON.stringify(written), stories: articles.length });
}

function parse(bytes: Uint8Array, contentType: string): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return readOther(bytes, contentType);
  }
}
