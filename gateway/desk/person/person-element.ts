import { html, LitElement, nothing } from 'lit';
import type { EraseRequest, Found, FoundGroup, PersonRequest, Subject } from '../../src/desk/api-person.js';
import type { Desk } from '../context.js';
import { input, select, valuesOf } from '../parts/controls.js';
import { Sending } from '../parts/sending.js';
import { table } from '../parts/table.js';
import { optionsOf } from '../threads/policy-fields.js';
import { saveFile } from './save-file.js';

/** What one person wrote and left: found, narrowed to who is meant, taken out, erased. */
export class TinDeskPerson extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;
  readonly #sending = new Sending(this);
  #way: Subject['by'] = 'name';
  #found: { readonly subject: Subject; readonly found: Found } | undefined;
  #isErasing = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const { person } = this.desk.words;
    return html`<div class="page">
      <h1>${person.title}</h1>
      <p class="hint">${person.hint}</p>
      ${this.#form()} ${this.#sending.draw()}
      <div role="status">${this.#found ? this.#result(this.#found.found) : nothing}</div>
      ${this.#found && this.#found.found.total > 0 ? this.#acts(this.#found.found) : nothing}
    </div>`;
  }

  #form(): unknown {
    const { person } = this.desk.words;
    const find = (event: SubmitEvent): void => {
      event.preventDefault();
      const { by, value = '' } = valuesOf(event.target as HTMLFormElement);
      void this.#find({ by: by as Subject['by'], value: value.normalize().trim() });
    };
    const changed = ({ target }: Event): void => {
      if (target instanceof HTMLSelectElement) this.#way = target.value as Subject['by'];
      this.#forget();
    };
    return html`<form @submit=${find} @input=${changed}>
      <div class="pair">
        ${select({ name: 'by', label: person.by, value: this.#way, options: optionsOf(person.ways) })}
        ${input({
          ...{ name: 'value', label: person.value, required: true },
          hint: person.wayHints[this.#way],
        })}
      </div>
      <p class="buttons"><button class="outlined" type="submit">${person.find}</button></p>
    </form>`;
  }

  /** Who is found stands for what was asked: nothing is erased by another question than the one that is read. */
  #forget(): void {
    this.#found = undefined;
    this.#isErasing = false;
    this.requestUpdate();
  }

  async #find(subject: Subject): Promise<void> {
    const answer = await this.#sending.send<Found>('/person/find', { method: 'POST', body: subject });
    this.#forget();
    if (answer.ok) this.#found = { subject, found: answer.value };
    this.requestUpdate();
  }

  #result({ total, groups }: Found): unknown {
    const { words, times } = this.desk;
    const { person } = words;
    if (total === 0) return html`<p class="state">${person.nothing}</p>`;
    return html`<h2>${person.found(times.count(total), times.count(groups.length))}</h2>
      ${groups.length > 1 ? html`<p>${person.several}</p>` : nothing} ${this.#table(groups)}`;
  }

  #table(groups: readonly FoundGroup[]): unknown {
    const { desk } = this;
    const { person } = desk.words;
    const nameOf = ({ names }: FoundGroup): string => names.join(', ') || person.nameless;
    return table<FoundGroup>(
      person.title,
      [
        {
          label: person.who,
          cell: (group) =>
            html`<strong>${nameOf(group)}</strong>
              <span class="label"
                >${[person.kinds[group.kind], group.contact ? person.contact : ''].filter(Boolean).join(', ')}</span
              >`,
        },
        { label: person.comments, isFigure: true, cell: ({ comments }) => desk.times.count(comments) },
        {
          label: person.period,
          cell: ({ first, last }) => person.between(desk.times.day(first), desk.times.day(last)),
        },
        {
          label: person.acts,
          cell: (group) =>
            html`<p class="buttons">
              ${
                groups.length > 1
                  ? html`<button
                      class="text"
                      type="button"
                      aria-label=${person.onlyOf(nameOf(group))}
                      @click=${() => this.#find({ by: 'comment', value: group.comment })}
                    >
                      ${person.only}
                    </button>`
                  : nothing
              }
              <a href=${desk.href('queue/all', { item: group.comment })}>${person.newest}</a>
            </p>`,
        },
      ],
      groups,
    );
  }

  #acts(found: Found): unknown {
    const { desk } = this;
    const { person } = desk.words;
    if (this.#isErasing) return this.#confirmation(found);
    return html`<p class="hint">${person.takeHint}</p>
      <p class="buttons">
        ${
          desk.may('export-person')
            ? html`<button class="outlined" type="button" @click=${() => this.#take()}>
                ${person.take}
              </button>`
            : nothing
        }
        ${
          desk.may('erase-person')
            ? html`<button class="outlined" type="button" id="erase" @click=${() => this.#ask(true)}>
                ${person.erase}
              </button>`
            : nothing
        }
      </p>`;
  }

  /** Says what goes and what stays, before it goes. */
  #confirmation({ total, groups }: Found): unknown {
    const { words, times, me } = this.desk;
    const { person, frame } = words;
    const count = times.count(total);
    // Votes and reports on other sites are not theirs who work for one.
    const facts = person.eraseFacts.filter((_, index) => index !== 2 || me.person.site === undefined);
    return html`<section aria-labelledby="erase-title">
      <h2 id="erase-title" tabindex="-1">${person.eraseTitle(count)}</h2>
      ${
        groups.length > 1
          ? html`<p><strong>${person.eraseSeveral(times.count(groups.length))}</strong></p>`
          : nothing
      }
      <ul class="lines">
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
      <p class="buttons">
        <button class="outlined" type="button" @click=${() => this.#ask(false)}>${frame.cancel}</button>
        <button class="filled" type="button" @click=${() => this.#erase(total)}>
          ${person.eraseNow(count)}
        </button>
      </p>
    </section>`;
  }

  #ask(isErasing: boolean): void {
    this.#isErasing = isErasing;
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(isErasing ? '#erase-title' : '#erase')?.focus(),
    );
  }

  get #request(): PersonRequest {
    return { on: this.#found ? [this.#found.subject] : [] };
  }

  async #take(): Promise<void> {
    const body = this.#request;
    const answer = await this.#sending.send('/person/export', { method: 'POST', body });
    if (!answer.ok) return;
    saveFile('person.json', JSON.stringify(answer.value, null, 2), 'application/json');
    this.desk.tell(this.desk.words.person.taken);
  }

  async #erase(comments: number): Promise<void> {
    const { desk } = this;
    const { person } = desk.words;
    const body: EraseRequest = { ...this.#request, comments };
    const answer = await this.#sending.send<{ readonly erased: number }>('/person/erase', {
      method: 'POST',
      body,
    });
    if (answer.ok) {
      this.#forget();
      this.querySelector('form')?.reset();
      desk.tell(person.erased(desk.times.count(answer.value.erased)));
    } else if (answer.failure.kind === 'refused' && answer.failure.problem === 'count-differs') {
      const { count } = answer.failure.facts;
      if (this.#found) await this.#find(this.#found.subject);
      this.#sending.fail(person.differs(desk.times.count(Number(count))));
    }
  }
}
