import type { Article } from '../model/article.js';
import type { PageTopics } from '../model/page-topics.js';
import type { Reason } from '../model/ranking.js';
import { isNumber, type Terms } from './terms.js';
import { folded, runsOf } from './tokens.js';

/** More words than this are a quotation, not a reason. */
const MOST_WORDS = 4;

/** Vowels of Latin script, whatever marks they bear. */
const VOWELS = /[aeiouy]+/gi;

/** How many syllables a word of Latin script has, about; 0 where that is written otherwise. */
const syllablesOf = (word: string): number =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .match(VOWELS)?.length ?? 0;

/**
 * Makes the function that says why a story belongs to the page: the rarest tag that both carry, else the words of both
 * that say most, looked for where a word counts most. A word alone says why only where it stands in a tag of the paper, one
 * syllable alone where it is a tag of one of them: no language needs a list of words that say nothing.
 * @param feed Whose tags are the paper's words.
 */
export function reasonsBy(
  { headline = '', description = '', tags: pageTags }: PageTopics,
  terms: Terms,
  feed: readonly Article[],
): (story: Article) => Reason | undefined {
  const onPage = new Set(pageTags.map(folded));
  const page = [headline, description, ...pageTags]
    .flatMap(runsOf)
    .map((run) => ` ${folded(run.join(' '))} `);
  const inTags = new Set(
    [...pageTags, ...feed.flatMap(({ tags = [] }) => tags)].flatMap((tag) => runsOf(tag).flat().map(folded)),
  );
  const weigh = (word: string): number => terms.weigh(word);
  const isTag = ([word = '']: readonly string[], tags: readonly string[]): boolean =>
    onPage.has(folded(word)) || tags.some((tag) => folded(tag) === folded(word));
  /** Few syllables of other scripts are a word that readers would know again. */
  const isTelling = (words: readonly string[], tags: readonly string[]): boolean => {
    const [word = ''] = words;
    const syllables = syllablesOf(word);
    return (
      words.length > 1 || !syllables || isTag(words, tags) || (syllables > 1 && inTags.has(folded(word)))
    );
  };
  const told = (words: readonly string[]): number => words.reduce((sum, word) => sum + weigh(word), 0);

  return ({ title, summary = '', tags = [] }) => {
    const [tag] = tags
      .filter((tag) => onPage.has(folded(tag)))
      .sort((one, other) => told(runsOf(other).flat()) - told(runsOf(one).flat()));
    if (tag) return { kind: 'tag', words: tag };
    for (const text of [...tags, title, summary]) {
      let best: readonly string[] = [];
      for (const run of runsOf(text))
        run.forEach((_, start) => {
          let words: readonly string[] = [];
          for (let end = start + 1; end <= Math.min(run.length, start + MOST_WORDS); end++) {
            const longer = run.slice(start, end);
            if (!page.some((said) => said.includes(` ${folded(longer.join(' '))} `))) break;
            words = longer;
          }
          words = trimmed(words, weigh);
          if (told(words) > told(best) && isTelling(words, tags)) best = words;
        });
      if (best.length) return { kind: 'words', words: best.join(' ') };
    }
    return undefined;
  };
}

/** Without the words at either end that say little beside the others: `của ngư dân` is about `ngư dân`. */
function trimmed(words: readonly string[], weigh: (word: string) => number): readonly string[] {
  const enough = Math.max(...words.map(weigh)) / 2;
  const telling = words.flatMap((word, index) => (isNumber(word) || weigh(word) >= enough ? [index] : []));
  return words.slice(telling[0], (telling.at(-1) ?? 0) + 1);
}
