import type { Feed } from '../model/feed.js';
import type { Result } from '../model/result.js';
import type { MarkupParser } from './markup.js';

/** What an adapter must know beside the answer itself. */
export interface ReadContext {
  /** The feed's own address: relative addresses in it are resolved against this. */
  readonly url: string;
  /** Turns HTML and XML into our node shape: `DOMParser` in browsers, htmlparser2 elsewhere. */
  readonly parse: MarkupParser;
  /** The zone of dates that name none: an IANA name or an offset such as `+07:00`. Without it such dates are left out. */
  readonly timeZone?: string;
  /** How `10/04/2024` is meant. Default `dmy`. */
  readonly dateOrder?: DateOrder;
  /** The page is served over https, so pictures must be too. Default true. */
  readonly secure?: boolean;
  /** Generic JSON only: where the list is, a dotted path such as `data.list`. */
  readonly items?: string;
  /** Generic JSON only: `title:tieu_de;image:anh.url;date:ngay_dang`; `next:paging.next` is of the answer, not of its items. */
  readonly map?: string;
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Reads one format: a stranger's words in (`unknown`: parsed JSON, or a decoded text for XML), ours out. Never throws. */
export interface Adapter {
  /** The value of the `format` attribute that names it. */
  readonly format: string;
  read(body: unknown, context: ReadContext): Result<Feed>;
}
