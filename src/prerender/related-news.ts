import { styles as awake } from '../components/parts/awake.styles.js';
import { styles as horizon } from '../components/parts/broken-picture.styles.js';
import { styles as markStyles } from '../components/parts/card-marks.styles.js';
import { cardMarks } from '../components/parts/card-marks.template.js';
import { cardStyles } from '../components/parts/card.styles.js';
import { headingStyles } from '../components/parts/heading.styles.js';
import { styles as grid } from '../components/related-news/grid.styles.js';
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
import { toHtml } from '../feeds/to-html.js';
import { besideWords } from '../locales/beside.words.js';
import { moreWords } from '../locales/more.words.js';
import { relatedNewsWords } from '../locales/related-news.words.js';
import type { Spoken } from '../locales/words.js';
import { placesAfter } from '../model/own-node.js';
import { howMany } from '../selection/how-many.js';
import { leaveOut } from '../selection/leave-out.js';
import { base } from '../theme/base.styles.js';
import { render } from './html.js';
import { ownPlaces } from './own-places.js';
import { spokenIn } from './spoken.js';
import { lightWords, numberFrom, sheets, showable, wordFrom, type Setting, type Widget } from './widget.js';

const OF_LAYOUT: Readonly<Partial<Record<ListLayout, string>>> = {
  grid: sheets(...horizon, ...grid),
  numbered: sheets(...numbered),
};

/** `<tin-related-news>` without a browser, with the defaults of the element. */
export const relatedNews: Widget = {
  async draw(feed, setting) {
    const others = leaveOut(feed.articles, setting.own);
    const chosen = others.slice(0, howMany(Number(setting.attributes['limit'])));
    if (chosen.length === 0) return undefined;
    const hasMore =
      /^(button|scroll)$/.test(setting.attributes['more'] ?? '') &&
      !!(feed.next || others.length > chosen.length);
    const { heading = '', 'link-target': target } = setting.attributes;
    const headingLevel = numberFrom(setting, 'heading-level', 2);
    const spoken = await spokenIn(relatedNewsWords, setting.language);
    const words = await spoken.words.marks();
    const layout = wordFrom(setting, 'layout', ['list', 'grid', 'headlines', 'numbered']);
    const newTab = target === '_blank';
    const view = {
      articles: showable(chosen, setting),
      layout,
      heading,
      headingLevel,
      timeZone: setting.timeZone ?? '',
      newTab,
      marks: cardMarks({ ...spoken, words }),
      additions: {
        ...ownRows(setting, chosen.length, spoken),
        ...(setting.attributes['media'] === 'none' && { variant: 'text' as const }),
        foot: hasMore
          ? moreTemplate({ state: 'idle' }, { words: moreWords(spoken.language), ...foreignOf(spoken) })
          : '',
      },
    };
    return {
      light: toHtml(
        { ...feed, articles: chosen, heading },
        { headingLevel, ...lightWords(setting, spoken, words) },
      ),
      shadow: render(relatedNewsTemplate(view, spoken)),
      styles:
        sheets(base, headingStyles, cardStyles, relatedNewsStyles, ...awake) +
        (OF_LAYOUT[layout] ?? '') +
        (setting.nodes?.length ? sheets(...ownRowStyles) : '') +
        (hasMore ? sheets(...moreStyles) : '') +
        sheets(...markStyles),
    };
  },
};

const foreignOf = ({ foreign }: Spoken<unknown>): { readonly foreign?: string } =>
  foreign ? { foreign } : {};

/** The rows of the publisher's own nodes. */
function ownRows(
  { nodes = [], attributes }: Setting,
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
