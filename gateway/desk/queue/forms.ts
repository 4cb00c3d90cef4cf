import { html, nothing } from 'lit';
import { REASONS, type Item, type Reason } from '../../src/desk/api.js';
import type { Desk } from '../context.js';
import { area } from '../parts/controls.js';
import { draftOf, keepDraft, type FormName } from './drafts.js';

/** In the order of their digits; what has none comes after. */
const WITH_DIGITS: readonly Reason[] = [
  'abusive',
  'private-data',
  'advertising',
  'unreadable',
  'irrelevant',
  'offensive',
  'misinformation',
  'hate',
  'illegal',
];
export const ORDERED: readonly Reason[] = [
  ...WITH_DIGITS,
  ...REASONS.filter((reason) => !WITH_DIGITS.includes(reason) && reason !== 'other'),
  'other',
];

/** The digit of a reason: 1 to 9, 0 for another reason. */
export const digitOf = (reason: Reason): string | undefined => {
  const at = WITH_DIGITS.indexOf(reason);
  return reason === 'other' ? '0' : at < 0 ? undefined : `${at + 1}`;
};

export const reasonOf = (digit: string): Reason | undefined =>
  ORDERED.find((reason) => digitOf(reason) === digit);

export interface FormActs {
  readonly sent: (form: FormName, data: FormData) => unknown;
  readonly left: () => unknown;
}

export interface FormView {
  readonly form: FormName;
  /** The first of those that it is about. */
  readonly item: Item;
  readonly title: string;
  readonly act: string;
  readonly controls: unknown;
  readonly hint?: string;
}

export function framed(
  desk: Desk,
  { form, item, title, act, controls, hint }: FormView,
  { sent, left }: FormActs,
): unknown {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    sent(form, new FormData(event.target as HTMLFormElement));
  };
  const keep = ({ target }: InputEvent): void => {
    if (target instanceof HTMLTextAreaElement && target.name === 'text')
      keepDraft(form, item.id, target.value);
  };
  const hurry = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    (event.currentTarget as HTMLFormElement).requestSubmit();
  };
  return html`<form class="form" data-form=${form} @submit=${send} @input=${keep} @keydown=${hurry}>
    <h3 id="form-title">${title}</h3>
    ${controls} ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <p class="buttons">
      <button class="outlined" type="button" @click=${left}>${desk.words.frame.cancel}</button>
      <button class="filled" type="submit">${act}</button>
    </p>
  </form>`;
}

/** Why comments are refused or removed. */
export function refuseForm(desk: Desk, item: Item, refuse: 'reject' | 'remove', acts: FormActs): unknown {
  const { queue, reasons, acts: names } = desk.words;
  const controls = html`
    <div role="radiogroup" aria-labelledby="form-title" class="reasons">
      ${ORDERED.map((reason) => {
        const digit = digitOf(reason);
        return html`<label class="reason">
          <input type="radio" name="reason" value=${reason} ?checked=${reason === ORDERED[0]} />
          <span>${reasons[reason]}</span>
          ${desk.keys && digit ? html`<kbd aria-hidden="true">${digit}</kbd>` : nothing}
        </label>`;
      })}
    </div>
    ${area({
      name: 'text',
      id: 'refuse-text',
      rows: 2,
      most: 1000,
      label: queue.ownWords,
      hint: queue.ownWordsHint,
      value: draftOf('refuse', item.id) ?? '',
    })}
    ${
      refuse === 'remove' && item.reports.length > 0
        ? area({ name: 'decision', rows: 2, most: 1000, label: queue.decision, hint: queue.decisionHint })
        : nothing
    }
  `;
  const title = refuse === 'reject' ? queue.refuseFor : queue.removeFor;
  const hint = refuse === 'reject' ? queue.refusalRead : queue.removalRead;
  return framed(desk, { form: 'refuse', item, title, act: names[refuse], controls, hint }, acts);
}

/** One text about a comment. */
export function textForm(
  desk: Desk,
  form: Exclude<FormName, 'refuse' | 'ban'>,
  item: Item,
  acts: FormActs,
): unknown {
  const { queue, frame, acts: names } = desk.words;
  const waits = item.status === 'pending';
  const view = {
    edit: {
      label: queue.editText,
      hint: queue.editHint,
      act: frame.save,
      value: item.text,
      rows: 8,
      title: names.edit,
    },
    pick: {
      label: queue.note,
      hint: queue.noteHint,
      act: waits ? queue.approveAndPick : names.pick,
      value: '',
      rows: 3,
      title: names.pick,
    },
    reply: {
      label: queue.replyText,
      hint: queue.replyHint(item.site),
      act: waits ? queue.approveAndReply : queue.send,
      value: '',
      rows: 5,
      title: names.reply,
    },
    answer: {
      label: queue.decision,
      hint: queue.decisionHint,
      act: queue.dismiss,
      value: '',
      rows: 3,
      title: queue.answerReport,
    },
  }[form];
  const controls = area({
    ...{ name: 'text', id: `${form}-text`, rows: view.rows, label: view.label, hint: view.hint },
    value: draftOf(form, item.id) ?? view.value,
    required: form === 'edit' || form === 'reply',
  });
  return framed(desk, { form, item, title: view.title, act: view.act, controls }, acts);
}
