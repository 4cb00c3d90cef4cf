import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { DayNumbers, Numbers } from '../../src/desk/api-numbers.js';
import { hrefOf, type Place, type Query } from '../address.js';
import type { Desk } from '../context.js';
import { Asked } from '../parts/asked.js';
import { whenCome } from '../parts/asked-state.js';
import { input, select, valuesOf } from '../parts/controls.js';
import { chart } from './chart.js';
import { dayTable, peopleTable, reasonTable, refusalTable, threadTable, waitTable } from './tables.js';

/** How long comments wait, what was decided, and where they are written: as charts, tables and CSV. */
export class TinDeskNumbers extends LitElement {
  static override properties = { desk: { attribute: false }, place: { attribute: false } };
  declare desk: Desk;
  declare place: Place;
  readonly #asked = new Asked<Numbers>(this, () => this.desk.ask(hrefOf('', 'numbers', this.#query)));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.get('place')) void this.#asked.load();
  }

  get #query(): Query {
    const of = (name: string): string | undefined => this.place.query.get(name) ?? undefined;
    return { since: of('since'), until: of('until'), site: of('site') };
  }

  protected override render(): unknown {
    const { words } = this.desk;
    return html`<div class="page">
      <h1>${words.numbers.title}</h1>
      ${whenCome(this.#asked, words, (numbers) => html`${this.#form(numbers)} ${this.#parts(numbers)}`)}
    </div>`;
  }

  #form({ since, until, timeZone }: Numbers): unknown {
    const { words, me } = this.desk;
    const { numbers } = words;
    const show = (event: SubmitEvent): void => {
      event.preventDefault();
      this.desk.go(this.desk.href('numbers', valuesOf(event.target as HTMLFormElement)));
    };
    return html`<form class="filters" @submit=${show}>
      <p class="hint">${numbers.hint(timeZone)}</p>
      <div class="pair">
        ${input({ name: 'since', type: 'date', label: numbers.since, value: since })}
        ${input({ name: 'until', type: 'date', label: numbers.until, value: until })}
        ${
          me.person.site === undefined && me.sites.length > 1
            ? select({
                ...{ name: 'site', label: numbers.site, value: this.#query['site'] ?? '' },
                options: [
                  { value: '', label: numbers.allSites },
                  ...me.sites.map((value) => ({ value, label: value })),
                ],
              })
            : nothing
        }
      </div>
      <p class="buttons"><button class="outlined" type="submit">${numbers.show}</button></p>
    </form>`;
  }

  #parts({ days, people, reasons, refusals, threads, waiting }: Numbers): unknown {
    const { desk } = this;
    const { numbers } = desk.words;
    const isEmpty = days.every(
      ({ written, approved, rejected, removed, reports, refusedByRules }) =>
        written + approved + rejected + removed + reports + refusedByRules === 0,
    );
    if (isEmpty) return html`<p class="state">${numbers.nothing}</p>`;
    const lasting = (seconds: number | null): string =>
      seconds === null ? numbers.noWait : desk.times.duration(seconds);
    return html`
      <h2>${numbers.waiting}</h2>
      <p class="hint">${numbers.waitingHint}</p>
      <dl class="figures">
        ${(['median', 'ninth', 'longest'] as const).map(
          (name) =>
            html`<div>
              <dt>${numbers[name]}</dt>
              <dd>${lasting(waiting[name])}</dd>
            </div>`,
        )}
      </dl>
      ${
        waiting.median === null
          ? nothing
          : html`${this.#waitChart(days)} ${this.#behind(waitTable(desk, days))}`
      }
      <h2>${numbers.decisions}</h2>
      <p class="key">
        <span class="key-one">${numbers.approved}</span> <span class="key-two">${numbers.refused}</span>
      </p>
      ${this.#decisionChart(days)}
      <h3>${numbers.written}</h3>
      ${this.#writtenChart(days)} ${this.#behind(dayTable(desk, days))}
      ${this.#csv('days', numbers.decisions)}
      ${this.#part(
        numbers.rules,
        'refusals',
        refusals,
        () => html`${this.#ruleChart(days)} ${refusalTable(desk, refusals)}`,
        numbers.rulesHint,
      )}
      ${this.#part(numbers.people, 'people', people, () => peopleTable(desk, people))}
      ${this.#part(numbers.reasons, 'reasons', reasons, () => reasonTable(desk, reasons))}
      ${this.#part(numbers.articles, 'threads', threads, () => threadTable(desk, threads), numbers.articlesHint)}
    `;
  }

  #part(title: string, name: string, lines: readonly unknown[], draw: () => unknown, hint = ''): unknown {
    if (lines.length === 0) return nothing;
    return html`<h2>${title}</h2>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${draw()} ${this.#csv(name, title)}`;
  }

  #csv(name: string, title: string): unknown {
    const { numbers } = this.desk.words;
    const href = hrefOf(`${this.desk.base}/api`, 'numbers.csv', { ...this.#query, table: name });
    return html`<p class="buttons">
      <a href=${href} download aria-label=${numbers.csvOf(title)}>${numbers.csv}</a>
    </p>`;
  }

  #behind(table: unknown): unknown {
    return html`<details>
      <summary>${this.desk.words.numbers.table}</summary>
      ${table}
    </details>`;
  }

  #waitChart(days: readonly DayNumbers[]): unknown {
    const { words, times } = this.desk;
    const most = Math.max(0, ...days.map(({ waiting }) => waiting.median ?? 0));
    return this.#chart(days, words.numbers.waitingChart, times.duration(most), ({ waiting }) => ({
      value: waiting.median ?? 0,
      text: waiting.median === null ? words.numbers.noWait : times.duration(waiting.median),
    }));
  }

  #decisionChart(days: readonly DayNumbers[]): unknown {
    const { words, times } = this.desk;
    const { numbers } = words;
    const away = ({ rejected, removed }: DayNumbers): number => rejected + removed;
    const most = Math.max(0, ...days.map((day) => day.approved + away(day)));
    return this.#chart(days, numbers.decisionsChart, times.count(most), (day) => ({
      value: day.approved,
      second: away(day),
      text: `${numbers.approved} ${times.count(day.approved)}, ${numbers.refused} ${times.count(away(day))}`,
    }));
  }

  #writtenChart(days: readonly DayNumbers[]): unknown {
    const { words, times } = this.desk;
    const most = Math.max(0, ...days.map(({ written }) => written));
    return this.#chart(days, words.numbers.writtenChart, times.count(most), ({ written }) => ({
      value: written,
      text: times.count(written),
    }));
  }

  #ruleChart(days: readonly DayNumbers[]): unknown {
    const { words, times } = this.desk;
    const most = Math.max(0, ...days.map(({ refusedByRules }) => refusedByRules));
    return this.#chart(days, words.numbers.rulesChart, times.count(most), ({ refusedByRules }) => ({
      value: refusedByRules,
      text: times.count(refusedByRules),
    }));
  }

  #chart(
    days: readonly DayNumbers[],
    label: (from: string, to: string, most: string) => string,
    most: string,
    column: (day: DayNumbers) => { readonly value: number; readonly second?: number; readonly text: string },
  ): unknown {
    const { words, times } = this.desk;
    const [first, last] = [times.date(days[0]?.day ?? ''), times.date(days.at(-1)?.day ?? '')];
    return chart(
      { label: label(first, last, most), most: words.numbers.most(most), first, last },
      days.map((day) => {
        const { text, ...values } = column(day);
        return { ...values, title: `${times.date(day.day)}: ${text}` };
      }),
    );
  }
}
