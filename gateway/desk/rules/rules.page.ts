import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskRules } from './rules-element.js';

customElements.define('tin-desk-rules', TinDeskRules);

/** What the rules look for. */
export const rulesPage: Page = {
  name: 'rules',
  group: 'newsroom',
  title: ({ rules }) => rules.title,
  draw: (desk) => html`<tin-desk-rules .desk=${desk}></tin-desk-rules>`,
};
