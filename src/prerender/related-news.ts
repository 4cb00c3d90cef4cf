import { styles as awake } from '../components/parts/awake.styles.js';
import { styles as horizon } from '../components/parts/broken-picture.styles.js';
import { styles as markStyles } from '../components/parts/card-marks.styles.js';
import { cardMarks } from '../components/parts/card-marks.template.js';
import { cardStyles } from '../components/parts/card.styles.js';
import { headingStyles } from '../components/parts/heading.styles.js';
import { styles as carousel } from '../components/related-news/carousel.styles.js';
import { bandTemplate } from '../components/related-news/carousel.template.js';
import { styles as grid } from '../components/related-news/grid.styles.js';
import { hero } from '../components/related-news/hero.template.js';
import { styles as lead } from '../components/related-news/lead.styles.js';
import { styles as moreStyles } from '../components/related-news/more.styles.js';
import { moreTemplate } from '../components/related-news/more.template.js';
import { styles as numbered } from '../components/related-news/numbered.styles.js';
import { styles as ownRowStyles } from '../components/related-news/own-rows.styles.js';
import { ownRow } from '../components/related-news/own-rows.template.js';
import { relatedNewsStyles } from '../components/related-news/related-news.styles.js';
import {
  relatedNewsTemplate,
  type ListAdditions,
  type ListLayout,
} from '../components/related-news/related-news.template.js';
import { latestHeading, reasonDetails } from '../components/related-news/reasons.template.js';
import { styles as tabStyles } from '../components/related-news/tabs.styles.js';
import { panelTemplate, tabsTemplate } from '../components/related-news/tabs.template.js';
import { toHtml } from '../feeds/to-html.js';
import { besideWords } from '../locales/beside.words.js';
import { moreWords } from '../locales/more.words.js';
import { rankingWords } from '../locales/ranking.words.js';
import { relatedNewsWords } from '../locales/related-news.words.js';
import { placesAfter } from '../model/own-node.js';
import { namedFeeds } from '../selection/named-feeds.js';
import type { Spoken } from '../locales/words.js';
import { base } from '../theme/base.styles.js';
import { render } from './html.js';
import { chosenFor, type Chosen } from './chosen-stories.js';
import { ownPlaces } from './own-places.js';
import { spokenIn } from './spoken.js';
import { itemList } from './linked-data.js';
import {
  FEED_ATTRIBUTES,
  lightWords,
  numberFrom,
  sheets,
  showable,
  wordFrom,
  type Setting,
  type Widget,
} from './widget.js';

const OF_LAYOUT: Readonly<Partial<Record<ListLayout, string>>> = {
  grid: sheets(...horizon, ...grid),
  numbered: sheets(...numbered),
  lead: sheets(...horizon, ...lead),
  carousel: sheets(...horizon, ...carousel),
};

/**
 * What stands beside and around the stories: the publisher's own nodes, the way to further stories, a band to be leafed
 * through, tabs with the first of them chosen.
 */
function additionsFor(
  setting: Setting,
  layout: ListLayout,
  spoken: Spoken<unknown>,
  { chosen, hasMore, isLatest }: Chosen,
): ListAdditions & { readonly styles: string } {
  const { heading: text = '', tabs, media } = setting.attributes;
  const { feeds } = namedFeeds(tabs);
  const isTabbed = feeds.length > 1;
  const ranking = { ...spoken, words: rankingWords(spoken.language) };
  return {
    ...(isLatest && { heading: latestHeading(ranking) }),
    ...(setting.attributes['reasons'] !== undefined && { details: reasonDetails(ranking) }),
    ...(layout === 'lead' && { hero: (options) => hero(options, spoken.language) }),
    ...(isTabbed && { head: tabsTemplate({ feeds, chosen: 0, title: { text } }, spoken) }),
    around: (stories) => {
      const list = layout === 'carousel' ? bandTemplate(stories, { text }, spoken) : stories;
      return isTabbed ? panelTemplate({ list, chosen: 0 }, spoken) : list;
    },
    ...ownRows(setting, chosen.length, spoken),
    ...(media === 'none' && { variant: 'text' as const }),
    ...(hasMore && {
      foot: moreTemplate({ state: 'idle' }, { words: moreWords(spoken.language), ...foreignOf(spoken) }),
    }),
    styles:
      (OF_LAYOUT[layout] ?? '') +
      (isTabbed ? sheets(...tabStyles) : '') +
      (setting.nodes.length ? sheets(...ownRowStyles) : '') +
      (hasMore ? sheets(...moreStyles) : ''),
  };
}

/** `<tin-related-news>` without a browser, with the defaults of the element. */
export const relatedNews: Widget = {
  hasLinks: true,
  attributes: [
    ...FEED_ATTRIBUTES,
    ...[
      'layout',
      'limit',
      'rank',
      'reasons',
      'dedupe',
      'sponsored-src',
      'sponsored-at',
      'tabs',
      'more',
      'refresh',
    ],
    ...['media', 'for'],
  ],
  begin: (named, feeds) => feeds.begin(named),
  async draw(setting, feeds) {
    const read = await feeds.read(setting);
    if (!read.ok) return { kind: 'feed', failure: read.failure };
    const { feed } = read.value;
    const choice = chosenFor(feed, setting);
    const { chosen, isLatest } = choice;
    if (chosen.length === 0) return { kind: 'empty' };
    const { heading = '', 'link-target': target } = setting.attributes;
    const headingLevel = numberFrom(setting, 'heading-level', 2);
    const spoken = await spokenIn(relatedNewsWords, setting.language);
    const words = await spoken.words.marks();
    const layout = wordFrom(setting, 'layout', ['list', 'grid', 'headlines', 'numbered', 'lead', 'carousel']);
    const newTab = target === '_blank';
    const additions = additionsFor(setting, layout, spoken, choice);
    const view = {
      articles: showable(chosen, setting),
      layout,
      heading,
      headingLevel,
      timeZone: setting.timeZone ?? '',
      newTab,
      marks: cardMarks({ ...spoken, words }),
      additions,
    };
    const title = isLatest ? rankingWords(spoken.language).latest : heading;
    return {
      isLatest,
      freshness: read.value,
      linkedData: itemList(chosen, title),
      light: toHtml(
        { ...feed, articles: chosen, heading: title },
        { headingLevel, ...lightWords(setting, spoken, words) },
      ),
      shadow: render(relatedNewsTemplate(view, spoken)),
      styles:
        sheets(base, headingStyles, cardStyles, relatedNewsStyles, ...awake) +
        additions.styles +
        sheets(...markStyles),
    };
  },
};

const foreignOf = ({ foreign }: Spoken<unknown>): { readonly foreign?: string } =>
  foreign ? { foreign } : {};

/** The rows of the publisher's own nodes. */
function ownRows(
  { nodes, attributes }: Setting,
  stories: number,
  spoken: Spoken<unknown>,
): ListAdditions | undefined {
  const places = ownPlaces(nodes);
  const words = besideWords(spoken.language);
  const end = attributes['more'] ? Infinity : stories;
  return places.length
    ? {
        after: (story) =>
          placesAfter(places, story, end).map((place) => ownRow(place, { words, ...foreignOf(spoken) })),
      }
    : undefined;
}
