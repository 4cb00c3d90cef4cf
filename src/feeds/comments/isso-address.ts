import type { ThreadSource } from './thread-source.js';

type Query = Readonly<Record<string, string | number | undefined>>;

/** The name that Isso has for a thread: the path of its page, where it is named by an address. */
export function issoUri(thread: string): string {
  try {
    return new URL(thread).pathname;
  } catch {
    return thread;
  }
}

/** An address below the root of Isso that `src` names. */
export function issoAddress({ src }: ThreadSource, path: string, query: Query = {}): string {
  const url = new URL(src);
  url.search = url.hash = '';
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, `${value}`);
  return url.href;
}
