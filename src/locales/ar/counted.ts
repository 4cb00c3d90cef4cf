import { pluralRules } from '../plural-rules.js';

/** Arabic counts in six forms: none, one, two, few, many, other. */
export const counted = (
  count: number,
  digits: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
): string => {
  switch (pluralRules('ar').select(count)) {
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return `${digits} ${few}`;
    case 'many':
      return `${digits} ${many}`;
    default:
      return `${digits} ${other}`;
  }
};
