import { html, LitElement, nothing } from 'lit';
import type { Invited, NewPerson, PersonChanges, PersonLine, Role } from '../../src/desk/api.js';
import type { Failure, Question } from '../ask.js';
import type { Desk } from '../context.js';
import { Asked } from '../parts/asked.js';
import { whenCome } from '../parts/asked-state.js';
import { input, select, valuesOf } from '../parts/controls.js';
import { failureText } from '../parts/states.js';
import { table } from '../parts/table.js';

const ROLES: readonly Role[] = ['moderator', 'editor', 'administrator'];

/** Who works at the desk: invitations, roles, access. */
export class TinDeskPeople extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;
  readonly #asked = new Asked<{ readonly people: readonly PersonLine[] }>(this, () =>
    this.desk.ask('/people'),
  );
  #invited: Invited | undefined;
  #error = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const { people } = this.desk.words;
    return html`<div class="page">
      <h1>${people.title}</h1>
      ${this.#link()} ${this.#error ? html`<p class="error" role="alert">${this.#error}</p>` : nothing}
      ${whenCome(this.#asked, this.desk.words, ({ people: lines }) => this.#table(lines))}
      ${this.#inviteForm()}
    </div>`;
  }

  #link(): unknown {
    const { words, times } = this.desk;
    const invited = this.#invited;
    if (!invited) return nothing;
    const copy = async (): Promise<void> => {
      try {
        await navigator.clipboard.writeText(invited.link);
        this.desk.tell(words.frame.copied);
      } catch {
        this.querySelector<HTMLInputElement>('#field-link')?.select();
      }
    };
    return html`<div class="once">
      ${input({
        name: 'link',
        label: words.people.link(invited.person.name),
        hint: words.people.linkHint(times.moment(invited.until)),
        value: invited.link,
        readonly: true,
      })}
      <p class="buttons">
        <button class="outlined" type="button" @click=${copy}>${words.frame.copy}</button>
      </p>
    </div>`;
  }

  #table(lines: readonly PersonLine[]): unknown {
    const { words, me } = this.desk;
    const { people } = words;
    return table<PersonLine>(
      people.title,
      [
        {
          label: people.name,
          cell: ({ id, name }) =>
            html`<strong>${name}</strong>${id === me.person.id ? ` (${people.you})` : nothing}`,
        },
        {
          label: people.role,
          cell: (line) => this.#roleField(line),
        },
        ...(me.sites.length > 1
          ? [{ label: people.site, cell: ({ site }: PersonLine) => site ?? people.allSites }]
          : []),
        { label: people.access, cell: (line) => this.#access(line) },
        { label: people.acts, cell: (line) => this.#acts(line) },
      ],
      lines,
    );
  }

  #roleField({ id, name, role, ended }: PersonLine): unknown {
    const { roles, people } = this.desk.words;
    if (ended) return roles[role];
    const change = ({ target }: Event): void =>
      void this.#change(id, { role: (target as HTMLSelectElement).value as Role });
    return html`<select class="small" aria-label="${people.role}: ${name}" .value=${role} @change=${change}>
      ${ROLES.map((each) => html`<option value=${each} ?selected=${each === role}>${roles[each]}</option>`)}
    </select>`;
  }

  #access({ ended, invited, sessions }: PersonLine): unknown {
    const { words, times } = this.desk;
    const { people } = words;
    const [last] = sessions;
    const texts = ended
      ? [people.ended(times.moment(ended))]
      : [
          ...(last ? [`${people.sessions(sessions.length)}, ${people.seen(times.moment(last.seen))}`] : []),
          ...(invited ? [people.invitedUntil(times.moment(invited.until))] : []),
        ];
    return texts.length > 0 ? texts.map((text) => html`<p>${text}</p>`) : people.never;
  }

  #acts({ id, ended, sessions }: PersonLine): unknown {
    const { people } = this.desk.words;
    const act = (label: string, does: () => unknown): unknown =>
      html`<button class="text" type="button" @click=${does}>${label}</button>`;
    const isMe = id === this.desk.me.person.id;
    if (isMe && !ended) return nothing;
    return html`<div class="buttons">
      ${ended ? act(people.giveBack, () => this.#change(id, { ended: false })) : nothing}
      ${ended || isMe ? nothing : act(people.renew, () => this.#renew(id))}
      ${sessions.length > 0 && !isMe ? act(people.signOut, () => this.#signOut(id)) : nothing}
      ${ended || isMe ? nothing : act(people.end, () => this.#change(id, { ended: true }))}
    </div>`;
  }

  #inviteForm(): unknown {
    const { words, me } = this.desk;
    const { people, roles } = words;
    const send = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const { name = '', role, site } = valuesOf(form);
      const body: NewPerson = { name, role: role as Role, ...(site && { site }) };
      if (await this.#invite('/people', body)) form.reset();
    };
    return html`<h2>${people.inviteTitle}</h2>
      <form @submit=${send}>
        ${input({ name: 'name', label: people.name, required: true })}
        <div class="pair">
          ${select({
            ...{ name: 'role', label: people.role, value: 'moderator' },
            options: ROLES.map((value) => ({ value, label: roles[value] })),
          })}
          ${
            me.sites.length > 1
              ? select({
                  ...{ name: 'site', label: people.site },
                  options: [
                    { value: '', label: people.allSites },
                    ...me.sites.map((value) => ({ value, label: value })),
                  ],
                })
              : nothing
          }
        </div>
        <p class="buttons"><button class="filled" type="submit">${people.invite}</button></p>
      </form>`;
  }

  async #invite(path: string, body?: NewPerson): Promise<boolean> {
    const answer = await this.desk.ask<Invited>(path, { method: 'POST', body: body ?? {} });
    this.#said(answer.ok ? undefined : answer.failure);
    this.#invited = answer.ok ? answer.value : undefined;
    await this.#asked.load();
    return answer.ok;
  }

  #renew(id: string): Promise<boolean> {
    return this.#invite(`/people/${id}/invitation`);
  }

  #signOut(id: string): Promise<void> {
    return this.#send(`/people/${id}/sessions`, { method: 'DELETE' });
  }

  #change(id: string, body: PersonChanges): Promise<void> {
    return this.#send(`/people/${id}`, { method: 'PATCH', body });
  }

  async #send(path: string, question: Question): Promise<void> {
    const answer = await this.desk.ask(path, question);
    this.#said(answer.ok ? undefined : answer.failure);
    await this.#asked.load();
    if (answer.ok) this.desk.tell(this.desk.words.frame.saved);
  }

  #said(failure: Failure | undefined): void {
    this.#error = failure ? failureText(failure, this.desk.words) : '';
    this.requestUpdate();
  }
}
