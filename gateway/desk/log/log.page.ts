import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskLog } from './log-element.js';

customElements.define('tin-desk-log', TinDeskLog);

/** What was done. */
export const logPage: Page = {
  name: 'log',
  group: 'newsroom',
  for: (desk) => desk.may('see-log'),
  title: ({ log }) => log.title,
  draw: (desk, place) => html`<tin-desk-log .desk=${desk} .place=${place}></tin-desk-log>`,
};
