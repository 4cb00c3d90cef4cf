import type { Records } from '../../controllers/writing/records.js';
import type { OwnComment } from '../../model/own-comment.js';

/** Takes a reader to the comment they have just sent or changed, wherever it stands by now. */
export class OwnFocus {
  /** Key of the own comment that the reader is to be taken to, and of the one they were at. */
  #wanted: string | undefined;
  #held: string | undefined;

  constructor(
    private readonly thread: { readonly renderRoot: HTMLElement | DocumentFragment },
    private readonly own: Records<OwnComment>,
  ) {}

  to(key: string): void {
    this.#wanted = key;
  }

  /** Before a drawing that may take away what the reader is at. */
  remember(): void {
    const { activeElement } = this.#root;
    this.#held = activeElement?.closest<HTMLElement>('[part~="own"]')?.dataset['key'];
  }

  take(): void {
    // What they were at has gone into the thread.
    if (!this.#root.activeElement) this.#wanted ??= this.#held;
    if (this.#wanted === undefined) return;
    const id = this.own.get(this.#wanted)?.id;
    const all = [...this.#root.querySelectorAll<HTMLElement>('[part~="own"]')];
    const place =
      all.find(({ dataset }) => dataset['key'] === this.#wanted) ??
      (id === undefined ? null : this.#root.getElementById(`comment-${id}`));
    if (!place) return;
    this.#wanted = undefined;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest' });
  }

  get #root(): ShadowRoot {
    return this.thread.renderRoot as ShadowRoot;
  }
}
