import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskAccount } from './account-element.js';

customElements.define('tin-desk-account', TinDeskAccount);

/** One's own account; its link is one's name. */
export const accountPage: Page = {
  name: 'account',
  title: ({ account }) => account.title,
  draw: (desk) => html`<tin-desk-account .desk=${desk}></tin-desk-account>`,
};
