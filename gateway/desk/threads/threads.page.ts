import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskThread } from './thread-element.js';
import { TinDeskThreads } from './threads-element.js';

customElements.define('tin-desk-threads', TinDeskThreads);
customElements.define('tin-desk-thread', TinDeskThread);

/** The articles' threads, and one of them. */
export const threadsPage: Page = {
  name: 'threads',
  group: 'newsroom',
  title: ({ threads }) => threads.title,
  draw: (desk, place) =>
    place.rest[0]
      ? html`<tin-desk-thread .desk=${desk} .name=${place.rest[0]}></tin-desk-thread>`
      : html`<tin-desk-threads .desk=${desk} .place=${place}></tin-desk-threads>`,
};
