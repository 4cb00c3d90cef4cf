import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Policy, SiteLine, SiteSettings } from '../../src/desk/api-threads.js';
import type { Question } from '../ask.js';
import type { Desk } from '../context.js';
import { Asked } from '../parts/asked.js';
import { whenCome } from '../parts/asked-state.js';
import { checkbox, input, select, valuesOf } from '../parts/controls.js';
import { differences } from '../parts/differences.js';
import { Sending } from '../parts/sending.js';
import { optionsOf, policyFault, policyFields, policyIn } from '../threads/policy-fields.js';
import { stateButtons } from '../threads/states.js';

const ASKED = ['email', 'phone', 'terms'] as const;

/** One site: how its threads begin, what it asks of readers, its keys. */
export class TinDeskSite extends LitElement {
  static override properties = { desk: { attribute: false }, host: {} };
  declare desk: Desk;
  declare host: string;
  readonly #asked = new Asked<{ readonly sites: readonly SiteLine[] }>(this, () => this.desk.ask('/sites'));
  readonly #sending = new Sending(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.get('host')) void this.#asked.load();
  }

  protected override render(): unknown {
    const { desk, host } = this;
    const { sites, frame } = desk.words;
    return html`<div class="page">
      <p><a href=${desk.href('sites')}>${sites.all}</a></p>
      ${whenCome(this.#asked, desk.words, ({ sites: lines }) => {
        const site = lines.find((each) => each.host === host);
        return site ? this.#site(site) : html`<p class="state">${frame.unknownPage}</p>`;
      })}
    </div>`;
  }

  #site(site: SiteLine): unknown {
    const { desk } = this;
    const { sites, policy } = desk.words;
    const count = (number: number): string => desk.times.count(number);
    return html`
      <h1>${site.host}</h1>
      <p class="hint">${sites.facts(count(site.threads), count(site.pending))}</p>
      <p class="buttons"><a href=${desk.href('threads', { site: site.host })}>${sites.threads}</a></p>
      ${this.#sending.draw()}
      <h2>${sites.beginAs}</h2>
      <p><strong>${policy.states[site.state]}</strong></p>
      ${stateButtons(desk, site.state, (state) =>
        this.#change('/state', { method: 'POST', body: { state } }, policy.states[state]),
      )}
      ${this.#rulesForm(site)}
      ${desk.may('change-keys') ? html`<tin-desk-keys .desk=${desk} .host=${site.host}></tin-desk-keys>` : nothing}
    `;
  }

  #rulesForm(site: SiteLine): unknown {
    const { desk } = this;
    const { sites, frame } = desk.words;
    const save = (event: SubmitEvent): void => {
      event.preventDefault();
      void this.#save(site, event.target as HTMLFormElement);
    };
    return html`<h2>${sites.rules}</h2>
      <p class="hint">${sites.rulesHint}</p>
      <form @submit=${save}>
        ${policyFields(desk, site)}
        <div class="pair">
          ${select({
            ...{ name: 'firstComments', label: sites.firstComments, value: site.firstComments },
            options: optionsOf(sites.firstKinds),
          })}
          ${input({
            ...{ name: 'closesAfterDays', type: 'number', min: '1', max: '3650' },
            ...{ label: sites.closesAfterDays, hint: sites.closesAfterHint },
            value: `${site.closesAfterDays ?? ''}`,
          })}
        </div>
        <div class="pair">
          ${ASKED.map((name) =>
            select({ name, label: sites[name], value: site[name], options: optionsOf(sites.asks) }),
          )}
        </div>
        <div class="pair">
          ${input({
            ...{ name: 'retentionDays', type: 'number', min: '0', max: '3650', required: true },
            ...{ label: sites.retentionDays, hint: sites.retentionHint, value: `${site.retentionDays}` },
          })}
          ${input({ name: 'language', label: sites.language, value: site.language, required: true })}
        </div>
        ${input({ name: 'termsUrl', type: 'url', label: sites.termsUrl, value: site.termsUrl ?? '' })}
        ${checkbox({ name: 'toAll', label: sites.toAll, hint: sites.toAllHint })}
        <p class="buttons"><button class="filled" type="submit">${frame.save}</button></p>
      </form>`;
  }

  async #save(before: SiteLine, form: HTMLFormElement): Promise<void> {
    const values = valuesOf(form);
    const policy = policyIn(values);
    const fault = policyFault(this.desk, policy);
    if (fault) return this.#sending.fail(fault);
    const body = changesOf(before, policy, values);
    await this.#change('', { method: 'PATCH', body }, this.desk.words.frame.saved);
    const all = form.elements.namedItem('toAll');
    if (all instanceof HTMLInputElement) all.checked = false;
  }

  async #change(path: string, question: Question, done: string): Promise<void> {
    const answer = await this.#sending.send<{ readonly site: SiteLine }>(
      `/sites/${encodeURIComponent(this.host)}${path}`,
      question,
    );
    if (!answer.ok) return;
    const { site } = answer.value;
    const others = this.#asked.value?.sites.filter(({ host }) => host !== site.host) ?? [];
    this.#asked.value = { sites: [...others, site] };
    this.desk.tell(done);
    this.requestUpdate();
  }
}

/** What a form would change; where threads that are there are to follow, all rules that they may have. */
function changesOf(before: SiteLine, policy: Policy, values: Readonly<Record<string, string>>): SiteSettings {
  const { language, email, phone, terms, termsUrl, retentionDays, closesAfterDays, firstComments } = values;
  const after = {
    ...policy,
    ...({ language, email, phone, terms, firstComments } as Pick<
      SiteLine,
      'language' | 'email' | 'phone' | 'terms' | 'firstComments'
    >),
    termsUrl: termsUrl?.trim() || null,
    retentionDays: Number(retentionDays),
    closesAfterDays: closesAfterDays ? Number(closesAfterDays) : null,
  };
  const changed = differences(before, after);
  return values['toAll'] === 'on' ? { ...policy, ...changed, toAll: true } : changed;
}
