import type { Article } from '../model/article.js';
import type { PageTopics } from '../model/page-topics.js';
import type { Reason } from '../model/ranking.js';
import { isNumber, type Terms } from './terms.js';
import { folded, runsOf } from './tokens.js';

/** More words than this are a quotation, not a reason. */
const MOST_WORDS = 4;

/** Vowels of Latin script that stand together, whatever marks they bear, taken apart. */
const VOWELS = /(?:[aeiouy][\u0300-\u036f]*)+/gi;

/** How many syllables a word of Latin script has, about; 0 where that is written otherwise. */
const syllablesOf = (word: string): number => word.normalize('NFD').match(VOWELS)?.length ?? 0;

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
  const runs = [headline, description, ...pageTags].flatMap((text) => runsOf(folded(text)));
  const page = runs.map((run) => ` ${run.join(' ')} `);
  const spoken = new Set(runs.flat());
  const inTags = new Set(
    [...pageTags, ...feed.flatMap(({ tags = [] }) => tags)].flatMap((tag) => runsOf(folded(tag)).flat()),
  );
  const isTag = ([word = '']: readonly string[], tags: readonly string[]): boolean =>
    onPage.has(folded(word)) || tags.some((tag) => folded(tag) === folded(word));
  /** Few syllables of other scripts are a word that readers would know again. */
  const isTelling = (words: readonly string[], tags: readonly string[]): boolean => {
    const [word = ''] = words;
    if (words.length > 1 || isTag(words, tags)) return true;
    const syllables = syllablesOf(word);
    return !syllables || (syllables > 1 && inTags.has(folded(word)));
  };
  const told = (words: string): number =>
    sum(
      runsOf(folded(words))
        .flat()
        .map((word) => terms.weigh(word)),
    );

  return ({ title, summary = '', tags = [] }) => {
    const [tag] = tags.filter((tag) => onPage.has(folded(tag))).sort((one, other) => told(other) - told(one));
    if (tag) return { kind: 'tag', words: tag };
    for (const text of [...tags, title, summary]) {
      let [best, most]: [readonly string[], number] = [[], 0];
      for (const run of runsOf(text)) {
        const compared = run.map((word) => word.toLowerCase());
        const weights = compared.map((word) => (spoken.has(word) ? terms.weigh(word) : 0));
        for (let start = 0; start < run.length; start++) {
          let [end, phrase] = [start, ' '];
          while (end < run.length && end < start + MOST_WORDS && spoken.has(compared[end]!)) {
            const longer = `${phrase}${compared[end]!} `;
            if (!page.some((said) => said.includes(longer))) break;
            [phrase, end] = [longer, end + 1];
          }
          if (end === start) continue;
          const [from, to] = telling(compared, weights, start, end);
          const words = run.slice(from, to);
          const says = sum(weights.slice(from, to));
          if (says > most && isTelling(words, tags)) [best, most] = [words, says];
        }
      }
      if (best.length) return { kind: 'words', words: best.join(' ') };
    }
    return undefined;
  };
}

const sum = (weights: readonly number[]): number => weights.reduce((all, one) => all + one, 0);

/** From where to where without the words at either end that say little beside the others: `của ngư dân` is about `ngư dân`. */
function telling(
  words: readonly string[],
  weights: readonly number[],
  start: number,
  end: number,
): readonly [from: number, to: number] {
  const enough = Math.max(...weights.slice(start, end)) / 2;
  const tells = (place: number): boolean => isNumber(words[place]!) || weights[place]! >= enough;
  let [from, to] = [start, end];
  while (!tells(from)) from++;
  while (!tells(to - 1)) to--;
  return [from, to];
}
