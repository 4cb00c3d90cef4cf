import type { Spoken } from '../../locales/words.js';
import { hero } from './hero.template.js';
import { styles } from './lead.styles.js';
import type { ListAdditions } from './related-news.template.js';

/** What a list has that leads with a large story. */
export const lead = {
  styles,
  additions: ({ language }: Spoken<unknown>): ListAdditions => ({
    hero: (options) => (options.variant === 'row' ? hero(options, language) : options),
  }),
};
