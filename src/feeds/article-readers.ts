import type { ReadContext } from './adapter.js';
import { readDate } from './dates.js';
import { foldText, plainText } from './plain-text.js';
import { safeUrl } from './safe-url.js';
import type { Readers } from './shape.js';
import { isTemplate } from './template-leak.js';

/** What happened to a story while it was read, named as in the diagnosis. */
export type Note = 'datesGuessed' | 'datesDropped' | 'imagesUpgraded';

export interface ReaderOptions {
  /** Texts are plain text already. */
  readonly plain?: boolean | undefined;
  /** The zone of dates that name none, by the law of the format and not by a guess. */
  readonly timeZone?: string | undefined;
}

/**
 * How each kind of value is read in one feed.
 * @param note Is told what had to be assumed, given up or changed.
 */
export function articleReaders(
  { url, parse, timeZone, dateOrder, secure = true }: ReadContext,
  options: ReaderOptions,
  note: (note: Note) => void,
): Readers {
  return {
    text(value) {
      const text = (options.plain ? foldText(value) : plainText(value, parse)).replace(
        / ?\[ ?(…|\.{3}) ?\]$/,
        '…',
      );
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
      const date = readDate(value, { timeZone: options.timeZone ?? timeZone, dateOrder });
      if (!date) note('datesDropped');
      else if (date.guessed && !options.timeZone) note('datesGuessed');
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
