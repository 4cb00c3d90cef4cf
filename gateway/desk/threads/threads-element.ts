import { html, LitElement, type PropertyValues } from 'lit';
import type { ThreadLine } from '../../src/desk/api-threads.js';
import { hrefOf, type Place } from '../address.js';
import type { Desk } from '../context.js';
import { input, select, valuesOf } from '../parts/controls.js';
import { Paged } from '../parts/paged.js';
import { table } from '../parts/table.js';
import { optionsOf } from './policy-fields.js';
import { RowsForm } from './rows-form.js';
import { stateText } from './states.js';

/** Threads, found by title or address; many of them closed, merged or renamed at once. */
export class TinDeskThreads extends LitElement {
  static override properties = { desk: { attribute: false }, place: { attribute: false } };
  declare desk: Desk;
  declare place: Place;
  readonly #lines = new Paged<ThreadLine>(this, async (cursor) => {
    const path = hrefOf('', 'threads', { ...this.#filters(), cursor });
    const answer = await this.desk.ask<{ threads: readonly ThreadLine[]; next: string | null }>(path);
    return answer.ok ? { ok: true, value: { items: answer.value.threads, next: answer.value.next } } : answer;
  });
  readonly #rows = new RowsForm(this, () => void this.#lines.load());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('place')) void this.#lines.load();
  }

  #filters(): Record<'q' | 'site' | 'state', string | undefined> {
    const of = (name: string): string | undefined => this.place.query.get(name) ?? undefined;
    return { q: of('q'), site: of('site'), state: of('state') };
  }

  protected override render(): unknown {
    const { words } = this.desk;
    const { threads } = words;
    return html`<div class="page">
      <h1>${threads.title}</h1>
      ${this.#form()}
      ${this.#lines.draw(words, (lines) =>
        lines.length === 0 ? html`<p class="state">${threads.none}</p>` : this.#table(lines),
      )}
      ${this.desk.may('close-thread') ? this.#rows.draw() : ''}
    </div>`;
  }

  #form(): unknown {
    const { words, me } = this.desk;
    const { threads, policy } = words;
    const { q, site, state } = this.#filters();
    const find = (event: SubmitEvent): void => {
      event.preventDefault();
      this.desk.go(this.desk.href('threads', valuesOf(event.target as HTMLFormElement)));
    };
    return html`<form class="filters" @submit=${find}>
      <div class="pair">
        ${input({ name: 'q', type: 'search', label: threads.search, value: q ?? '' })}
        ${select({
          ...{ name: 'state', label: policy.state, value: state ?? '' },
          options: [{ value: '', label: threads.anyState }, ...optionsOf(policy.states)],
        })}
        ${
          me.person.site === undefined && me.sites.length > 1
            ? select({
                ...{ name: 'site', label: threads.site, value: site ?? '' },
                options: [
                  { value: '', label: threads.allSites },
                  ...me.sites.map((value) => ({ value, label: value })),
                ],
              })
            : ''
        }
      </div>
      <p class="buttons"><button class="outlined" type="submit">${threads.find}</button></p>
    </form>`;
  }

  #table(lines: readonly ThreadLine[]): unknown {
    const { desk } = this;
    const { threads, policy } = desk.words;
    const { me, times } = desk;
    return table<ThreadLine>(
      threads.title,
      [
        {
          label: threads.article,
          cell: ({ id, title, key }) => html`<a href=${desk.href(`threads/${id}`)}>${title ?? key}</a>`,
        },
        ...(me.sites.length > 1 ? [{ label: threads.site, cell: ({ site }: ThreadLine) => site }] : []),
        { label: policy.state, cell: (line) => stateText(desk, line) },
        { label: threads.total, isFigure: true, cell: ({ total }) => times.count(total) },
        {
          label: threads.pending,
          isFigure: true,
          cell: ({ id, pending }) =>
            pending > 0
              ? html`<a href=${desk.href('queue/pending', { thread: id })}>${times.count(pending)}</a>`
              : times.count(0),
        },
      ],
      lines,
    );
  }
}
