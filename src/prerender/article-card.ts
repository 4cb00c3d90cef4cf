import { articleCardStyles } from '../components/article-card/article-card.styles.js';
import { articleCardTemplate, headlineLevel } from '../components/article-card/article-card.template.js';
import { largeCardStyles } from '../components/article-card/large-card.styles.js';
import { styles as awake } from '../components/parts/awake.styles.js';
import { styles as horizon } from '../components/parts/broken-picture.styles.js';
import { styles as markStyles } from '../components/parts/card-marks.styles.js';
import { cardMarks } from '../components/parts/card-marks.template.js';
import { cardStyles } from '../components/parts/card.styles.js';
import { headingStyles } from '../components/parts/heading.styles.js';
import { toHtml } from '../feeds/to-html.js';
import { cardWords } from '../locales/card.words.js';
import { base } from '../theme/base.styles.js';
import { render } from './html.js';
import { spokenIn } from './spoken.js';
import { itemList } from './linked-data.js';
import {
  FEED_ATTRIBUTES,
  lightWords,
  numberFrom,
  sheets,
  showable,
  wordFrom,
  type Widget,
} from './widget.js';

const styles = sheets(
  base,
  headingStyles,
  cardStyles,
  ...awake,
  ...markStyles,
  ...horizon,
  largeCardStyles,
  articleCardStyles,
);

/** `<tin-article-card>` without a browser, with the defaults of the element. */
export const articleCard: Widget = {
  hasLinks: true,
  attributes: [...FEED_ATTRIBUTES, 'variant', 'summary', 'dateline'],
  begin: (named, feeds) => feeds.begin(named),
  async draw(setting, feeds) {
    const read = await feeds.read(setting);
    if (!read.ok) return { kind: 'feed', failure: read.failure };
    const [first] = read.value.feed.articles;
    if (!first) return { kind: 'empty' };
    setting.claims.push(first.url);
    const { heading = '', summary = 2, dateline, 'link-target': target } = setting.attributes;
    const headingLevel = numberFrom(setting, 'heading-level', 3);
    const spoken = await spokenIn(cardWords, setting.language);
    const words = await spoken.words.marks();
    const view = {
      article: showable([first], setting)[0] ?? first,
      variant: wordFrom(setting, 'variant', ['card', 'row', 'hero', 'overlay', 'text']),
      heading,
      headingLevel,
      summary: Number(summary),
      timeZone: setting.timeZone ?? '',
      newTab: target === '_blank',
      marks: cardMarks({ ...spoken, words }, dateline || undefined),
    };
    return {
      freshness: read.value,
      linkedData: itemList([first], heading),
      light: toHtml(
        { articles: [first], heading, single: true },
        {
          headingLevel: heading ? headlineLevel(view) - 1 : headingLevel,
          ...lightWords(setting, spoken, words),
        },
      ),
      shadow: render(articleCardTemplate(view, spoken)),
      styles,
    };
  },
};
