import { collectCap, type CapDocument } from '../../../src/feeds/weather/collect-cap.js';
import { alertRequest } from '../../../src/feeds/weather/provider-requests.js';
import { nodeMarkup } from '../../../src/prerender/node-markup.js';
import type { PlacesConfiguration } from '../../../src/feeds/weather/places.js';
import type { KeptSource } from '../feeds/copy-keeper.js';
import type { FeedCopy } from '../feeds/feed-copies.js';
import { outgoing, type OutgoingOptions } from './outgoing.js';

/** Seconds between two looks at an authority's warnings. */
const EVERY = 300;
/** Milliseconds for each message. */
const TIMEOUT = 3000;

/** The messages of one authority as a source of copies: the same for all places. */
export const alertSource = (
  url: string,
  configuration: PlacesConfiguration,
  options: OutgoingOptions,
): KeptSource => ({
  settings: url,
  every: EVERY,
  async fetch(before) {
    const { fetch, failure } = outgoing(options);
    const read = await collectCap(alertRequest(configuration, url, options.version), {
      ...{ fetch, timeout: TIMEOUT, parse: nodeMarkup },
      known: documentsOf(before),
    });
    if (!read.ok) return failure(read.failure);
    const body = JSON.stringify(read.value.documents);
    return { fetched: { kind: 'new', body, validators: { etag: undefined, modified: undefined } } };
  },
});

/** The messages of a copy. */
export const documentsOf = (copy: FeedCopy | undefined): readonly CapDocument[] =>
  copy ? (JSON.parse(copy.body) as readonly CapDocument[]) : [];
