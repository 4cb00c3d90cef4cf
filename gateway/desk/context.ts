import type { Counts, LiveComment, Me } from '../src/desk/api.js';
import type { Query, Place } from './address.js';
import type { Ask, SendFile } from './ask.js';
import type { Work } from './work/work.js';
import type { DeskWords } from './words/words.js';
import type { Times } from './times.js';

/** What a page is told of what happens elsewhere. */
export type Happening =
  | { readonly kind: 'comment'; readonly comment: LiveComment }
  /** Too much was missed. */
  | { readonly kind: 'reset' };

/** What every page of the desk is given. */
export interface Desk {
  /** The path of the desk, without a slash at its end. */
  readonly base: string;
  readonly me: Me;
  readonly words: DeskWords;
  /** BCP 47, of the words. */
  readonly language: 'vi' | 'en';
  readonly times: Times;
  readonly ask: Ask;
  readonly sendFile: SendFile;
  /** Acts on comments: kept until they are done, with their undo. */
  readonly work: Work;
  readonly counts: Counts | undefined;
  /** Whether single keys act. */
  readonly keys: boolean;
  /** Whether the role of who is signed in allows an act. */
  may(act: string): boolean;
  /** The address of a page: `href('queue/pending', { q: 'cầu' })`. */
  href(path: string, query?: Query): string;
  /** Goes to an address of the desk. */
  go(href: string, how?: { readonly replace?: boolean }): void;
  /** Says something to who listens rather than looks. */
  say(text: string): void;
  /** Shows a sentence at the bottom until it is closed or the next one comes, and says it. */
  tell(text: string): void;
  /** Begins anew, as somebody with another name or language, and says that this was saved. */
  anew(): void;
  /** Takes back what was done last, if there is still time. */
  undo(): void;
  /** Hears what happens. @returns What ends it. */
  hear(listener: (happening: Happening) => void): () => void;
}

/** One page of the desk. */
export interface Page {
  /** The first part of its path below the desk. */
  readonly name: string;
  /** The group that its link stands in. Pages without one are linked from elsewhere. */
  readonly group?: 'newsroom' | 'data';
  /** Whether a person meets it; absent: everyone. */
  readonly for?: (desk: Desk) => boolean;
  readonly title: (words: DeskWords) => string;
  /** Draws it, usually as an element of its own: `html\`<tin-desk-log .desk=${desk} .place=${place}></tin-desk-log>\``. */
  readonly draw: (desk: Desk, place: Place) => unknown;
}
