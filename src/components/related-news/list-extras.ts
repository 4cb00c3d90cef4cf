import type { FeedController, FeedHost } from '../../controllers/feed-controller.js';
import { claimed } from '../../controllers/other-lists.js';
import { pageAddresses } from '../../controllers/page-addresses.js';
import { savesData } from '../../controllers/saves-data.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import { howMany } from '../../selection/how-many.js';
import { plainlyOthers } from '../../selection/plainly-others.js';
import { takeMarks } from '../parts/card-extras.js';
import type { CardMarks } from '../parts/card-marks.template.js';
import type { AwakeRows, Care } from '../parts/awaken.js';
import type { Arrived, Extra, Extras } from '../parts/extras.js';
import type { ListEditor } from './list-editor.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListLayout } from './related-news.template.js';

/** What of a list makes it more than rows of words and pictures. */
export interface ListNeeds {
  readonly layout: ListLayout;
  /** Some story carries a mark, or links open a new tab. */
  readonly marked: boolean;
  readonly spoken: Spoken<RelatedNewsWords> | undefined;
}

/** What came. `value` is absent where no marks are needed or they cannot be had. */
export type ListExtras = Arrived<{ readonly marks?: CardMarks }>;

const takeLayout = (extras: Extras, layout: ListLayout): Arrived<Extra> | undefined =>
  layout === 'grid' || layout === 'numbered'
    ? extras.take('layouts', () => import('./layouts.extra.js'))
    : {};

/**
 * The stories that are not the page's own, where addresses look alike. Undefined while what compares them is on its way;
 * all of them where it cannot be had.
 */
function surelyOthers(
  extras: Extras,
  articles: readonly Article[],
  own: readonly string[],
): readonly Article[] | undefined {
  const known = extras.take('leave out', async () => {
    const { leaveOut } = await import('../../selection/leave-out.js');
    return { leaveOut };
  });
  return known && (known.value?.leaveOut(articles, own) ?? articles);
}

/** Address of the first of several feeds. */
export const firstFeed = (tabs: string): string | undefined => /=\s*([^;\s]+)/.exec(tabs)?.[1];

/** Whether a list asks for more than the stories of its feed, in the feed's order. */
const isEdited = (list: TinRelatedNews): boolean =>
  !!(
    (list.rank && list.rank !== 'feed') ||
    list.reasons ||
    list.sponsoredSrc ||
    list.tabs ||
    list.more ||
    list.refresh ||
    list.media ||
    savesData() ||
    list.for ||
    /^(lead|carousel)$/.test(list.layout) ||
    list.querySelector(':scope > [slot]')
  );

/** The editor of a list that asks for one, or did: undefined while on the way, without a value for other lists and where it cannot be had. */
export const editorOf = (
  extras: Extras,
  list: TinRelatedNews,
  feed: FeedController,
): Arrived<ListEditor> | undefined =>
  isEdited(list) || extras.asked('editor')
    ? extras.take('editor', () => import('./list-editor.js').then(({ edit }) => edit(list, feed, extras)))
    : {};

/**
 * Makes the function that chooses the stories of a list: by its editor, else in the feed's order. What is painted stays,
 * whatever becomes of other lists.
 */
export function listChoice(list: TinRelatedNews, feed: FeedController, extras: Extras): FeedHost['choose'] {
  let last: number | undefined;
  return (articles, before) => {
    const editor = editorOf(extras, list, feed);
    if (!editor) return undefined;
    if (editor.value) return editor.value.choose(articles, before);
    const limit = howMany(list.limit);
    const again = (last ??= limit) === limit && before;
    const without = (taken: readonly string[], from = again || articles): readonly Article[] | undefined =>
      plainlyOthers(from, taken) ?? surelyOthers(extras, from, taken);
    const own = pageAddresses();
    const free = without(again ? own : own.concat(claimed(list)));
    if (free) last = limit;
    // Painted rows stay first, also those that another has claimed since.
    const others = again || !before ? free : free && [...new Set([...before, ...free])];
    const chosen = others?.length === 0 ? without(own) : others;
    return chosen && chosen.length > limit ? chosen.slice(0, limit) : chosen;
  };
}

/** Rows drawn at once, so that the first ones of a long list are as quick as a short list's; the rest follow in slices. */
export const FIRST = 20;

/** Brings what a list needs only once its first stories are painted; where that cannot be had, the rest of its rows at least. */
export const awakenList = (list: TinRelatedNews, care: Care): Promise<AwakeRows> =>
  import('../parts/awaken.js').then(
    ({ awakenRows }) => awakenRows(list, care, FIRST),
    () => ({ slices: { take: (rows) => rows } }),
  );

/** What one list is drawn with beside what every list has; undefined while some of it is on its way. */
export function listExtras(extras: Extras, { layout, marked, spoken }: ListNeeds): ListExtras | undefined {
  const marks = marked && spoken ? takeMarks(extras, spoken) : {};
  return takeLayout(extras, layout) && marks;
}
