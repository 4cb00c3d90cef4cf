import { readDate } from './dates.js';
import { foldText } from './fold-text.js';
import { safeUrl } from './safe-url.js';

/*
 * What a stranger wrote in the fields of a comment, in our form; undefined where it does not fit.
 */

/** A field where there is something in it. */
export const optional = <Key extends string, T>(
  key: Key,
  value: T | undefined,
): { readonly [K in Key]?: NonNullable<T> } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [K in Key]?: NonNullable<T> };

/** Text over several lines: at most one empty line in a row. */
export const lines = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .split(/\r\n?|\n/)
        .map(foldText)
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    : '';

export const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value);

/** 0 or more. */
export const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

export const link = (value: unknown): string | undefined => safeUrl(value, '', 'link');

/** RFC 3339 in UTC. */
export const time = (value: unknown): string | undefined => readDate(value, {})?.iso;

/** BCP 47. */
export const tag = (value: unknown): string | undefined => {
  const text = foldText(value);
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text) ? text : undefined;
};
