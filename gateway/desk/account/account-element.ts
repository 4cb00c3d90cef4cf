import { html, LitElement, nothing } from 'lit';
import type { MeChanges, SessionLine } from '../../src/desk/api.js';
import type { Failure, Question } from '../ask.js';
import type { Desk } from '../context.js';
import { Asked } from '../parts/asked.js';
import { whenCome } from '../parts/asked-state.js';
import { checkbox, input, select, valuesOf } from '../parts/controls.js';
import { failureText } from '../parts/states.js';
import { table } from '../parts/table.js';
import { prefer, preferences, showScheme, type Preferences } from '../preferences.js';

const SCHEMES = ['system', 'light', 'dark'] as const;

/** One's own account: name, language, ground, shortcuts, password, sessions. */
export class TinDeskAccount extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;
  readonly #asked = new Asked<{ readonly sessions: readonly SessionLine[] }>(this, () =>
    this.desk.ask('/sessions'),
  );
  #error = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const { account } = this.desk.words;
    return html`<div class="page">
      <h1>${account.title}</h1>
      ${this.#error ? html`<p class="error" role="alert">${this.#error}</p>` : nothing} ${this.#self()}
      <h2>${account.password}</h2>
      ${this.#password()}
      <h2>${account.sessions}</h2>
      ${whenCome(this.#asked, this.desk.words, ({ sessions }) => this.#table(sessions))}
      <p class="buttons">
        <button class="outlined" type="button" @click=${() => this.#leave('/sign-out')}>
          ${account.signOut}
        </button>
        <button class="outlined" type="button" @click=${() => this.#leave('/sign-out-everywhere')}>
          ${account.everywhere}
        </button>
      </p>
    </div>`;
  }

  #self(): unknown {
    const { me, words, language } = this.desk;
    const { account, frame, roles } = words;
    const { scheme = 'system', keys } = preferences();
    const send = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault();
      const values = valuesOf(event.target as HTMLFormElement);
      const chosen = SCHEMES.find((each) => each === values['scheme']) ?? 'system';
      const kept: Preferences = prefer({
        keys: values['keys'] !== undefined,
        scheme: chosen === 'system' ? undefined : chosen,
        language: undefined,
      });
      showScheme(document.documentElement, kept);
      const to = values['language'] === 'en' ? 'en' : 'vi';
      await this.#change({ name: values['name'] ?? '', language: to });
    };
    return html`<form @submit=${send}>
      ${input({ name: 'name', label: account.name, value: me.person.name, hint: roles[me.person.role], required: true })}
      <div class="pair">
        ${select({
          ...{ name: 'language', label: account.language, value: language },
          options: (['vi', 'en'] as const).map((value) => ({ value, label: account.languages[value] })),
        })}
        ${select({
          ...{ name: 'scheme', label: account.look, value: scheme, hint: account.lookHint },
          options: SCHEMES.map((value) => ({ value, label: account.looks[value] })),
        })}
      </div>
      ${checkbox({ name: 'keys', label: account.keys, checked: keys })}
      <p class="buttons"><button class="filled" type="submit">${frame.save}</button></p>
    </form>`;
  }

  #password(): unknown {
    const { account } = this.desk.words;
    const send = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const { password = '', newPassword = '' } = valuesOf(form);
      if (!(await this.#send('/me', { method: 'PATCH', body: { password, newPassword } }))) return;
      form.reset();
      this.desk.tell(account.changed);
      await this.#asked.load();
    };
    return html`<form @submit=${send}>
      <input type="hidden" name="username" autocomplete="username" .value=${this.desk.me.person.login} />
      <div class="pair">
        ${input({
          ...{ name: 'password', label: account.present, type: 'password', required: true },
          autocomplete: 'current-password',
        })}
        ${input({
          ...{ name: 'newPassword', label: account.fresh, type: 'password', required: true },
          ...{ autocomplete: 'new-password', hint: account.freshHint },
        })}
      </div>
      <p class="buttons"><button class="outlined" type="submit">${account.change}</button></p>
    </form>`;
  }

  #table(sessions: readonly SessionLine[]): unknown {
    const { words, times } = this.desk;
    const { account } = words;
    const end = async (id: string): Promise<void> => {
      await this.#send(`/sessions/${id}`, { method: 'DELETE' });
      await this.#asked.load();
    };
    return table<SessionLine>(
      account.sessions,
      [
        {
          label: account.browser,
          cell: ({ agent, current }) => html`${agent || '—'}${current ? ` (${account.here})` : nothing}`,
        },
        { label: account.since, cell: ({ since }) => times.moment(since) },
        { label: account.seen, cell: ({ seen }) => times.moment(seen) },
        {
          label: account.acts,
          cell: ({ id, current }) =>
            current
              ? nothing
              : html`<button class="text" type="button" @click=${() => end(id)}>${account.end}</button>`,
        },
      ],
      sessions,
    );
  }

  async #change(body: MeChanges): Promise<void> {
    if (await this.#send('/me', { method: 'PATCH', body })) this.desk.anew();
  }

  async #leave(path: string): Promise<void> {
    if (await this.#send(path, { method: 'POST', body: {} })) location.assign(`${this.desk.base}/sign-in`);
  }

  async #send(path: string, question: Question): Promise<boolean> {
    const answer = await this.desk.ask(path, question);
    this.#said(answer.ok ? undefined : answer.failure);
    return answer.ok;
  }

  #said(failure: Failure | undefined): void {
    this.#error = failure ? failureText(failure, this.desk.words) : '';
    this.requestUpdate();
  }
}
