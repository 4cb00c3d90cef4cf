import type { Article } from '../model/article.js';
import { scriptJson } from './script-json.js';

/** Stories as machines read them (https://schema.org/ItemList): their places, addresses and headlines. */
export const itemList = (articles: readonly Article[], name: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  ...(name && { name }),
  itemListElement: articles.map(({ url, title }, place) => ({
    '@type': 'ListItem',
    position: place + 1,
    url,
    name: title,
  })),
});

/** A script of JSON-LD. */
export const linkedDataScript = (data: object): string =>
  `<script type="application/ld+json">${scriptJson(data)}</script>`;
