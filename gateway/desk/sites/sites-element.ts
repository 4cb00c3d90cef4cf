import { html, LitElement, nothing } from 'lit';
import type { OriginLine } from '../../src/desk/api-sites.js';
import type { SiteLine } from '../../src/desk/api-threads.js';
import type { Desk } from '../context.js';
import { Asked } from '../parts/asked.js';
import { whenCome } from '../parts/asked-state.js';
import { input, valuesOf } from '../parts/controls.js';
import { Sending } from '../parts/sending.js';
import { table } from '../parts/table.js';
import { Twice } from '../parts/twice.js';

type Origins = { readonly origins: readonly OriginLine[] };

/** All sites, and the origins whose pages may have comments. */
export class TinDeskSites extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;
  readonly #sites = new Asked<{ readonly sites: readonly SiteLine[] }>(this, () => this.desk.ask('/sites'));
  readonly #origins = new Asked<Origins>(this, () => this.desk.ask('/origins'));
  readonly #sending = new Sending(this);
  readonly #twice = new Twice(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const { words } = this.desk;
    return html`<div class="page">
      <h1>${words.sites.title}</h1>
      ${whenCome(this.#sites, words, ({ sites }) =>
        sites.length === 0 ? html`<p class="state">${words.sites.none}</p>` : this.#table(sites),
      )}
      ${this.desk.may('change-origins') ? this.#originsPart() : nothing}
    </div>`;
  }

  #table(lines: readonly SiteLine[]): unknown {
    const { desk } = this;
    const { sites, policy } = desk.words;
    const count = (number: number): string => desk.times.count(number);
    return table<SiteLine>(
      sites.title,
      [
        {
          label: sites.host,
          cell: ({ host }) => html`<a href=${desk.href(`sites/${encodeURIComponent(host)}`)}>${host}</a>`,
        },
        { label: sites.beginAs, cell: ({ state }) => policy.states[state] },
        { label: sites.threads, isFigure: true, cell: ({ threads }) => count(threads) },
        { label: sites.pending, isFigure: true, cell: ({ pending }) => count(pending) },
      ],
      lines,
    );
  }

  #originsPart(): unknown {
    const { words } = this.desk;
    const { sites } = words;
    return html`<h2>${sites.origins}</h2>
      <p class="hint">${sites.originsHint}</p>
      ${this.#sending.draw()} ${whenCome(this.#origins, words, ({ origins }) => this.#originTable(origins))}
      ${this.#mayChange ? this.#originForm() : nothing}`;
  }

  /** Whoever works for one site opens no other. */
  get #mayChange(): boolean {
    return this.desk.me.person.site === undefined;
  }

  #originTable(origins: readonly OriginLine[]): unknown {
    const { words, times } = this.desk;
    const { sites } = words;
    return table<OriginLine>(
      sites.origins,
      [
        { label: sites.origin, cell: ({ origin }) => origin },
        {
          label: sites.from,
          cell: ({ fixed, by, created }) =>
            fixed ? sites.fixed : sites.made(by ?? '', created ? times.moment(created) : ''),
        },
        ...(this.#mayChange
          ? [
              {
                label: sites.acts,
                cell: ({ origin, fixed }: OriginLine) =>
                  fixed
                    ? nothing
                    : this.#twice.draw(words, origin, {
                        label: sites.removeOrigin,
                        name: sites.removeOriginOf(origin),
                        sure: sites.removeOriginSure,
                        act: () => this.#change('DELETE', origin),
                      }),
              },
            ]
          : []),
      ],
      origins,
    );
  }

  #originForm(): unknown {
    const { sites } = this.desk.words;
    const add = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      if (await this.#change('POST', valuesOf(form)['origin']?.trim() ?? '')) form.reset();
    };
    return html`<form @submit=${add}>
      ${input({ name: 'origin', type: 'url', label: sites.originField, hint: sites.originHint, required: true })}
      <p class="buttons"><button class="outlined" type="submit">${sites.addOrigin}</button></p>
    </form>`;
  }

  async #change(method: 'POST' | 'DELETE', origin: string): Promise<boolean> {
    const answer = await this.#sending.send<Origins>('/origins', { method, body: { origin } });
    if (!answer.ok) return false;
    this.#origins.value = answer.value;
    this.desk.tell(this.desk.words.frame.saved);
    await this.#sites.load();
    return true;
  }
}
