import type { BesideWords } from '../../locales/beside.words.js';
import type { Spoken } from '../../locales/words.js';
import type { OwnPlace } from '../../model/own-node.js';
import { html, nothing } from '../parts/html.js';

/**
 * The row of the publisher's own node: its label, then the node as it is. Without a node that shows something there is no
 * label, and without one that has a size no row.
 */
export const ownRow = (
  { slot, label, fill }: OwnPlace,
  { words, foreign }: Pick<Spoken<BesideWords>, 'words' | 'foreign'>,
): unknown =>
  html`<div
    class="after ${fill}"
    part="after"
    role=${fill === 'filled' ? 'listitem' : 'presentation'}
    ?hidden=${fill === 'empty'}
  >
    ${
      label === ''
        ? nothing
        : html`<p class="after-label" part="after-label" lang=${(label === undefined && foreign) || nothing}>
            ${label ?? words.advertisement}
          </p>`
    }
    <div class="after-node"><slot name=${slot}></slot></div>
  </div>`;
