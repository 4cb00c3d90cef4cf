import { html, nothing } from 'lit';
import type { Desk } from '../context.js';
import { icon } from '../parts/icons.js';
import { canAll } from './can.js';
import type { QueueModel } from './model.js';

export interface ListActs {
  readonly keep: () => unknown;
  readonly refuse: () => unknown;
}

/** The name of a list; where comments are chosen, what can be done to all of them. */
export function listHead(desk: Desk, model: QueueModel, { keep, refuse }: ListActs): unknown {
  const { queue, acts } = desk.words;
  const chosen = model.chosenItems;
  const count = chosen.length;
  if (count === 0)
    return html`<div class="list-head">
      <h2 id="list-title" tabindex="-1">${queue.lists[model.stock.filters.list]}</h2>
      ${
        model.stock.listed.items.length > 1
          ? html`<button class="text quiet" type="button" @click=${() => model.chooseAll(true)}>
              ${queue.chooseAll}
            </button>`
          : nothing
      }
    </div>`;
  const able = canAll(chosen, desk);
  return html`<div class="list-head chosen">
      <h2 id="list-title" tabindex="-1">${queue.chosen(count)}</h2>
      ${
        able.keep
          ? html`<button class="text strong" type="button" @click=${keep}>
              ${queue.all(acts[able.keep], count)}
            </button>`
          : nothing
      }
      ${
        able.refuse
          ? html`<button class="text strong" type="button" @click=${refuse}>
              ${queue.all(acts[able.refuse], count)}
            </button>`
          : nothing
      }
      <button class="text quiet" type="button" @click=${() => model.chooseAll(false)}>
        ${queue.unchoose}
      </button>
    </div>
    <div class="acts batch">
      ${
        able.refuse
          ? html`<button class="outlined refuse" type="button" @click=${refuse}>
              ${icon('cross')} ${acts[able.refuse]} ${count}
            </button>`
          : nothing
      }
      ${
        able.keep
          ? html`<button class="filled keep" type="button" @click=${keep}>
              ${icon('check')} ${acts[able.keep]} ${count}
            </button>`
          : nothing
      }
    </div>`;
}
