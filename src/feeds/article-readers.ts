import type { ReadContext } from './adapter.js';
import type { ReadDate } from './dates.js';
import { foldText } from './fold-text.js';
import { safeUrl } from './safe-url.js';
import type { Readers } from './shape.js';
import { isTemplate } from './template-leak.js';

/** What happened to a story while it was read, named as in the diagnosis. */
export type Note = 'datesGuessed' | 'datesDropped' | 'imagesUpgraded';

/** How texts and dates are read. */
export interface Reading {
  /** The plain text of a title, name or summary; '' where there is none. */
  text(value: unknown): string;
  date(value: unknown): ReadDate | undefined;
}

/**
 * How each kind of value is read in one feed.
 * @param note Is told what had to be assumed, given up or changed.
 */
export function articleReaders(
  { url, secure = true }: Pick<ReadContext, 'url' | 'secure'>,
  reading: Reading,
  note: (note: Note) => void,
): Readers {
  return {
    text(value) {
      const text = reading.text(value).replace(/ ?\[ ?(…|\.{3}) ?\]$/, '…');
      return text && !isTemplate(text) ? text : undefined;
    },
    link: (value) => safeUrl(value, url, 'link'),
    image(value) {
      const address = safeUrl(value, url, 'image');
      if (!secure || !address?.startsWith('http:')) return address;
      note('imagesUpgraded');
      return safeUrl(address.replace(':', 's:'), url, 'image');
    },
    date(value) {
      if (!foldText(value)) return undefined;
      const date = reading.date(value);
      if (!date) note('datesDropped');
      else if (date.guessed) note('datesGuessed');
      return date?.iso;
    },
    language(value) {
      try {
        return Intl.getCanonicalLocales(foldText(value).replace('_', '-'))[0];
      } catch {
        return undefined;
      }
    },
    count: (value) => whole(value, 0),
    size: (value) => whole(value, 1),
    fraction(value) {
      const number = toNumber(value);
      return number >= 0 && number <= 1 ? number + 0 : undefined;
    },
    flag: (value) => value === true || /^(true|1)$/.test(foldText(value)) || undefined,
  };
}

const toNumber = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && value.trim()) ? Number(value) : NaN;

function whole(value: unknown, least: number): number | undefined {
  const number = Math.round(toNumber(value)) + 0;
  return Number.isSafeInteger(number) && number >= least ? number : undefined;
}
