import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskPerson } from './person-element.js';

customElements.define('tin-desk-person', TinDeskPerson);

/** What is held of one person. */
export const personPage: Page = {
  name: 'person',
  group: 'data',
  for: (desk) => desk.may('find-person'),
  title: ({ person }) => person.title,
  draw: (desk) => html`<tin-desk-person .desk=${desk}></tin-desk-person>`,
};
