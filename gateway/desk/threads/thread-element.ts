import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { NewState, ThreadLine, ThreadSettings } from '../../src/desk/api-threads.js';
import type { Question } from '../ask.js';
import type { Desk } from '../context.js';
import { Asked } from '../parts/asked.js';
import { whenCome } from '../parts/asked-state.js';
import { input, valuesOf } from '../parts/controls.js';
import { differences } from '../parts/differences.js';
import { Sending } from '../parts/sending.js';
import { Twice } from '../parts/twice.js';
import { policyFault, policyFields, policyIn } from './policy-fields.js';
import { stateButtons, stateText } from './states.js';

/** One thread: open or not, its rules, its further keys; merged into another. */
export class TinDeskThread extends LitElement {
  static override properties = { desk: { attribute: false }, name: {} };
  declare desk: Desk;
  /** Its id. */
  declare name: string;
  readonly #asked = new Asked<{ readonly thread: ThreadLine }>(this, () =>
    this.desk.ask(`/threads/${encodeURIComponent(this.name)}`),
  );
  readonly #sending = new Sending(this);
  readonly #twice = new Twice(this);
  /** Where it is to be merged into, as it stands in the field. */
  #into = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.get('name')) void this.#asked.load();
  }

  protected override render(): unknown {
    return html`<div class="page">
      <p><a href=${this.desk.href('threads')}>${this.desk.words.threads.all}</a></p>
      ${whenCome(this.#asked, this.desk.words, ({ thread }) => this.#thread(thread))}
    </div>`;
  }

  #thread(thread: ThreadLine): unknown {
    const { desk } = this;
    const { words, times } = desk;
    const { threads } = words;
    const { id, title, key, url, site, total, pending, created } = thread;
    return html`
      <h1>${title ?? key}</h1>
      <p class="hint">
        ${[site, threads.facts(times.count(total), times.count(pending)), times.moment(created)].join(' · ')}
      </p>
      <p class="buttons">
        ${
          url
            ? html`<a href=${url} target="_blank" rel="noopener noreferrer"
                >${threads.openArticle}<span class="unseen"> (${words.queue.openArticle})</span></a
              >`
            : nothing
        }
        <a href=${desk.href('queue/all', { thread: id })}>${threads.comments}</a>
        ${desk.may('see-log') ? html`<a href=${desk.href('log', { thread: id })}>${words.log.title}</a>` : nothing}
      </p>
      ${this.#sending.draw()}
      <p><strong>${stateText(desk, thread)}</strong></p>
      ${stateButtons(desk, thread.state, (state) => void this.#setState(state))}
      ${desk.may('change-thread') ? this.#rulesForm(thread) : nothing}
      ${desk.may('add-alias') ? this.#aliases(thread) : nothing}
      ${desk.may('merge-threads') ? this.#merge(thread) : nothing}
    `;
  }

  #rulesForm(thread: ThreadLine): unknown {
    const { desk } = this;
    const { threads, frame } = desk.words;
    const { title, closes, language } = thread;
    const save = (event: SubmitEvent): void => {
      event.preventDefault();
      void this.#save(thread, event.target as HTMLFormElement);
    };
    return html`<h2>${threads.rules}</h2>
      <form @submit=${save}>
        ${input({ name: 'title', label: threads.name, value: title ?? '' })}
        <div class="pair">
          ${input({
            ...{ name: 'closes', type: 'datetime-local', label: threads.closes, hint: threads.closesHint },
            value: closes ? desk.times.local(closes) : '',
          })}
          ${input({
            ...{ name: 'language', label: threads.language, hint: threads.languageHint },
            value: language ?? '',
          })}
        </div>
        ${policyFields(desk, thread)}
        <p class="buttons"><button class="filled" type="submit">${frame.save}</button></p>
      </form>`;
  }

  async #save(before: ThreadLine, form: HTMLFormElement): Promise<void> {
    const values = valuesOf(form);
    const policy = policyIn(values);
    const fault = policyFault(this.desk, policy);
    if (fault) return this.#sending.fail(fault);
    const { closes, title, language } = values;
    const after: ThreadSettings = {
      ...policy,
      title: title?.normalize().trim() || null,
      language: language?.trim() || null,
      // A field for a moment has no seconds.
      closes:
        closes === (before.closes ? this.desk.times.local(before.closes) : '')
          ? before.closes
          : (this.desk.times.instant(closes ?? '') ?? null),
    };
    await this.#change(
      '',
      { method: 'PATCH', body: differences(before, after) },
      this.desk.words.frame.saved,
    );
  }

  #aliases({ aliases, key }: ThreadLine): unknown {
    const { words } = this.desk;
    const { threads } = words;
    const add = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const { alias = '' } = valuesOf(form);
      if (await this.#change('/aliases', { method: 'POST', body: { alias } }, words.frame.saved))
        form.reset();
    };
    return html`<h2 id="aliases">${threads.aliases}</h2>
      <p class="hint">${threads.aliasesHint}</p>
      <ul class="lines" aria-labelledby="aliases">
        <li>${key}</li>
        ${aliases.map(
          (alias) =>
            html`<li>
              ${alias}
              ${this.#twice.draw(words, `alias ${alias}`, {
                label: threads.removeAlias,
                name: threads.removeAliasOf(alias),
                sure: threads.removeAliasSure,
                act: () => this.#change('/aliases', { method: 'DELETE', body: { alias } }, words.frame.saved),
              })}
            </li>`,
        )}
      </ul>
      <form @submit=${add}>
        ${input({ name: 'alias', label: threads.alias, required: true })}
        <p class="buttons"><button class="outlined" type="submit">${threads.addAlias}</button></p>
      </form>`;
  }

  #merge({ title, key }: ThreadLine): unknown {
    const { words } = this.desk;
    const { threads } = words;
    const written = ({ target }: Event): void => {
      this.#into = (target as HTMLInputElement).value;
      this.requestUpdate();
    };
    return html`<h2>${threads.merge}</h2>
      <p class="hint">${threads.mergeHint}</p>
      <form @submit=${(event: Event) => event.preventDefault()} @input=${written}>
        ${input({ name: 'into', label: threads.into, value: this.#into })}
        ${
          this.#into.trim()
            ? html`<p class="buttons">
                ${this.#twice.draw(words, 'merge', {
                  label: threads.mergeNow,
                  sure: threads.mergeSure(title ?? key),
                  act: () => this.#mergeInto(this.#into),
                })}
              </p>`
            : nothing
        }
      </form>`;
  }

  async #mergeInto(into: string): Promise<void> {
    const { desk } = this;
    const answer = await this.#sending.send<{ readonly thread: ThreadLine; readonly moved: number }>(
      `/threads/${encodeURIComponent(this.name)}/merge`,
      { method: 'POST', body: { into: into.normalize().trim() } },
    );
    if (!answer.ok) return;
    this.#into = '';
    desk.tell(desk.words.threads.moved(answer.value.moved));
    desk.go(desk.href(`threads/${answer.value.thread.id}`), { replace: true });
  }

  async #setState(state: NewState['state']): Promise<void> {
    await this.#change('/state', { method: 'POST', body: { state } }, this.desk.words.policy.states[state]);
  }

  async #change(path: string, question: Question, done: string): Promise<boolean> {
    const answer = await this.#sending.send<{ readonly thread: ThreadLine }>(
      `/threads/${encodeURIComponent(this.name)}${path}`,
      question,
    );
    if (!answer.ok) return false;
    this.#asked.value = answer.value;
    this.desk.tell(done);
    this.requestUpdate();
    return true;
  }
}
