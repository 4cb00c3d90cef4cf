import { cardStyles } from '../components/parts/card.styles.js';
import { headingStyles } from '../components/parts/heading.styles.js';
import { relatedNewsStyles } from '../components/related-news/related-news.styles.js';
import { relatedNewsTemplate } from '../components/related-news/related-news.template.js';
import { toHtml } from '../feeds/to-html.js';
import { relatedNewsWords } from '../locales/related-news.words.js';
import { select } from '../selection/select.js';
import { base } from '../theme/base.styles.js';
import { tokens } from '../theme/tokens.styles.js';
import { render } from './html.js';
import { spokenIn } from './spoken.js';
import { lightWords, numberFrom, showable, wordFrom, type Widget } from './widget.js';

/** `<tin-related-news>` without a browser, with the defaults of the element. */
export const relatedNews: Widget = {
  styles: [tokens, base, headingStyles, cardStyles, relatedNewsStyles].map(({ cssText }) => cssText).join(''),

  async draw(feed, setting) {
    const limit = numberFrom(setting, 'limit', 5);
    const chosen = select(feed.articles, setting.own, limit > 0 ? limit : 5);
    if (chosen.length === 0) return undefined;
    const { heading = '', 'link-target': target } = setting.attributes;
    const headingLevel = numberFrom(setting, 'heading-level', 2);
    const spoken = await spokenIn(relatedNewsWords, setting.language);
    const view = {
      articles: showable(chosen, setting),
      layout: wordFrom(setting, 'layout', ['list', 'grid', 'headlines', 'numbered']),
      heading,
      headingLevel,
      timeZone: setting.timeZone ?? '',
      newTab: target === '_blank',
    };
    return {
      light: toHtml({ ...feed, articles: chosen, heading }, { headingLevel, ...lightWords(setting, spoken) }),
      shadow: render(relatedNewsTemplate(view, spoken)),
    };
  },
};
