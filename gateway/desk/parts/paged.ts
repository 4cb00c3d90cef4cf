import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Answer, Failure } from '../ask.js';
import type { DeskWords } from '../words/words.js';
import { failed, loading } from './states.js';

/** One page of a long list. */
export interface Part<Item> {
  readonly items: readonly Item[];
  /** Where the next one is. */
  readonly next: string | null;
}

/** A list that is read page by page. */
export class Paged<Item> implements ReactiveController {
  #items: readonly Item[] | undefined;
  #next: string | null = null;
  #failure: Failure | undefined;
  #count = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (cursor: string | undefined) => Promise<Answer<Part<Item>>>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // It is asked for when the page knows what is meant.
  }

  /** Reads the list from its beginning. */
  load(): Promise<void> {
    return this.#read(undefined, () => []);
  }

  draw(words: DeskWords, draw: (items: readonly Item[]) => unknown): unknown {
    if (this.#failure) return failed(this.#failure, words, () => void this.load());
    if (!this.#items) return loading(words);
    const more = (): void => void this.#read(this.#next ?? undefined, () => this.#items ?? []);
    return html`${draw(this.#items)}
    ${
      this.#next === null
        ? nothing
        : html`<p class="buttons">
            <button class="outlined" type="button" @click=${more}>${words.frame.more}</button>
          </p>`
    }`;
  }

  async #read(cursor: string | undefined, before: () => readonly Item[]): Promise<void> {
    const count = ++this.#count;
    const answer = await this.ask(cursor);
    if (count !== this.#count) return;
    this.#failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) {
      this.#items = [...before(), ...answer.value.items];
      this.#next = answer.value.next;
    }
    this.host.requestUpdate();
  }
}
