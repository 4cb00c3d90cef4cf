import { cached } from './formatters.js';

/** Which of a language's forms a count takes. */
export const pluralRules = (language: string): Intl.PluralRules =>
  cached('plural', language, (tag) => new Intl.PluralRules(tag));
