import { askPage } from '../feeds/ask-page.js';
import type { PrerenderOptions } from './options.js';
import { prerender } from './prerender.js';

/** How a handler fills the pages that pass through it. */
export interface HandlerOptions extends Omit<PrerenderOptions, 'baseUrl' | 'charset'> {
  /** The publisher's address of the page, where it is not that of the request. */
  readonly baseUrl?: string;
}

/** What a worker is given beside a request. */
interface WorkerContext {
  waitUntil?(work: Promise<unknown>): void;
}

/**
 * A handler by the Fetch standard.
 * @param next Gives the page; whatever else stands there (a worker's environment) counts as the global `fetch`.
 */
export type Handler = (request: Request, next?: unknown, context?: WorkerContext) => Promise<Response>;

type Next = (request: Request) => Response | Promise<Response>;

/** What says of bytes that are not the same any more, and of when they were. */
const OF_THE_BYTES = [
  ...['content-length', 'etag', 'last-modified', 'accept-ranges', 'content-md5', 'digest'],
  ...['content-digest', 'repr-digest'],
];

/**
 * Makes a handler that fills the widgets of HTML pages: a middleware (`handler(request, next)`), or a worker before a site
 * (`export default { fetch: prerenderHandler() }`). All else passes untouched: other types, parts (206), what has no body,
 * what `next` has compressed.
 * @param options Or what gives them for one page, for example the nonce of its policy.
 */
export function prerenderHandler(
  options: HandlerOptions | ((request: Request, page: Response) => HandlerOptions) = {},
): Handler {
  return async (request, next, context) => {
    const isMiddleware = typeof next === 'function';
    const page = await (isMiddleware ? (next as Next) : askPage)(request);
    const charset = htmlIn(page);
    const encoding = page.headers.get('content-encoding');
    // What fetch gives is unpacked already; what a middleware gives may still be packed.
    if (charset === undefined || (isMiddleware && encoding)) return page;
    const headers = new Headers(page.headers);
    for (const name of [...OF_THE_BYTES, 'content-encoding']) headers.delete(name);
    const { status, statusText, body } = page;
    if (!body) return new Response(null, { status, statusText, headers });
    const chosen = typeof options === 'function' ? options(request, page) : options;
    const waitUntil = context?.waitUntil?.bind(context);
    const filled = prerender(body as ReadableStream<Uint8Array>, {
      ...(waitUntil && { waitUntil }),
      ...chosen,
      // A setting that an environment does not have is none.
      baseUrl: chosen.baseUrl ?? request.url,
      charset,
    });
    return new Response(filled as BodyInit, { status, statusText, headers });
  };
}

/** The encoding that an HTML answer names, or ''; undefined for what is none, or not whole. */
function htmlIn({ status, headers }: Response): string | undefined {
  const type = headers.get('content-type') ?? '';
  if (!/^\s*text\/html\s*(;|$)/i.test(type) || status === 206) return undefined;
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1] ?? '';
}
