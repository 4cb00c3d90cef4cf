import type { Article } from '../model/article.js';

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

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A script of JSON-LD. Nothing in it ends it, opens a comment, or is a template to whoever reads the page before a browser
 * does; letters are ASCII, for pages of any encoding.
 */
export const linkedDataScript = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(/[<>&\u0080-\uffff]|\{(?=\{)/g, escaped)}</script>`;
