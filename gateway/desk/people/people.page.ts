import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskPeople } from './people-element.js';

customElements.define('tin-desk-people', TinDeskPeople);

/** Who works at the desk. */
export const peoplePage: Page = {
  name: 'people',
  group: 'newsroom',
  for: (desk) => desk.may('see-people') && desk.me.person.site === undefined,
  title: ({ people }) => people.title,
  draw: (desk) => html`<tin-desk-people .desk=${desk}></tin-desk-people>`,
};
