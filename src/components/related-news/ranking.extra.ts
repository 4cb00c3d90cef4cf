import { RankedStories } from '../../controllers/ranked-stories.js';
import { rankingWords, type RankingWords } from '../../locales/ranking.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import { latestHeading, reasonDetails } from './reasons.template.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions } from './related-news.template.js';

/** Orders a list by its page or by time, and says so. */
export class ListRanking extends RankedStories {
  /** What is said of a list in which these stories stand. */
  additions(articles: readonly Article[], spoken: Spoken<unknown>, list: TinRelatedNews): ListAdditions {
    const said: Spoken<RankingWords> = { ...spoken, words: rankingWords(spoken.language) };
    const isOther = list.rank === 'related' && this.rankedAs(articles) === 'latest' && !!list.heading;
    return {
      ...(isOther && {
        heading: latestHeading(said),
        title: { text: said.words.latest, foreign: said.foreign },
      }),
      ...(list.reasons && { details: reasonDetails(said) }),
    };
  }
}
