import type { OwnComment, WritingPlace, WrittenDraft, WrittenWords } from '../../model/own-comment.js';
import { mintKey, type Clock, type Records } from './records.js';

/** What a change made by another tab means for the form here. */
export type Outside = 'nothing' | 'words' | 'others';

const EMPTY: WrittenWords = { text: '', name: '' };

const isBlank = ({ text }: WrittenWords): boolean => !text.trim();

/**
 * The draft that a form has in hand, kept on every change. What two tabs write is never mixed and never lost: a draft that
 * has become another while this tab wrote is left alone, and these words go on under a key of their own.
 */
export class DraftHand {
  /** As this tab last read or wrote it; undefined while nothing has been typed. */
  #held: WrittenDraft | undefined;
  /** This tab has changed it. */
  #touched = false;
  /** Whether what was typed last outlives the page. */
  kept = true;

  constructor(
    private readonly drafts: Records<WrittenDraft>,
    private readonly own: Records<OwnComment>,
    readonly place: WritingPlace,
    private readonly now: Clock,
  ) {
    this.#take(this.others[0]);
  }

  get words(): WrittenWords {
    return this.#held ?? EMPTY;
  }

  /** The draft as it would be sent; undefined where nothing is written. */
  get draft(): WrittenDraft | undefined {
    return this.#held;
  }

  /** Other drafts for the same place, the newest first: written in other tabs. */
  get others(): readonly WrittenDraft[] {
    const { site, thread, parent } = this.place;
    return this.drafts
      .all()
      .filter(
        (each) =>
          each.key !== this.#held?.key &&
          each.site === site &&
          each.thread === thread &&
          each.parent === parent &&
          !this.own.get(each.key),
      )
      .reverse();
  }

  /** Keeps what is written now. */
  write(words: WrittenWords): void {
    const held = this.#held;
    if (isBlank(words)) {
      if (held && this.#isOurs(held)) this.drafts.remove(held.key);
      this.#held = undefined;
      this.#touched = false;
      return;
    }
    const at = this.now();
    const same = held && this.#isOurs(held) ? held : { key: mintKey(), began: at };
    this.#held = { ...this.place, ...words, key: same.key, began: same.began, changed: at };
    this.#touched = true;
    this.kept = this.drafts.set(this.#held);
  }

  /** Takes another draft in hand; the one in hand stays on the shelf. */
  swap(key: string): void {
    this.#take(this.drafts.get(key));
  }

  /** Takes the words off the device. @returns What was there, for a reader who wants it back. */
  forget(): WrittenWords {
    const words = this.words;
    this.write(EMPTY);
    return words;
  }

  /** Lets go of a draft that has been given to be sent. */
  release(): void {
    this.#held = undefined;
    this.#touched = false;
  }

  /** Looks whether another tab has changed what is in hand. */
  look(): Outside {
    const held = this.#held;
    if (!held) {
      const [other] = this.others;
      if (!other) return 'nothing';
      this.#take(other);
      return 'words';
    }
    if (this.#isOurs(held)) return 'others';
    const stored = this.#inPlace(held.key);
    const goesOn = (stored ?? this.own.get(held.key))?.text.startsWith(held.text);
    if (this.#touched && !goesOn) {
      this.write(held);
      return 'others';
    }
    this.#take(stored);
    return 'words';
  }

  /** Whether the shelf has the draft as this tab left it, and it has not been sent. */
  #isOurs({ key, changed, text }: WrittenDraft): boolean {
    const stored = this.#inPlace(key);
    return stored?.changed === changed && stored.text === text;
  }

  #inPlace(key: string): WrittenDraft | undefined {
    return this.own.get(key) ? undefined : this.drafts.get(key);
  }

  #take(draft: WrittenDraft | undefined): void {
    this.#held = draft;
    this.#touched = false;
  }
}
