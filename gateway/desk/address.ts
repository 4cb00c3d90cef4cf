/** Where the desk is: `/desk/queue/pending?q=cau&item=…` is the page `queue` at `pending`. */
export interface Place {
  /** The first part of the path: the name of a page. */
  readonly page: string;
  /** The other parts. */
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

export type Query = Readonly<Record<string, string | undefined>>;

/** @param base The path of the desk, without a slash at its end. */
export function readPlace(base: string, { pathname, search }: { pathname: string; search: string }): Place {
  const parts = pathname.slice(base.length).split('/').filter(Boolean).map(decoded);
  const [page = 'queue', ...rest] = parts;
  return { page, rest, query: new URLSearchParams(search) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a place: `hrefOf('/desk', 'queue/pending', { q: 'cầu' })`. What is undefined or empty is left out. */
export function hrefOf(base: string, path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const name of Object.keys(query)) if (query[name]) search.set(name, query[name]);
  const text = `${search}`;
  return `${base}/${path}${text && `?${text}`}`;
}
