import { html, nothing } from 'lit';
import type { Desk } from '../context.js';

/** The key that does the same as a button; nothing where keys are off. */
export const keyCap = ({ keys }: Pick<Desk, 'keys'>, key: string): unknown =>
  keys ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing;
