import { html, nothing, type LitElement } from 'lit';
import type { ThreadRowResult, ThreadRowsAnswer } from '../../src/desk/api-threads.js';
import type { Desk } from '../context.js';
import { area, input, select, valuesOf } from '../parts/controls.js';
import { Sending } from '../parts/sending.js';
import { table } from '../parts/table.js';

/** Many threads at once, by the rows of a file: tried first, then done, with what became of each row. */
export class RowsForm {
  readonly #sending: Sending;
  #told: ThreadRowsAnswer | undefined;

  constructor(
    private readonly host: LitElement & { readonly desk: Desk },
    private readonly done: () => void,
  ) {
    this.#sending = new Sending(host);
  }

  draw(): unknown {
    const { words, me } = this.host.desk;
    const { threads } = words;
    const send = (event: SubmitEvent): void => {
      event.preventDefault();
      void this.#send(event.target as HTMLFormElement, true);
    };
    // What a trial has said holds for the rows that it was asked about.
    const changed = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement && target.type === 'file') void this.#take(target);
      else this.#forget();
    };
    return html`<h2 id="rows">${threads.rowsTitle}</h2>
      <p class="hint">${threads.rowsHint}</p>
      <form class="rows-form" aria-labelledby="rows" @submit=${send} @change=${changed} @input=${changed}>
        ${input({ name: 'file', id: 'rows-file', type: 'file', accept: '.csv,text/csv', label: threads.rowsFile })}
        ${area({
          ...{ name: 'csv', id: 'rows-csv', label: threads.rowsText, rows: 5, required: true },
          hint: threads.rowsTextHint,
        })}
        ${
          me.person.site === undefined && me.sites.length > 1
            ? select({
                ...{ name: 'site', id: 'rows-site', label: threads.site, hint: threads.rowsSiteHint },
                options: me.sites.map((value) => ({ value, label: value })),
              })
            : nothing
        }
        <p class="buttons"><button class="outlined" type="submit">${threads.rowsTry}</button></p>
      </form>
      ${this.#sending.draw()}
      <div role="status">${this.#told ? this.#report(this.#told) : nothing}</div>`;
  }

  async #take({ files }: HTMLInputElement): Promise<void> {
    const text = await files?.[0]?.text();
    const field = this.host.querySelector<HTMLTextAreaElement>('#rows-csv');
    if (text === undefined || !field) return;
    field.value = text.normalize();
    this.#forget();
  }

  #forget(): void {
    this.#told = undefined;
    this.host.requestUpdate();
  }

  async #send(form: HTMLFormElement, dryRun: boolean): Promise<void> {
    const { csv = '', site } = valuesOf(form);
    const body = { csv, dryRun, ...(site && { site }) };
    const answer = await this.#sending.send<ThreadRowsAnswer>('/threads/rows', { method: 'POST', body });
    this.#told = answer.ok ? answer.value : undefined;
    this.host.requestUpdate();
    if (answer.ok && !dryRun) this.done();
  }

  #report({ dryRun, done, failed, rows }: ThreadRowsAnswer): unknown {
    const { words } = this.host.desk;
    const { threads } = words;
    const run = (): void => {
      const form = this.host.querySelector<HTMLFormElement>('.rows-form');
      if (form) void this.#send(form, false);
    };
    return html`<h3>${dryRun ? threads.rowsWould(done, failed) : threads.rowsDid(done, failed)}</h3>
      ${
        dryRun && done > 0
          ? html`<p class="buttons">
              <button class="filled" type="button" @click=${run}>${threads.rowsDo(done)}</button>
            </p>`
          : nothing
      }
      ${table<ThreadRowResult>(
        threads.rowsTitle,
        [
          { label: threads.line, isFigure: true, cell: ({ line }) => line },
          { label: threads.act, cell: ({ act }) => act },
          { label: threads.article, cell: ({ thread }) => thread },
          { label: threads.to, cell: ({ to }) => to ?? '' },
          { label: threads.result, cell: (row) => this.#result(row, dryRun) },
        ],
        rows,
      )}`;
  }

  #result(row: ThreadRowResult, dryRun: boolean): unknown {
    const { threads } = this.host.desk.words;
    if (!row.ok) return html`<strong>${threads.rowFailed}</strong> ${row.detail}`;
    if (!row.changed) return threads.rowSame;
    const text = dryRun ? threads.rowWould : threads.rowDone;
    return row.moved === undefined ? text : `${text} ${threads.moved(row.moved)}`;
  }
}
