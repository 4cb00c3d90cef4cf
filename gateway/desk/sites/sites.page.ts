import { html } from 'lit';
import type { Page } from '../context.js';
import { TinDeskKeys } from './keys-element.js';
import { TinDeskSite } from './site-element.js';
import { TinDeskSites } from './sites-element.js';

customElements.define('tin-desk-sites', TinDeskSites);
customElements.define('tin-desk-site', TinDeskSite);
customElements.define('tin-desk-keys', TinDeskKeys);

/** The publisher's sites: what they ask of readers, where they are allowed, who signs their readers in. */
export const sitesPage: Page = {
  name: 'sites',
  group: 'newsroom',
  for: (desk) => desk.may('change-site'),
  title: ({ sites }) => sites.title,
  draw: (desk, place) =>
    place.rest[0]
      ? html`<tin-desk-site .desk=${desk} .host=${place.rest[0]}></tin-desk-site>`
      : html`<tin-desk-sites .desk=${desk}></tin-desk-sites>`,
};
