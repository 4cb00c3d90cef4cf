import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { BanLine, NewBan } from '../../src/desk/api-bans.js';
import { hrefOf, type Place } from '../address.js';
import type { Failure, Question } from '../ask.js';
import type { Desk } from '../context.js';
import { checkbox, input, select, valuesOf } from '../parts/controls.js';
import { Paged } from '../parts/paged.js';
import { failureText } from '../parts/states.js';
import { table } from '../parts/table.js';

/** Who may not write: until when, by whom, lifted or not. */
export class TinDeskBans extends LitElement {
  static override properties = { desk: { attribute: false }, place: { attribute: false } };
  declare desk: Desk;
  declare place: Place;
  #error = '';
  readonly #lines = new Paged<BanLine>(this, async (cursor) => {
    const { q, all } = this.#filters;
    const path = hrefOf('', 'bans', { q: q || undefined, active: all ? undefined : '1', cursor });
    const answer = await this.desk.ask<{ readonly bans: readonly BanLine[]; readonly next: string | null }>(
      path,
    );
    return answer.ok ? { ok: true, value: { items: answer.value.bans, next: answer.value.next } } : answer;
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('place')) void this.#lines.load();
  }

  get #filters(): { readonly q: string; readonly all: boolean } {
    const { query } = this.place;
    return { q: query.get('q') ?? '', all: query.get('all') === '1' };
  }

  protected override render(): unknown {
    const { words } = this.desk;
    const { bans } = words;
    return html`<div class="page">
      <h1>${bans.title}</h1>
      <p class="hint">${bans.hint}</p>
      ${this.#error ? html`<p class="error" role="alert">${this.#error}</p>` : nothing} ${this.#filterForm()}
      ${this.#lines.draw(words, (lines) =>
        lines.length === 0 ? html`<p class="state">${bans.none}</p>` : this.#table(lines),
      )}
      ${this.desk.may('ban') ? this.#banForm() : nothing}
    </div>`;
  }

  #filterForm(): unknown {
    const { bans } = this.desk.words;
    const { q, all } = this.#filters;
    const find = (event: SubmitEvent): void => {
      event.preventDefault();
      const { q: words, active } = valuesOf(event.target as HTMLFormElement);
      this.desk.go(this.desk.href('bans', { q: words || undefined, all: active === 'on' ? undefined : '1' }));
    };
    return html`<form class="filters" @submit=${find}>
      ${input({ name: 'q', label: bans.search, type: 'search', value: q })}
      ${checkbox({ name: 'active', label: bans.onlyActive, checked: !all })}
      <p class="buttons"><button class="outlined" type="submit">${bans.find}</button></p>
    </form>`;
  }

  #table(lines: readonly BanLine[]): unknown {
    const { me, times, words } = this.desk;
    const { bans } = words;
    return table<BanLine>(
      bans.title,
      [
        {
          label: bans.who,
          cell: ({ kind, label }) =>
            html`<strong>${label}</strong> <span class="label">${bans.kinds[kind]}</span>`,
        },
        ...(me.sites.length > 1
          ? [{ label: bans.where, cell: ({ site }: BanLine) => site ?? bans.allSites }]
          : []),
        { label: bans.until, cell: (line) => this.#end(line) },
        {
          label: bans.note,
          cell: ({ note, by, created, comment }) =>
            html`${note ? html`<p>${note}</p>` : nothing}
              <p class="hint">${bans.by(by, times.moment(created))}</p>
              ${
                comment
                  ? html`<p><a href=${this.desk.href('queue/all', { item: comment })}>${bans.comment}</a></p>`
                  : nothing
              }`,
        },
        ...(this.desk.may('lift-ban')
          ? [{ label: bans.acts, cell: (line: BanLine) => this.#liftButton(line) }]
          : []),
      ],
      lines,
    );
  }

  #end({ active, lifted, until }: BanLine): unknown {
    const { times, words } = this.desk;
    const { bans } = words;
    if (lifted) return bans.lifted(lifted.by, times.moment(lifted.at));
    if (!until) return bans.forGood;
    return active ? times.moment(until) : bans.over(times.moment(until));
  }

  #liftButton({ active, id, label }: BanLine): unknown {
    const { bans } = this.desk.words;
    if (!active) return nothing;
    return html`<button
      class="text"
      type="button"
      aria-label=${bans.liftOf(label)}
      @click=${() => this.#send(`/bans/${id}`, { method: 'DELETE' })}
    >
      ${bans.lift}
    </button>`;
  }

  #banForm(): unknown {
    const { me, words } = this.desk;
    const { bans } = words;
    const mayForGood = this.desk.may('ban-for-good');
    const send = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const { name = '', hours, note, site } = valuesOf(form);
      const own = me.person.site ?? (me.sites.length === 1 ? me.sites[0] : site);
      const body: NewBan = {
        ...{ kind: 'name', name, hours: hours ? Number(hours) : null },
        ...(note && { note }),
        ...(own && { site: own }),
      };
      if (await this.#send('/bans', { method: 'POST', body })) form.reset();
    };
    return html`<h2>${bans.addTitle}</h2>
      <form @submit=${send}>
        ${input({ name: 'name', label: bans.name, hint: bans.addHint, required: true })}
        <div class="pair">
          ${select({
            ...{ name: 'hours', label: bans.time, value: '168' },
            options: bans.times
              .filter(([hours]) => hours || mayForGood)
              .map(([value, label]) => ({ value, label })),
          })}
          ${
            me.sites.length > 1 && me.person.site === undefined
              ? select({
                  ...{ name: 'site', label: bans.where },
                  options: [
                    { value: '', label: bans.allSites },
                    ...me.sites.map((value) => ({ value, label: value })),
                  ],
                })
              : nothing
          }
        </div>
        ${input({ name: 'note', label: bans.note })}
        <p class="buttons"><button class="filled" type="submit">${bans.ban}</button></p>
      </form>`;
  }

  async #send(path: string, question: Question): Promise<boolean> {
    const answer = await this.desk.ask(path, question);
    this.#said(answer.ok ? undefined : answer.failure);
    await this.#lines.load();
    if (answer.ok) this.desk.tell(this.desk.words.frame.saved);
    return answer.ok;
  }

  #said(failure: Failure | undefined): void {
    this.#error = failure ? failureText(failure, this.desk.words) : '';
    this.requestUpdate();
  }
}
