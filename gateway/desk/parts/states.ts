import { html } from 'lit';
import type { Failure } from '../ask.js';
import type { DeskWords } from '../words/words.js';

/** Why it did not work, in words. */
export function failureText(failure: Failure, { frame }: DeskWords): string {
  switch (failure.kind) {
    case 'offline':
      return frame.nobodyAnswers;
    case 'busy':
      return failure.detail || frame.busy;
    case 'signed-out':
      return frame.signedOut;
    case 'refused':
      return failure.detail;
  }
}

/** In the place of what is not there yet. */
export const loading = ({ frame }: DeskWords): unknown =>
  html`<p class="state" aria-busy="true">${frame.loading}</p>`;

/** In the place of what did not come, with a way to ask again. */
export const failed = (failure: Failure, words: DeskWords, again: () => void): unknown => html`
  <div class="state" role="group">
    <p>${words.frame.failed} ${failureText(failure, words)}</p>
    <button class="text" type="button" @click=${again}>${words.frame.again}</button>
  </div>
`;
