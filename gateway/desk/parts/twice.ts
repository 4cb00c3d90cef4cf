import { html, nothing, type LitElement } from 'lit';
import type { DeskWords } from '../words/words.js';

export interface TwiceView {
  readonly label: string;
  /** Where the label alone does not say of what. */
  readonly name?: string;
  /** On the button that does it. */
  readonly sure: string;
  readonly act: () => unknown;
}

/** Acts that cannot be taken back: each is asked for twice. */
export class Twice {
  #asked = '';

  constructor(private readonly host: LitElement) {}

  /** @param id Of the act, on this page. */
  draw({ frame }: DeskWords, id: string, { label, name, sure, act }: TwiceView): unknown {
    const does = (): void => {
      this.#asked = '';
      act();
    };
    return this.#asked === id
      ? html`<span class="buttons" role="group" aria-label=${sure}>
          <button class="filled" type="button" data-sure=${id} @click=${does}>${sure}</button>
          <button class="text" type="button" @click=${() => this.#ask('', id)}>${frame.cancel}</button>
        </span>`
      : html`<button
          class="text"
          type="button"
          data-ask=${id}
          aria-label=${name ?? nothing}
          @click=${() => this.#ask(id, id)}
        >
          ${label}
        </button>`;
  }

  #ask(asked: string, id: string): void {
    this.#asked = asked;
    this.host.requestUpdate();
    const name = asked ? 'data-sure' : 'data-ask';
    void this.host.updateComplete.then(() =>
      this.host.querySelector<HTMLElement>(`[${name}="${CSS.escape(id)}"]`)?.focus(),
    );
  }
}
