import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Log, LogLine } from '../../src/desk/api.js';
import { hrefOf, type Place, type Query } from '../address.js';
import type { Desk } from '../context.js';
import { input, select, valuesOf } from '../parts/controls.js';
import { Paged } from '../parts/paged.js';
import { table } from '../parts/table.js';
import { details, subject } from './line.js';

const FILTERS = ['actor', 'act', 'since', 'until', 'thread', 'comment'] as const;

/** What was done, by whom, when: newest first, narrowed by the address. */
export class TinDeskLog extends LitElement {
  static override properties = { desk: { attribute: false }, place: { attribute: false } };
  declare desk: Desk;
  declare place: Place;
  readonly #lines = new Paged<LogLine>(this, async (cursor) => {
    const answer = await this.desk.ask<Log>(hrefOf('', 'log', { ...this.#filters(), cursor }));
    return answer.ok ? { ok: true, value: { items: answer.value.lines, next: answer.value.next } } : answer;
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('place')) void this.#lines.load();
  }

  #filters(): Query {
    return Object.fromEntries(FILTERS.map((name) => [name, this.place.query.get(name) ?? undefined]));
  }

  protected override render(): unknown {
    const { words, times } = this.desk;
    const { log, roles } = words;
    return html`<div class="page">
      <h1>${log.title}</h1>
      <p class="hint">${log.hint}</p>
      ${this.#form()}
      ${this.#lines.draw(words, (lines) =>
        lines.length === 0
          ? html`<p class="state">${log.empty}</p>`
          : table<LogLine>(
              log.title,
              [
                { label: log.at, cell: ({ at }) => html`<time datetime=${at}>${times.moment(at)}</time>` },
                {
                  label: log.actor,
                  cell: ({ actor }) =>
                    html`${actor.name === 'command line' ? log.commandLine : actor.name}
                      <span class="label">${roles[actor.role as keyof typeof roles] ?? actor.role}</span>`,
                },
                { label: log.act, cell: ({ act }) => log.acts[act] ?? act },
                { label: log.on, cell: (line) => subject(this.desk, line) },
                { label: log.detail, cell: (line) => details(this.desk, line) },
              ],
              lines,
            ),
      )}
    </div>`;
  }

  #form(): unknown {
    const { log } = this.desk.words;
    const filters = this.#filters();
    const go = (query: Query): void => this.desk.go(this.desk.href('log', query));
    const send = (event: SubmitEvent): void => {
      event.preventDefault();
      go({ ...filters, ...valuesOf(event.target as HTMLFormElement) });
    };
    const isNarrow = FILTERS.some((name) => filters[name]);
    return html`<form class="filters" @submit=${send}>
      <div class="pair">
        ${input({ name: 'actor', label: log.actor, value: filters['actor'] ?? '' })}
        ${select({
          ...{ name: 'act', label: log.act, value: filters['act'] ?? '' },
          options: [
            { value: '', label: log.anyAct },
            ...Object.entries(log.acts).map(([value, label]) => ({ value, label })),
          ],
        })}
        ${input({ name: 'since', label: log.since, type: 'date', value: filters['since'] ?? '' })}
        ${input({ name: 'until', label: log.until, type: 'date', value: filters['until'] ?? '' })}
      </div>
      <p class="buttons">
        <button class="outlined" type="submit">${log.find}</button>
        ${
          isNarrow
            ? html`<button class="text" type="button" @click=${() => go({})}>${log.clear}</button>`
            : nothing
        }
      </p>
    </form>`;
  }
}
