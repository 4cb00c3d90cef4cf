import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskTransfer } from './transfer-element.js';

customElements.define('tin-desk-transfer', TinDeskTransfer);

/** Comments in and out. */
export const transferPage: Page = {
  name: 'transfer',
  group: 'data',
  for: (desk) => desk.may('import-comments'),
  title: ({ transfer }) => transfer.title,
  draw: (desk) => html`<tin-desk-transfer .desk=${desk}></tin-desk-transfer>`,
};
