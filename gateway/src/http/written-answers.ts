/** Characters kept by one instance: as many lists as a busy hour asks for, in a few megabytes. */
const MOST = 8_000_000;

/**
 * Answers already written, by their tag. A tag names all that its answer depends on, the version of the thread in the
 * database included, so that an answer kept here is never older than the database, whichever instance changed it.
 * The answers asked for longest ago go first.
 */
export class WrittenAnswers {
  readonly #kept = new Map<string, string>();
  #length = 0;

  /** @param most Characters that are kept at most; an answer longer than a tenth of them is not kept. */
  constructor(private readonly most = MOST) {}

  /** The answer with this tag; written where it is not kept. */
  async answer(tag: string, write: () => Promise<string>): Promise<string> {
    const kept = this.#kept.get(tag);
    if (kept !== undefined) {
      this.#kept.delete(tag);
      this.#kept.set(tag, kept);
      return kept;
    }
    const written = await write();
    if (written.length <= this.most / 10 && !this.#kept.has(tag)) this.#keep(tag, written);
    return written;
  }

  #keep(tag: string, written: string): void {
    this.#kept.set(tag, written);
    this.#length += written.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#length <= this.most) return;
      this.#kept.delete(oldest);
      this.#length -= length;
    }
  }
}
