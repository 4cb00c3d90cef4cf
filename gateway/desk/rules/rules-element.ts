import { html, LitElement, nothing } from 'lit';
import type { RuleList, RuleListChanges, RuleTest, RuleTestAnswer } from '../../src/desk/api-rules.js';
import type { Question } from '../ask.js';
import type { Desk } from '../context.js';
import { Asked } from '../parts/asked.js';
import { whenCome } from '../parts/asked-state.js';
import { area, input, select, valuesOf } from '../parts/controls.js';
import { failureText } from '../parts/states.js';
import { listForm, listIn } from './list-form.js';
import { outcome } from './outcome.js';

/** Lists of words, and a field in which they are tried before they meet readers. */
export class TinDeskRules extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;
  readonly #asked = new Asked<{ readonly lists: readonly RuleList[] }>(this, () => this.desk.ask('/rules'));
  /** The list that is changed; `new`. */
  #open = '';
  /** As it was when its form was opened: what comes meanwhile writes over nothing that is being written. */
  #before: RuleList | undefined;
  #error = '';
  #tried: { readonly text: string; readonly answer: RuleTestAnswer } | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const { rules } = this.desk.words;
    return html`<div class="page">
      <h1>${rules.title}</h1>
      <p class="hint">${rules.hint}</p>
      ${this.#error ? html`<p class="error" role="alert">${this.#error}</p>` : nothing}
      ${whenCome(this.#asked, this.desk.words, ({ lists }) =>
        lists.length === 0 && this.#open === ''
          ? html`<p class="state">${rules.none}</p>`
          : lists.map((list) => this.#list(list)),
      )}
      ${this.desk.may('change-rules') ? this.#new() : nothing} ${this.#test()}
    </div>`;
  }

  #list(list: RuleList): unknown {
    const { times, words } = this.desk;
    const { rules } = words;
    const { id, count, kind, name, outcome, site, updated } = list;
    const facts = [
      rules.kinds[kind],
      `${rules.outcome} ${rules.outcomes[outcome]}`,
      ...(this.desk.me.sites.length > 1 ? [site ?? rules.allSites] : []),
      rules.count(count),
      rules.updated(times.moment(updated)),
    ];
    const mayChange = this.desk.may('change-rules') && this.#isOurs(list);
    return html`<section aria-labelledby="list-${id}">
      <h2 id="list-${id}">${name}</h2>
      <p class="hint">${facts.join(' · ')}</p>
      ${
        this.#open === id
          ? listForm(this.desk, this.#before, {
              save: (form) => void this.#change(list, form),
              cancel: () => this.#show(''),
            })
          : mayChange
            ? this.#ways(list)
            : nothing
      }
    </section>`;
  }

  /** Removing is asked for twice: a list is much work. */
  #ways(list: RuleList): unknown {
    const { frame, rules } = this.desk.words;
    const { id, name } = list;
    const button = (label: string, does: () => unknown, look = 'text'): unknown =>
      html`<button class=${look} type="button" @click=${does}>${label}</button>`;
    return this.#open === `remove ${id}`
      ? html`<p class="buttons" role="group" aria-label=${rules.sure(name)}>
          ${button(rules.sure(name), () => this.#remove(list), 'filled')}
          ${button(frame.cancel, () => this.#show(''))}
        </p>`
      : html`<p class="buttons">
          ${button(rules.change, () => this.#show(id), 'outlined')}
          ${button(rules.remove, () => this.#show(`remove ${id}`))}
        </p>`;
  }

  /** Whoever works for one site leaves the lists of all sites alone. */
  #isOurs({ site }: RuleList): boolean {
    const own = this.desk.me.person.site;
    return own === undefined || own === site;
  }

  #new(): unknown {
    const { rules } = this.desk.words;
    return this.#open === 'new'
      ? html`<section aria-labelledby="list-new">
          <h2 id="list-new">${rules.add}</h2>
          ${listForm(this.desk, undefined, {
            save: (form) => void this.#add(form),
            cancel: () => this.#show(''),
          })}
        </section>`
      : html`<p class="buttons">
          <button class="outlined" type="button" @click=${() => this.#show('new')}>${rules.add}</button>
        </p>`;
  }

  #test(): unknown {
    const { words, me } = this.desk;
    const { rules } = words;
    const send = (event: SubmitEvent): void => {
      event.preventDefault();
      void this.#try(event.target as HTMLFormElement);
    };
    return html`<h2>${rules.testTitle}</h2>
      <form @submit=${send}>
        ${area({ name: 'text', label: rules.testText, hint: rules.testHint, required: true })}
        ${input({ name: 'name', label: rules.testName, id: 'field-writer' })}
        ${
          me.person.site === undefined && me.sites.length > 1
            ? select({
                ...{ name: 'site', id: 'field-tried-site', label: rules.site },
                options: me.sites.map((value) => ({ value, label: value })),
              })
            : nothing
        }
        <p class="buttons"><button class="outlined" type="submit">${rules.test}</button></p>
      </form>
      <div role="status">
        ${this.#tried ? outcome(this.desk.words, this.#tried.text, this.#tried.answer) : nothing}
      </div>`;
  }

  async #try(form: HTMLFormElement): Promise<void> {
    const { text = '', name, site: chosen } = valuesOf(form);
    const before = this.#before;
    const written = this.querySelector<HTMLFormElement>('.list-form');
    const site = this.desk.me.person.site ?? chosen ?? this.desk.me.sites[0];
    const body: RuleTest = {
      text,
      ...(name && { name }),
      ...(site && { site }),
      ...(written && { draft: draftIn(written, before) }),
    };
    const answer = await this.desk.ask<RuleTestAnswer>('/rules/test', { method: 'POST', body });
    this.#error = answer.ok ? '' : failureText(answer.failure, this.desk.words);
    this.#tried = answer.ok ? { text: text.normalize(), answer: answer.value } : undefined;
    this.requestUpdate();
  }

  #show(open: string): void {
    this.#open = open;
    this.#before = this.#asked.value?.lists.find(({ id }) => id === open);
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('.list-form input, [role="group"] .filled')?.focus(),
    );
  }

  #add(form: HTMLFormElement): Promise<boolean> {
    const own =
      this.desk.me.person.site ?? (this.desk.me.sites.length === 1 ? this.desk.me.sites[0] : undefined);
    const body = { ...(own && { site: own }), ...listIn(form, undefined) };
    return this.#send('/rules/lists', { method: 'POST', body }, this.desk.words.frame.saved);
  }

  #change(list: RuleList, form: HTMLFormElement): Promise<boolean> {
    const { kind: _, site: __, ...rest } = listIn(form, list);
    const body: RuleListChanges = { ...rest, revision: list.revision };
    return this.#send(`/rules/lists/${list.id}`, { method: 'PATCH', body }, this.desk.words.frame.saved);
  }

  #remove({ id, name }: RuleList): Promise<boolean> {
    const { rules } = this.desk.words;
    return this.#send(`/rules/lists/${id}`, { method: 'DELETE' }, rules.removed(name));
  }

  /** What was written stays in its form until it is stored. */
  async #send(path: string, question: Question, done: string): Promise<boolean> {
    const answer = await this.desk.ask(path, question);
    this.#error = answer.ok ? '' : failureText(answer.failure, this.desk.words);
    if (answer.ok) this.#open = '';
    await this.#asked.load();
    if (answer.ok) this.desk.tell(done);
    this.requestUpdate();
    return answer.ok;
  }
}

/** A list as it is being written, before it has a name too. */
function draftIn(form: HTMLFormElement, before: RuleList | undefined): NonNullable<RuleTest['draft']> {
  const list = listIn(form, before);
  return { ...list, name: list.name || '-', ...(before && { id: before.id }) };
}
