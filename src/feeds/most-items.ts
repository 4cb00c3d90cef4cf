/**
 * Items behind these are not read. Lists of a thousand stories and more are drawn in slices, and these take a fifth of a
 * second to read; a feed that holds a hundred thousand would hold up the page.
 */
export const MOST_ITEMS = 5000;
