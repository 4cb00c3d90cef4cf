import { html, nothing } from 'lit';
import type { Session } from '../session.js';
import { icon } from '../parts/icons.js';

/** The head of every page: whose desk it is, how long somebody has waited, who sits at it. */
export function head(desk: Session): unknown {
  const { words, counts, me, times } = desk;
  const { frame } = words;
  const site = me.person.site ?? (me.sites.length === 1 ? me.sites[0] : undefined);
  return html`
    <header class="head">
      <a class="skip" href="#content">${frame.skip}</a>
      <a class="name" href=${desk.href('queue/pending')}>${frame.desk}</a>
      ${site ? html`<span class="site">${site}</span>` : nothing}
      ${desk.isUp ? nothing : html`<span class="cut">${icon('clock')} ${frame.offline}</span>`}
      <p class="waits">
        ${
          counts?.oldest
            ? html`<span class="label">${frame.longest}</span>
                <time datetime=${counts.oldest}>${times.since(counts.oldest)}</time>`
            : html`<span class="label">${counts ? frame.nothingWaits : nothing}</span>`
        }
      </p>
      <p class="waiting">
        <span class="label">${frame.waiting}</span>
        <strong>${counts ? times.count(counts.pending) : nothing}</strong>
      </p>
      <a class="find" href=${desk.href('queue/all', { search: 'on' })}
        >${icon('search')} <span>${frame.search}</span></a
      >
      <a class="person" href=${desk.href('account')}>${me.person.name}</a>
    </header>
  `;
}
