import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskNumbers } from './numbers-element.js';

customElements.define('tin-desk-numbers', TinDeskNumbers);

/** How long comments wait, what was decided, and where they are written. */
export const numbersPage: Page = {
  name: 'numbers',
  group: 'newsroom',
  for: (desk) => desk.may('see-numbers'),
  title: ({ numbers }) => numbers.title,
  draw: (desk, place) => html`<tin-desk-numbers .desk=${desk} .place=${place}></tin-desk-numbers>`,
};
