import type { Reason } from './ranking.js';

/** A story in its place on a page, as events tell of it. It says nothing of the reader. */
export interface ShownStory {
  /** Tag name of the widget that shows it, for example `tin-related-news`. */
  readonly widget: string;
  /** The widget's `id` (of its `div`, where that syntax is used), else the heading above the stories, else ''. */
  readonly list: string;
  /** Its place among the stories that the widget shows, 1 first. */
  readonly position: number;
  /** Why it is there; only ranked lists know. */
  readonly reason: Reason | undefined;
  /** Address of the story, as its link has it. */
  readonly url: string;
  /** Whether it is paid for. */
  readonly sponsored: boolean;
}
