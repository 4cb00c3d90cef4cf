import { html, LitElement, nothing } from 'lit';
import type { ImportDone, ImportProgress, ImportTold } from '../../src/desk/api.js';
import { hrefOf } from '../address.js';
import type { Desk } from '../context.js';
import { failureText } from '../parts/states.js';
import { exportForm } from './export-form.js';
import { importForm, importQuery } from './import-form.js';

/** What is going on with a file. */
type Course =
  | { readonly kind: 'sending' }
  | { readonly kind: 'told'; readonly progress: ImportProgress }
  | { readonly kind: 'done'; readonly isTrial: boolean; readonly done: ImportDone }
  | { readonly kind: 'failed'; readonly text: string };

/** Comments come in from a file, after a trial, and go out into one. */
export class TinDeskTransfer extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;
  #course: Course | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const { transfer } = this.desk.words;
    const isBusy = this.#course?.kind === 'sending' || this.#course?.kind === 'told';
    return html`<div class="page">
      <h1>${transfer.title}</h1>
      <h2>${transfer.take}</h2>
      ${importForm(this.desk, { isBusy, send: (form) => void this.#run(form, true), changed: () => this.#changed() })}
      <div class="course" role="status">${this.#told()}</div>
      <h2>${transfer.give}</h2>
      ${exportForm(this.desk)}
    </div>`;
  }

  #told(): unknown {
    const { words, times } = this.desk;
    const { transfer } = words;
    const course = this.#course;
    switch (course?.kind) {
      case undefined:
        return nothing;
      case 'sending':
        return html`<p>${transfer.sending}</p>
          <progress aria-label=${transfer.sending}></progress>`;
      case 'told': {
        const { phase, done, total } = course.progress;
        const label = transfer.phases[phase];
        return html`<p>
            ${label} ${phase === 'write' ? `${times.count(done)} / ${times.count(total)}` : nothing}
          </p>
          ${
            total > 0
              ? html`<progress aria-label=${label} max=${total} .value=${Math.min(done, total)}></progress>`
              : html`<progress aria-label=${label}></progress>`
          }`;
      }
      case 'failed':
        return html`<p class="error">${course.text}</p>`;
      case 'done':
        return this.#report(course.done, course.isTrial);
    }
  }

  #report({ ok, comments, lines }: ImportDone, isTrial: boolean): unknown {
    const { words, times } = this.desk;
    const { transfer } = words;
    const take = (): void => {
      const form = this.querySelector<HTMLFormElement>('.import');
      if (form) void this.#run(form, false);
    };
    return html`${ok ? html`<h3>${isTrial ? transfer.trialTitle : transfer.takenTitle}</h3>` : nothing}
    ${lines.map((line) =>
      line.startsWith(' ')
        ? html`<p class="example">${line.trim()}</p>`
        : html`<p class=${ok ? nothing : 'error'}>${line}</p>`,
    )}
    ${
      ok && isTrial && comments > 0
        ? html`<p class="buttons">
            <button class="filled" type="button" @click=${take}>
              ${transfer.takeNow(times.count(comments))}
            </button>
          </p>`
        : nothing
    }`;
  }

  /** Another file or another site: what a trial has said holds no longer. */
  #changed(): void {
    if (this.#course?.kind === 'done' || this.#course?.kind === 'failed') this.#is(undefined);
  }

  async #run(form: HTMLFormElement, isTrial: boolean): Promise<void> {
    const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    if (!file) return;
    const path = hrefOf('', 'import', importQuery(form, this.desk.me.person.site, isTrial));
    this.#is({ kind: 'sending' });
    let isTold = false;
    const answer = await this.desk.sendFile<ImportTold>(path, file, (line) => {
      isTold ||= 'done' in line;
      this.#is(
        'done' in line
          ? { kind: 'done', isTrial, done: line.done }
          : { kind: 'told', progress: line.progress },
      );
    });
    const { words } = this.desk;
    if (!answer.ok) this.#is({ kind: 'failed', text: failureText(answer.failure, words) });
    else if (!isTold) this.#is({ kind: 'failed', text: words.transfer.cut });
  }

  #is(course: Course | undefined): void {
    this.#course = course;
    this.requestUpdate();
  }
}
