import { html, nothing, type LitElement } from 'lit';
import type { Answer, Question } from '../ask.js';
import type { Desk } from '../context.js';
import { failureText } from './states.js';

/** What a page sends, and why it was not taken. */
export class Sending {
  #error = '';

  constructor(private readonly host: LitElement & { readonly desk: Desk }) {}

  async send<Value>(path: string, question: Question): Promise<Answer<Value>> {
    const answer = await this.host.desk.ask<Value>(path, question);
    this.fail(answer.ok ? '' : failureText(answer.failure, this.host.desk.words));
    return answer;
  }

  /** Says what is wrong before anything is sent; '' takes it back. */
  fail(text: string): void {
    this.#error = text;
    this.host.requestUpdate();
  }

  draw(): unknown {
    return this.#error ? html`<p class="error" role="alert">${this.#error}</p>` : nothing;
  }
}
