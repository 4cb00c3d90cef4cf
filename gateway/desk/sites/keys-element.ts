import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { NewSiteKey, SiteKeyLine, SiteKeyRequest } from '../../src/desk/api-sites.js';
import type { Desk } from '../context.js';
import { Asked } from '../parts/asked.js';
import { whenCome } from '../parts/asked-state.js';
import { input, select, valuesOf } from '../parts/controls.js';
import { Sending } from '../parts/sending.js';
import { table } from '../parts/table.js';
import { Twice } from '../parts/twice.js';

/** The keys with which a site's publisher signs readers in. A secret is shown once. */
export class TinDeskKeys extends LitElement {
  static override properties = { desk: { attribute: false }, host: {} };
  declare desk: Desk;
  declare host: string;
  readonly #asked = new Asked<{ readonly keys: readonly SiteKeyLine[] }>(this, () =>
    this.desk.ask(this.#path()),
  );
  readonly #sending = new Sending(this);
  readonly #twice = new Twice(this);
  #made: NewSiteKey | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.get('host')) return;
    this.#made = undefined;
    void this.#asked.load();
  }

  #path(key?: string): string {
    return `/sites/${encodeURIComponent(this.host)}/keys${key ? `/${encodeURIComponent(key)}` : ''}`;
  }

  protected override render(): unknown {
    const { words } = this.desk;
    const { sites } = words;
    return html`<h2>${sites.keys}</h2>
      <p class="hint">${sites.keysHint}</p>
      ${this.#sending.draw()} ${this.#secret()}
      ${whenCome(this.#asked, words, ({ keys }) =>
        keys.length === 0 ? html`<p class="state">${sites.noKeys}</p>` : this.#table(keys),
      )}
      ${this.#form()}`;
  }

  #secret(): unknown {
    const { words } = this.desk;
    const { sites, frame } = words;
    const made = this.#made;
    if (!made) return nothing;
    const copy = async (): Promise<void> => {
      try {
        await navigator.clipboard.writeText(made.secret);
        this.desk.tell(frame.copied);
      } catch {
        this.querySelector<HTMLInputElement>('#field-secret')?.select();
      }
    };
    return html`<div class="once" role="status">
      ${input({
        name: 'secret',
        label: sites.secret(made.key.id),
        hint: sites.secretHint,
        value: made.secret,
        readonly: true,
      })}
      <p class="buttons">
        <button class="outlined" type="button" @click=${copy}>${frame.copy}</button>
      </p>
    </div>`;
  }

  #table(keys: readonly SiteKeyLine[]): unknown {
    const { words, times } = this.desk;
    const { sites } = words;
    const state = ({ active, ends }: SiteKeyLine): string => {
      if (!ends) return sites.works;
      return active ? sites.worksUntil(times.moment(ends)) : sites.ended(times.moment(ends));
    };
    return table<SiteKeyLine>(
      sites.keys,
      [
        {
          label: sites.key,
          cell: ({ id, by, created }) =>
            html`<code>${id}</code>
              <p class="hint">${sites.made(by, times.moment(created))}</p>`,
        },
        { label: sites.state, cell: state },
        {
          label: sites.acts,
          cell: ({ id, active }) =>
            active
              ? this.#twice.draw(words, id, {
                  label: sites.endKey,
                  name: sites.endKeyOf(id),
                  sure: sites.endKeySure,
                  act: () => this.#end(id),
                })
              : nothing,
        },
      ],
      keys,
    );
  }

  #form(): unknown {
    const { sites } = this.desk.words;
    const make = (event: SubmitEvent): void => {
      event.preventDefault();
      const { former } = valuesOf(event.target as HTMLFormElement);
      void this.#make(former ? { formerEndIn: Number(former) } : {});
    };
    return html`<form @submit=${make}>
      ${
        this.#asked.value?.keys.some(({ active }) => active)
          ? select({
              ...{ name: 'former', label: sites.former },
              options: sites.formerKinds.map(([value, label]) => ({ value, label })),
            })
          : nothing
      }
      <p class="buttons"><button class="outlined" type="submit">${sites.newKey}</button></p>
    </form>`;
  }

  async #make(body: SiteKeyRequest): Promise<void> {
    const answer = await this.#sending.send<NewSiteKey>(this.#path(), { method: 'POST', body });
    this.#made = answer.ok ? answer.value : undefined;
    await this.#asked.load();
  }

  async #end(id: string): Promise<void> {
    const answer = await this.#sending.send(this.#path(id), { method: 'DELETE' });
    if (answer.ok) this.desk.tell(this.desk.words.frame.saved);
    await this.#asked.load();
  }
}
