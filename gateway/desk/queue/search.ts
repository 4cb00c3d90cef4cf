import { html, nothing } from 'lit';
import type { Status } from '../../src/desk/api.js';
import type { Desk } from '../context.js';
import { input, select } from '../parts/controls.js';
import { isNarrow, type Filters } from './filters.js';

const STATUSES: readonly Status[] = ['published', 'pending', 'rejected', 'removed', 'deleted'];

/** The form that narrows a list. @param sent Takes what was asked. */
export function searchForm(desk: Desk, filters: Filters, sent: (filters: Filters) => void): unknown {
  const { queue, statuses } = desk.words;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => `${data.get(name) ?? ''}`.normalize().trim();
    const status = STATUSES.find((each) => each === text('status')) ?? '';
    sent({ ...filters, q: text('q'), site: text('site'), status, isOpen: true });
  };
  const clear = (): void => sent({ ...filters, q: '', site: '', thread: '', status: '', isOpen: false });
  const any = { value: '', label: desk.words.frame.all };
  return html`<form class="search" role="search" @submit=${send}>
    ${input({ name: 'q', label: queue.query, type: 'search', value: filters.q })}
    <div class="pair">
      ${
        filters.list === 'all'
          ? select({
              name: 'status',
              label: queue.status,
              value: filters.status,
              options: [
                { value: '', label: queue.anyStatus },
                ...STATUSES.map((value) => ({ value, label: statuses[value] })),
              ],
            })
          : nothing
      }
      ${
        desk.me.sites.length > 1
          ? select({
              name: 'site',
              label: queue.site,
              value: filters.site,
              options: [any, ...desk.me.sites.map((value) => ({ value, label: value }))],
            })
          : nothing
      }
    </div>
    ${filters.thread ? html`<p class="hint">${queue.inThread}</p>` : nothing}
    <p class="buttons">
      <button class="outlined" type="submit">${queue.find}</button>
      ${
        filters.isOpen || isNarrow(filters)
          ? html`<button class="text" type="button" @click=${clear}>${queue.clear}</button>`
          : nothing
      }
    </p>
  </form>`;
}
