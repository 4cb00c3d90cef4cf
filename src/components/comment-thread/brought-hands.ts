import type { CSSResult } from 'lit';
import {
  extras,
  type ActiveThread,
  type OwnComments,
  type ThreadActs,
  type ThreadCare,
  type ThreadWriting,
} from './comment-thread.acts.js';

/** What a reader acts and writes with, brought once it is needed. */
export class BroughtHands implements OwnComments {
  /** Whether the first comments stand there, or words for their absence. */
  isSettled = false;
  #acts: ThreadActs | undefined;
  #writing: ThreadWriting | undefined;
  #isBringing = false;

  constructor(
    private readonly thread: ActiveThread,
    private readonly care: ThreadCare,
    private readonly adopt: (styles: readonly CSSResult[]) => void,
  ) {}

  /** For writing, where somebody may write. */
  async write(): Promise<void> {
    const { care, thread } = this;
    const isReady = this.isSettled && thread.controller.takes && care.spoken();
    if (this.#isBringing || !isReady || !extras.writing) return;
    this.#isBringing = true;
    try {
      this.#writing = await (await extras.writing()).writing(thread, care);
      this.adopt(this.#writing.styles ?? []);
      if (this.#writing.begin()) thread.controller.redraw();
    } catch {
      // Out of reach: asked for again when something is drawn.
      this.#isBringing = false;
    }
  }

  /** For acts. */
  async act(then: (acts: ThreadActs) => void): Promise<void> {
    try {
      const extra = this.#acts ? undefined : await extras.acts?.();
      if (extra) {
        this.adopt(extra.styles ?? []);
        this.#acts ??= await extra.acts(this.thread, this.care, () => this.#writing);
      }
      await this.thread.controller.read();
      if (this.#acts) then(this.#acts);
    } catch {
      // Out of reach: the next press asks again.
    }
  }

  below(parent: string | undefined): unknown {
    const done = this.#acts?.mine.below(parent);
    const written = this.#writing?.mine.below(parent);
    return done && written ? [done, written] : (done ?? written);
  }
}
