import type { Article } from './article.js';
import type { Diagnosis } from './diagnosis.js';

/** What a feed gave: the stories that are fit to show, in the feed's order, and what became of the rest. */
export interface Feed {
  readonly articles: readonly Article[];
  readonly diagnosis: Diagnosis;
  readonly title?: string;
  /** BCP 47 tag of the stories. */
  readonly language?: string;
  /** The next page of the same feed, at the same origin; never the same address. */
  readonly next?: string;
}
