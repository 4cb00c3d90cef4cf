import { cached } from './formatters.js';

/** "5 minutes ago", "yesterday". */
export const relativeFormat = (language: string): Intl.RelativeTimeFormat =>
  cached('relative', language, (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
