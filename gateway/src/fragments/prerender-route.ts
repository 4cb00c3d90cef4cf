import { Hono } from 'hono';
import { readBody } from '../../../src/feeds/read-body.js';
import { safeUrl } from '../../../src/feeds/safe-url.js';
import { publicAddress, type Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { mayWork } from './access.js';
import { ownFetch } from './own-fetch.js';

const LARGEST_PAGE = 2_000_000;
const MOST_FEEDS = 20;
/** Milliseconds for a page, and for its feeds within that. */
const LONGEST = 3000;
const LONGEST_FEED = 2500;
/** Pages at once: each holds its text twice. */
const MOST_PAGES = 8;

/**
 * `POST /v1/prerender?url=…`: writes the stories into a page, for back ends that are not JavaScript. Whatever fails leaves
 * the page, or that element, as it was.
 */
export function prerenderRoute(gateway: Gateway): Hono {
  const { feeds, prerender, settings, configuration, now } = gateway;
  let pages = 0;
  return new Hono().post('/v1/prerender', async (context) => {
    if (!prerender || !feeds) throw new Problem('not-found');
    if (!mayWork(context, configuration.token)) throw new Problem('access-refused', {}, CHALLENGE);
    const type = context.req.header('Content-Type') ?? '';
    if (!/^text\/html\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(type))
      throw new Problem('page-wrong-type');
    const baseUrl = safeUrl(context.req.query('url'), '', 'feed');
    if (!baseUrl) throw new Problem('page-address-missing');
    if (pages >= MOST_PAGES) throw new Problem('busy', {}, { 'Retry-After': '1' });
    pages++;
    try {
      const page = await readPage(context.req.raw);
      const address = publicAddress(gateway);
      const fetch = ownFetch({
        ...{ feeds, address, now, limit: MOST_FEEDS, timeout: LONGEST_FEED },
        ...(gateway.ask && { ask: gateway.ask }),
      });
      let left = 0;
      const drawn = await within(
        LONGEST,
        prerender(page, {
          baseUrl,
          fetch,
          timeout: LONGEST_FEED,
          onError: () => left++,
          ...(settings?.timeZone && { timeZone: settings.timeZone }),
        }),
      );
      return context.body(drawn ?? page, 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Tinbox-Drawn': `${drawn === undefined ? 0 : roots(drawn) - roots(page)}`,
        'Tinbox-Left': `${left}`,
        ...(drawn === undefined && { 'Tinbox-Late': '1' }),
      });
    } finally {
      pages--;
    }
  });
}

const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="tinbox"' };

const roots = (page: string): number => page.split('<template shadowrootmode=').length;

async function readPage(request: Request): Promise<string> {
  const length = Number(request.headers.get('content-length') ?? 0);
  const tooLarge = new Problem('page-too-large', { limit: LARGEST_PAGE });
  if (length > LARGEST_PAGE) throw tooLarge;
  const bytes = await readBody(new Response(request.body), LARGEST_PAGE);
  if (!bytes) throw tooLarge;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem('page-wrong-type');
  }
}

/** @returns Undefined where it took longer, or failed. */
async function within<Value>(after: number, work: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), after);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
