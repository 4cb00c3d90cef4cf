import type { Reason } from '../model/ranking.js';
import { ar } from './ar/ranking.js';
import { en } from './en/ranking.js';
import { vi } from './vi/ranking.js';

/** What ranked lists say. Few enough words for all languages to come together. */
export interface RankingWords {
  /** The title of a list whose stories have nothing to do with the page. */
  readonly latest: string;
  /** Why a story is there; before a colon and the story's own words where there are some. */
  readonly reasons: Readonly<Record<Reason['kind'], string>>;
}

const RANKING: Readonly<Record<string, RankingWords>> = { vi, en, ar };

/** The words of a language. @param language BCP 47 tag of words that we speak. */
export const rankingWords = (language: string): RankingWords =>
  RANKING[language.slice(0, 2).toLowerCase()] ?? en;
