import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskQueue } from './queue-element.js';

customElements.define('tin-desk-queue', TinDeskQueue);

/** Comments that wait, that are reported, that were decided, and all others. */
export const queuePage: Page = {
  name: 'queue',
  title: ({ queue }) => queue.lists.pending,
  draw: (desk, place) => html`<tin-desk-queue .desk=${desk} .place=${place}></tin-desk-queue>`,
};
