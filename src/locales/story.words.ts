import type { TimeWords } from './time.words.js';

/** What is said of every story beside its own words. */
export interface StoryWords extends TimeWords {
  readonly comments: (count: number, digits: string) => string;
}
