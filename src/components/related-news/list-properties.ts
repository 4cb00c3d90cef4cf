import type { PropertyDeclarations } from 'lit';

/** What an author writes, a framework sets and a list follows. */
export const listProperties: PropertyDeclarations = {
  src: {},
  format: {},
  items: { attribute: false },
  itemsPath: { attribute: 'items' },
  map: {},
  heading: {},
  headingLevel: { type: Number, attribute: 'heading-level' },
  layout: {},
  limit: { type: Number },
  timeZone: { attribute: 'time-zone' },
  dateOrder: { attribute: 'date-order' },
  loading: {},
  linkTarget: { attribute: 'link-target' },
  rank: {},
  reasons: { type: Boolean },
  dedupe: {},
  sponsoredSrc: { attribute: 'sponsored-src' },
  sponsoredAt: { attribute: 'sponsored-at' },
  tabs: {},
  more: {},
  refresh: { type: Number },
  media: {},
  for: {},
};
