import { ar } from './ar/tabs.js';
import { en } from './en/tabs.js';
import { vi } from './vi/tabs.js';
import { primaryOf } from './words.js';

/** What is said of several feeds of which one is shown. */
export interface TabsWords {
  /** What readers choose between, where the list has no heading. */
  readonly lists: string;
  /** In the place of stories that could not be had. */
  readonly failed: string;
  readonly again: string;
  /** In the place of stories that there are none of yet. */
  readonly empty: string;
}

const words: Readonly<Record<string, TabsWords>> = { ar, en, vi };

/** @param language That of the list's own words. */
export const tabsWords = (language: string): TabsWords => words[primaryOf(language)] ?? en;
