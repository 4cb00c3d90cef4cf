import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Item } from '../../src/desk/api.js';
import type { Desk } from '../context.js';
import { icon, type IconName } from '../parts/icons.js';
import { keyCap } from '../parts/key-cap.js';
import { banForm } from './ban-form.js';
import { can, canAll, hasOpenReports, type Can } from './can.js';
import type { FormName } from './drafts.js';
import { facts } from './facts.js';
import { refuseForm, textForm, type FormActs } from './forms.js';
import { marked } from './marked.js';
import type { QueueModel } from './model.js';

export interface ItemActs extends FormActs {
  readonly keep: () => unknown;
  readonly form: (form: FormName | undefined) => boolean;
  readonly unpick: () => unknown;
  readonly later: () => unknown;
  readonly step: (by: 1 | -1) => unknown;
  readonly keys: () => void;
  readonly back: () => void;
  readonly others: () => void;
  readonly isOthersOpen: boolean;
}

/** The comment that is open, with all that a decision about it needs, and what can be done. */
export function itemPane(desk: Desk, model: QueueModel, acts: ItemActs): unknown {
  const { item, form, chosenItems } = model;
  const { queue } = desk.words;
  if (form === 'refuse' && chosenItems.length > 0) {
    const { refuse } = canAll(chosenItems, desk);
    const [first] = chosenItems;
    if (first && refuse)
      return html`<section class="item" aria-label=${queue.item}>
        <p class="about">${queue.chosen(chosenItems.length)}</p>
        ${refuseForm(desk, first, refuse, acts)}
      </section>`;
  }
  if (!item) return html`<section class="item" aria-label=${queue.item}></section>`;
  const able = can(item, desk);
  const gone = model.stock.gone.get(item.id);
  return html`<section class="item" aria-label=${queue.item}>
    <div class="whole">
      <button class="text back" type="button" @click=${acts.back}>${icon('back')} ${queue.back}</button>
      ${articleTitle(desk, item)} ${parentQuote(item)}
      <p class="about">
        <strong><bdi>${item.author.name}</bdi></strong>
        <span class="label"
          >${desk.times.moment(item.created)}${
            item.waiting ? html` · ${queue.waits(desk.times.since(item.waiting))}` : nothing
          }${
            item.claim && item.claim.id !== desk.me.person.id
              ? html` · ${queue.looksAt(item.claim.name)}`
              : nothing
          }</span
        >
      </p>
      <p class="said" lang=${item.language ?? nothing} dir="auto">${marked(item.text, item.marks)}</p>
      ${form ? nothing : facts(desk, item, () => nothing)}
    </div>
    ${
      gone
        ? html`<p class="acts gone">${queue.gone(gone.by?.name, gone.status)}</p>`
        : form
          ? keyed(`${form} ${item.id}`, formOf(desk, form, item, able, acts))
          : actRows(desk, model, item, able, acts)
    }
  </section>`;
}

function formOf(desk: Desk, form: FormName, item: Item, { refuse }: Can, acts: FormActs): unknown {
  if (form === 'ban') return banForm(desk, item, acts);
  if (form !== 'refuse') return textForm(desk, form, item, acts);
  return refuse ? refuseForm(desk, item, refuse, acts) : nothing;
}

function articleTitle({ words }: Desk, { thread, url }: Item): unknown {
  const title = thread.title ?? thread.key;
  const address = url ?? thread.url;
  return html`<h2 class="article" tabindex="-1">
    ${
      address
        ? html`<a href=${address} target="_blank" rel="noopener noreferrer"
            >${title}<span class="unseen"> (${words.queue.openArticle})</span></a
          >`
        : title
    }
  </h2>`;
}

const parentQuote = ({ parent }: Item): unknown =>
  parent
    ? html`<blockquote class="parent">
        <p>
          <strong><bdi>${parent.name}</bdi>:</strong> <span dir="auto">${parent.text}</span>
        </p>
      </blockquote>`
    : nothing;

const textAct = (desk: Desk, name: IconName, label: string, key: string, act: () => void): unknown =>
  html`<button class="text" type="button" @click=${act}>${icon(name)} ${label} ${keyCap(desk, key)}</button>`;

function actRows(desk: Desk, model: QueueModel, item: Item, able: Can, acts: ItemActs): unknown {
  const { queue, acts: names } = desk.words;
  const isKept = model.claims.kept.has(item.id);
  return html`
    <div class="acts">
      ${
        able.keep
          ? html`<button class="filled keep" type="button" @click=${acts.keep}>
              ${icon('check')} ${names[able.keep]} ${keyCap(desk, 'D')}
            </button>`
          : nothing
      }
      ${
        able.refuse
          ? html`<button class="outlined refuse" type="button" @click=${() => acts.form('refuse')}>
              ${icon('cross')} ${names[able.refuse]} ${keyCap(desk, 'T')}
            </button>`
          : nothing
      }
      <button
        class="outlined others-button"
        type="button"
        aria-label=${queue.moreActs}
        aria-expanded=${acts.isOthersOpen ? 'true' : 'false'}
        @click=${acts.others}
      >
        ${icon('more')}
      </button>
    </div>
    <div class="others" data-open=${acts.isOthersOpen ? 'true' : nothing}>
      ${able.edit ? textAct(desk, 'pencil', names.edit, 'S', () => acts.form('edit')) : nothing}
      ${able.pick === 'pick' ? textAct(desk, 'star', names.pick, 'N', () => acts.form('pick')) : nothing}
      ${able.pick === 'unpick' ? textAct(desk, 'star', names.unpick, 'N', acts.unpick) : nothing}
      ${able.reply ? textAct(desk, 'reply', names.reply, 'L', () => acts.form('reply')) : nothing}
      ${textAct(desk, 'clock', isKept ? queue.letGo : queue.later, 'B', acts.later)}
      ${able.ban ? textAct(desk, 'ban', desk.words.bans.author, 'C', () => acts.form('ban')) : nothing}
      ${
        hasOpenReports(item)
          ? html`<button class="text" type="button" @click=${() => acts.form('answer')}>
              ${icon('flag')} ${queue.answerReport}
            </button>`
          : nothing
      }
    </div>
    <p class="ways">
      <button class="text" type="button" @click=${acts.keys}>${queue.shows} ${keyCap(desk, '?')}</button>
      <button class="text" type="button" @click=${() => acts.step(1)}>
        ${queue.next} ${keyCap(desk, 'J')}
      </button>
      <button class="text" type="button" @click=${() => acts.step(-1)}>
        ${queue.previous} ${keyCap(desk, 'K')}
      </button>
    </p>
  `;
}
