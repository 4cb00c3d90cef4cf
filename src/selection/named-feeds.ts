/** One of several feeds between which readers choose. */
export interface NamedFeed {
  readonly name: string;
  /** As an author wrote it. */
  readonly src: string;
}

export interface NamedFeeds {
  readonly feeds: readonly NamedFeed[];
  /** What names no feed, or has no name. */
  readonly dropped: readonly string[];
}

/** Reads `24 giờ=/24h.json; 7 ngày=/7d.json`. A name ends at the first `=`, an address at a semicolon; it holds no space. */
export function namedFeeds(text = ''): NamedFeeds {
  const feeds: NamedFeed[] = [];
  const dropped: string[] = [];
  for (const pair of text.split(';').map((each) => each.trim())) {
    const [, name = '', src] = /^([^=]*[^=\s])\s*=\s*(\S+)$/.exec(pair) ?? [];
    if (src) feeds.push({ name, src });
    else if (pair) dropped.push(pair);
  }
  return { feeds, dropped };
}
