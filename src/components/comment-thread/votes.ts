import { votedFor } from '../../controllers/writing/device-marks.js';
import { sendVote } from '../../controllers/writing/reader-deeds.js';
import { TinCommentVoteEvent } from './acts.events.js';
import type { ActiveThread } from './comment-thread.acts.js';
import type { Mark } from './comment-thread.view.js';

/** Votes are shown at once and undone where they are not taken. */
export class Votes {
  /** What the back end has said last. */
  readonly #settled = new Map<string, Mark>();
  readonly #busy = new Set<string>();

  constructor(
    private readonly thread: ActiveThread,
    /** Tells a reader why a vote was not taken; '' where nobody knows. */
    private readonly undone: (why: string) => void,
  ) {}

  async press(id: string): Promise<void> {
    const { controller } = this.thread;
    const { marks } = controller.shelf;
    const comment = controller.shelf.find(id);
    if (!comment) return;
    const before = marks.get(id) ?? { vote: 0, score: comment.score };
    const vote = before.vote === 1 ? 0 : 1;
    if (!this.thread.dispatchEvent(new TinCommentVoteEvent({ id, value: vote }))) return;
    this.#show(id, { vote, score: before.score + vote - before.vote });
    if (this.#busy.has(id)) return;
    this.#busy.add(id);
    this.#settled.set(id, before);
    await this.#settle(id);
    this.#busy.delete(id);
  }

  /** Sends until the back end has what the reader pressed last. */
  async #settle(id: string): Promise<void> {
    const { marks } = this.thread.controller.shelf;
    for (;;) {
      const wanted = marks.get(id)!.vote;
      if (wanted === this.#settled.get(id)!.vote) return this.#show(id, this.#settled.get(id)!);
      const answer = await sendVote(this.thread.controller, id, wanted);
      if (answer?.kind !== 'done') {
        this.#show(id, this.#settled.get(id)!);
        return this.undone(answer?.kind === 'refused' ? answer.problem.detail : '');
      }
      const { score } = answer.value;
      this.#settled.set(id, { vote: wanted, score });
      votedFor(this.thread.threadSource.src).put(id, wanted === 1);
      const shown = marks.get(id)!;
      if (shown.vote !== wanted) this.#show(id, { vote: shown.vote, score: score + shown.vote - wanted });
    }
  }

  #show(id: string, mark: Mark): void {
    const { controller } = this.thread;
    const shown = controller.shelf.marks.get(id);
    if (shown?.vote === mark.vote && shown.score === mark.score) return;
    controller.shelf.marks.set(id, mark);
    controller.redraw();
  }
}
