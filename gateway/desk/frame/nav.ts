import { html, nothing } from 'lit';
import type { Counts } from '../../src/desk/api.js';
import type { Place } from '../address.js';
import type { Page } from '../context.js';
import type { Session } from '../session.js';

const WAITING = ['pending', 'reported', 'flagged', 'mine'] as const;
const DONE = ['approved', 'rejected', 'removed'] as const;

/** The lists and pages, as a column or, where there is no room, as a row. */
export function nav(desk: Session, pages: readonly Page[], place: Place): unknown {
  const { frame } = desk.words;
  return html`
    <nav class="nav" aria-label=${frame.pages}>
      ${list(WAITING.map((name) => listLink(desk, name, place)))}
      <h2>${frame.doneToday}</h2>
      ${list(DONE.map((name) => listLink(desk, name, place)))}
      ${(['newsroom', 'data'] as const).map((group) => {
        const links = pages.filter((page) => page.group === group && (page.for?.(desk) ?? true));
        return links.length === 0
          ? nothing
          : html`<h2>${frame[group]}</h2>
              ${list(
                links.map(
                  (page) =>
                    html`<a
                      href=${desk.href(page.name)}
                      aria-current=${page.name === place.page ? 'page' : 'false'}
                      >${page.title(desk.words)}</a
                    >`,
                ),
              )}`;
      })}
      ${list([
        html`<a
          class="narrow"
          href=${desk.href('account')}
          aria-current=${place.page === 'account' ? 'page' : 'false'}
          >${desk.me.person.name}</a
        >`,
      ])}
    </nav>
  `;
}

const list = (links: readonly unknown[]): unknown =>
  html`<ul>
    ${links.map((link) => html`<li>${link}</li>`)}
  </ul>`;

function listLink(
  desk: Session,
  name: keyof Counts & (typeof WAITING | typeof DONE)[number],
  place: Place,
): unknown {
  const { queue } = desk.words;
  const isHere = place.page === 'queue' && (place.rest[0] ?? 'pending') === name;
  const count = desk.counts?.[name];
  return html`<a href=${desk.href(`queue/${name}`)} aria-current=${isHere ? 'page' : 'false'}
    ><span class="long">${queue.lists[name]}</span><span class="short">${queue.short[name]}</span>
    <span class="count">${count === undefined ? nothing : desk.times.count(count)}</span></a
  >`;
}
