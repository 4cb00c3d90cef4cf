import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Item } from '../../src/desk/api.js';
import type { Desk } from '../context.js';
import { icon } from '../parts/icons.js';
import { hasOpenReports } from './can.js';
import type { QueueModel } from './model.js';

export interface RowActs {
  readonly href: (item: string) => string;
  readonly open: (item: string) => void;
}

/** The comments of a list, one under the other. */
export const rows = (desk: Desk, model: QueueModel, acts: RowActs): unknown => html`
  <ol class="rows">
    ${repeat(
      model.stock.listed.items,
      ({ id }) => id,
      (item) => row(desk, model, item, acts),
    )}
  </ol>
`;

function row(desk: Desk, model: QueueModel, item: Item, { href, open }: RowActs): unknown {
  const { words, times } = desk;
  const { id, author, text, language, waiting, decided, created } = item;
  const isOpen = model.stock.listed.open === id;
  const isLongest = waiting !== undefined && waiting === desk.counts?.oldest;
  const opened = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(id);
  };
  return html`
    <li
      class="row"
      data-open=${isOpen ? 'true' : nothing}
      data-gone=${model.stock.gone.has(id) ? 'true' : nothing}
      data-id=${id}
    >
      <input
        type="checkbox"
        aria-label=${words.queue.choose(author.name)}
        .checked=${model.chosen.has(id)}
        @change=${() => model.choose(id)}
      />
      <a href=${href(id)} aria-current=${isOpen ? 'true' : 'false'} @click=${opened}>
        <span class="by"><bdi>${author.name}</bdi></span>
        <span class="for ${isLongest ? 'longest' : ''}"
          >${waiting === undefined ? times.moment(decided?.at ?? created) : times.since(waiting)}</span
        >
        <span class="says" lang=${language ?? nothing} dir="auto">${text}</span>
        ${flags(desk, model, item)}
      </a>
    </li>
  `;
}

function flags({ words, me }: Desk, model: QueueModel, item: Item): unknown {
  const { queue } = words;
  const { marks, reports, claim, pick, edited, status, id } = item;
  const links = marks.filter(({ kind }) => kind === 'link').length;
  const lists = new Set(marks.flatMap((mark) => (mark.kind === 'word' ? [mark.list] : [])));
  const gone = model.stock.gone.get(id);
  const open = hasOpenReports(item) ? reports.filter((report) => report.status === 'received').length : 0;
  const loud = [
    ...(['banned', 'suspect'] as const).flatMap((list) =>
      lists.has(list) ? [html`<span class="flag">${icon('flag')} ${queue[list]}</span>`] : [],
    ),
    ...(links > 0 ? [html`<span class="flag">${icon('link')} ${queue.links(links)}</span>`] : []),
    ...(open > 0 ? [html`<span class="flag">${icon('flag')} ${queue.reported(open)}</span>`] : []),
    ...(pick ? [html`<span class="flag">${icon('star')} ${queue.picked}</span>`] : []),
  ];
  const quiet = [
    ...(marks.some(({ kind }) => kind === 'first') ? [queue.first] : []),
    ...(edited ? [queue.edited[edited.by]] : []),
    ...(model.stock.listed.list === 'all' || model.stock.listed.list === 'mine'
      ? [words.statuses[status]]
      : []),
    ...(model.claims.kept.has(id)
      ? [queue.held]
      : claim && claim.id !== me.person.id
        ? [queue.looksAt(claim.name)]
        : []),
    ...(gone ? [queue.gone(gone.by?.name, gone.status)] : []),
  ];
  if (loud.length + quiet.length === 0) return nothing;
  return html`<span class="flags">${loud} ${quiet.map((text) => html`<span>${text}</span>`)}</span>`;
}
