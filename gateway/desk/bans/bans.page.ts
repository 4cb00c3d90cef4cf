import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskBans } from './bans-element.js';

customElements.define('tin-desk-bans', TinDeskBans);

/** Who may not write. */
export const bansPage: Page = {
  name: 'bans',
  group: 'newsroom',
  title: ({ bans }) => bans.title,
  draw: (desk, place) => html`<tin-desk-bans .desk=${desk} .place=${place}></tin-desk-bans>`,
};
