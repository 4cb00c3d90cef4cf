import type { Article, Picture } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import type { DroppedItem, DropReason } from '../model/diagnosis.js';
import type { Feed } from '../model/feed.js';
import type { ReadContext } from './adapter.js';
import { articleReaders, type Note, type Reading } from './article-readers.js';
import { ARTICLE } from './article-shape.js';
import { isRecord } from './fields.js';
import { foldText } from './fold-text.js';
import { MOST_ITEMS } from './most-items.js';
import { nextPage } from './next-page.js';
import { own, readFields, type Readers } from './shape.js';
import { isTemplate } from './template-leak.js';

/** One item as an adapter found it: the stranger's raw values under our names, nested ones likewise. */
export type Draft = { readonly [Key in keyof Article]?: unknown };

/** What an adapter knows of the feed as a whole, raw as well. */
export interface About {
  /** How the feed was read, for the diagnosis. */
  readonly format: string;
  readonly title?: unknown;
  readonly language?: unknown;
  /** Address of the next page, at the feed's own origin. */
  readonly next?: unknown;
  /** The format's own law about dates that name no zone. It is no guess. */
  readonly dates?: { readonly timeZone?: string };
  /** The texts are plain text already (ours, or taken out of parsed markup): nothing in them is decoded once more. */
  readonly plain?: true;
}

/** Characters of a summary. No standfirst is longer; a whole article in its place is. */
const LONGEST_SUMMARY = 1000;

/**
 * The border itself, for whatever way of reading texts and dates. Turns drafts into articles that are fit to show, leaves out and counts the rest,
 * and keeps the feed's order.
 * @param drafts One for each item of the feed; undefined where the item is no object.
 */
export function gather(
  drafts: readonly (Draft | undefined)[],
  context: Pick<ReadContext, 'url' | 'secure'>,
  about: About,
  reading: Reading,
): Feed {
  const notes = new Set<Note>();
  const readers = articleReaders(context, reading, (note) => notes.add(note));
  const title = readers.text(about.title);
  const language = readers.language(about.language);
  const next = nextPage(about.next, context.url);

  const articles: Article[] = [];
  const dropped: DroppedItem[] = [];
  const counts = { datesGuessed: 0, datesDropped: 0, titlesCut: 0, imagesUpgraded: 0 };
  const seen = new Set<string>();
  const take = (draft: Draft | undefined): DropReason | undefined => {
    notes.clear();
    const article = toArticle(draft, readers, language);
    if (typeof article === 'string') return article;
    const keys = identities(article);
    if (keys.some((key) => seen.has(key))) return 'duplicate';
    for (const key of keys) seen.add(key);
    for (const note of notes) if (article.image || note !== 'imagesUpgraded') counts[note]++;
    if (article.titleCut) counts.titlesCut++;
    articles.push(article);
    return undefined;
  };
  drafts.forEach((draft, index) => {
    const reason = index < MOST_ITEMS ? take(draft) : 'over-limit';
    if (reason) dropped.push({ index, reason });
  });
  return {
    articles,
    diagnosis: { format: about.format, items: drafts.length, dropped, ...counts },
    ...(title && { title }),
    ...(language && { language }),
    ...(next && { next }),
  };
}

function toArticle(
  draft: Draft | undefined,
  readers: Readers,
  feedLanguage: string | undefined,
): Article | DropReason {
  if (!isRecord(draft)) return 'not-an-object';
  const found = readFields(ARTICLE, draft, readers);
  const { title, url, image, summary, language, sponsor, titleCut: _, ...rest } = found;
  if (!title || /^[\s.…]+$/.test(title))
    return isTemplate(foldText(own(draft, 'title'))) ? 'template' : 'no-title';
  if (!url) return isAddress(own(draft, 'url')) ? 'unsafe-url' : 'no-url';
  return {
    id: url,
    ...rest,
    url,
    title,
    ...(/(…|\.{3})$/.test(title) && { titleCut: true }),
    ...(summary && { summary: shorten(summary) }),
    ...(image && { image: tidy(image, title) }),
    ...(sponsor && { sponsor, sponsored: true }),
    ...(language && language !== feedLanguage && { language }),
  };
}

const shorten = (text: string): string =>
  text.length > LONGEST_SUMMARY
    ? `${text.slice(0, LONGEST_SUMMARY - 1).replace(/ \S*$|\p{Cs}$/u, '')}…`
    : text;

/** An address that leads somewhere, though not where we would go. */
const isAddress = (value: unknown): boolean => !/^#|^$/.test(foldText(value)) && !isTemplate(foldText(value));

function tidy(picture: Picture, title: string): Picture {
  const { alt, sources, ...image } = { __proto__: null, ...picture };
  return {
    ...image,
    // Read out beside the headline, it would be the headline twice.
    ...(alt && alt.toLowerCase() !== title.toLowerCase() && { alt }),
    ...(sources && { sources: [...sources].sort((one, other) => one.width - other.width) }),
  };
}

/** What no other story shares: the canonical URL, and the headline on its day. */
function identities({ url, title, published }: Article): string[] {
  const keys = [canonicalUrl(url)];
  if (published) keys.push(`${published.slice(0, 10)} ${title.toLowerCase()}`);
  return keys;
}
