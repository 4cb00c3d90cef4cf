import { html } from 'lit';
import type { Desk } from '../context.js';
import { KEYS } from './keys.js';

/** All keys, and the switch that turns them off. */
export const keysList = (desk: Desk, use: (on: boolean) => void): unknown => {
  const { queue, frame } = desk.words;
  const close = ({ currentTarget }: Event): void => (currentTarget as Element).closest('dialog')?.close();
  return html`<dialog class="dialog" aria-labelledby="keys-title">
    <h2 id="keys-title">${queue.keys}</h2>
    <dl class="keys">
      ${KEYS.map(
        ([name, key]) =>
          html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${queue.keyNames[name]}</dd>
          </div>`,
      )}
    </dl>
    <p class="hint">${desk.keys ? queue.keysHint : queue.keysOff}</p>
    <p class="buttons">
      <label class="switch">
        <input
          type="checkbox"
          .checked=${desk.keys}
          @change=${({ target }: Event) => use((target as HTMLInputElement).checked)}
        />
        <span>${queue.keysOn}</span>
      </label>
      <button class="outlined" type="button" @click=${close}>${frame.close}</button>
    </p>
  </dialog>`;
};
