/** Scheme and host, query and fragment, and AMP's mark in a name. */
const AROUND = /^\w+:\/\/[^/?#]*|[?#].*|\.amp(?=[./?#]|$)/gi;

/** Nearly every address, told by one look. */
const PLAIN = /^\w+:\/\/[^/?#]+\/(?:[^?#]*\/)?((?!amp$)[\w-]+)$/i;

/**
 * The part of an address by which a story is told from others at a glance: the last of its path. Two addresses with the
 * same `canonicalUrl` have the same slug; two that share one may still lead to two stories.
 * @param url An absolute URL.
 */
export const storySlug = (url: string): string =>
  PLAIN.exec(url)?.[1]?.toLowerCase() ??
  url
    .replace(AROUND, '')
    .toLowerCase()
    .split('/')
    .filter((part) => !/^(amp(\.html?)?|index\.[a-z]+|)$/.test(part))
    .pop() ??
  '';
