import type { Asked, ThreadPolicy } from '../../model/comment.js';
import type { Spoken } from '../../locales/words.js';
import type { WritingWords } from '../../locales/writing.words.js';
import { html, nothing } from '../parts/html.js';

/** What the form is drawn from. What is typed into it is in no view: nothing that is drawn can take it away. */
export interface FormView {
  /** Whose comment is replied to; absent for a comment of its own. */
  readonly replyTo?: string | undefined;
  /** What is written: a comment of its own, a reply, or other words for a comment that was sent. */
  readonly mode: 'new' | 'reply' | 'edit';
  readonly policy: ThreadPolicy;
  /** Where the form goes without a script, and what goes with it. */
  readonly post?: { readonly action: string; readonly thread: string; readonly parent: string } | undefined;
  /** Sentences below the text. */
  readonly hints: readonly string[];
  /** What stands in the way of sending, and at which field. */
  readonly fault?: { readonly field: FormField; readonly sentence: string } | undefined;
  /** Beside the button. */
  readonly kept?: string | undefined;
  readonly act?: 'forget' | 'undo' | undefined;
  readonly hasOthers: boolean;
  readonly isBusy: boolean;
}

/** The names of the fields, as a form without a script sends them. */
export type FormField = 'text' | 'name' | 'email' | 'phone' | 'terms';

/** The form, in the language of the thread. */
export function commentFormTemplate(view: FormView, { words, foreign }: Spoken<WritingWords>): unknown {
  const { post, fault } = view;
  const isEdit = view.mode === 'edit';
  const label = isEdit ? words.editing : view.replyTo ? words.replyTo(view.replyTo) : words.yourText;
  const send = isEdit ? words.save : view.mode === 'reply' ? words.sendReply : words.send;
  const isWrong = (field: FormField): unknown => (fault?.field === field ? 'true' : nothing);
  const hints = fault ? [fault.sentence, ...view.hints] : view.hints;
  return html`<slot name="pending"></slot>
    <form
      class="form"
      part="form"
      method="post"
      action=${post?.action ?? nothing}
      aria-label=${label}
      lang=${foreign ?? nothing}
    >
      ${
        post
          ? html`<input type="hidden" name="thread" value=${post.thread} /><input
                type="hidden"
                name="parent"
                value=${post.parent}
              />`
          : nothing
      }
      <label class="label" part="label" for="tin-text">${label}</label>
      <textarea
        class="field"
        part="field"
        id="tin-text"
        name="text"
        rows="4"
        dir="auto"
        required
        aria-describedby="tin-hints"
        aria-invalid=${isWrong('text')}
      ></textarea>
      <div class="hints" id="tin-hints">${hints.map(hintTemplate)}</div>
      ${isEdit ? nothing : authorTemplate(view, words, isWrong)}
      <div class="send-row">
        <button class="send" part="send" type="submit" aria-disabled=${view.isBusy ? 'true' : nothing}>
          ${send}
        </button>
        ${
          view.mode !== 'new'
            ? html`<button class="text-act" part="cancel" type="button">${words.cancel}</button>`
            : nothing
        }
        ${footTemplate(view, words)}
      </div>
    </form>`;
}

/** Who writes, and what the thread asks beside. */
const authorTemplate = (
  view: FormView,
  words: WritingWords,
  isWrong: (field: FormField) => unknown,
): unknown =>
  html`<div class="fields">
      ${fieldTemplate({ field: 'name', type: 'text', label: words.name, asked: 'required' }, words, isWrong)}
      ${fieldTemplate({ field: 'email', type: 'email', label: words.email, asked: view.policy.email }, words, isWrong)}
      ${fieldTemplate({ field: 'phone', type: 'tel', label: words.phone, asked: view.policy.phone }, words, isWrong)}
    </div>
    ${checksTemplate(view, words, isWrong)}
    <div class="trap" aria-hidden="true">
      <label for="tin-website">${words.trap}</label>
      <input id="tin-website" name="website" tabindex="-1" autocomplete="off" />
    </div>`;

const hintTemplate = (sentence: string): unknown =>
  html`<p class="hint" part="hint">
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"></path></svg
    ><span>${sentence}</span>
  </p>`;

interface FieldView {
  readonly field: 'name' | 'email' | 'phone';
  readonly type: string;
  readonly label: string;
  readonly asked: Asked;
}

function fieldTemplate(
  { field, type, label, asked }: FieldView,
  words: WritingWords,
  isWrong: (field: FormField) => unknown,
): unknown {
  if (asked === 'off') return nothing;
  const beside = field !== 'name' && [words.notShown, asked === 'optional' && words.optional];
  return html`<div class="pair">
    <label class="label" part="label" for=${`tin-${field}`}
      >${label}${
        beside ? html` <span class="beside">${beside.filter(Boolean).join(' ')}</span>` : nothing
      }</label
    >
    <input
      class="field"
      part="field"
      id=${`tin-${field}`}
      name=${field}
      type=${type}
      dir="auto"
      autocomplete=${field === 'phone' ? 'tel' : field}
      ?required=${asked === 'required'}
      aria-describedby="tin-hints"
      aria-invalid=${isWrong(field)}
    />
  </div>`;
}

const checksTemplate = (
  { policy }: FormView,
  words: WritingWords,
  isWrong: (field: FormField) => unknown,
): unknown =>
  html`<div class="checks">
    <label class="check"><input class="box" type="checkbox" name="remember" />${words.remember}</label>
    ${
      policy.terms === 'off'
        ? nothing
        : html`<label class="check"
              ><input
                class="box"
                type="checkbox"
                name="terms"
                value="true"
                ?required=${policy.terms === 'required'}
                aria-invalid=${isWrong('terms')}
              />${words.terms}</label
            >${
              policy.termsUrl
                ? html`<a class="text-act" href=${policy.termsUrl} rel="noopener" target="_blank"
                    >${words.readTerms}</a
                  >`
                : nothing
            }`
    }
  </div>`;

const footTemplate = ({ kept, act, hasOthers }: FormView, words: WritingWords): unknown =>
  html`<p class="kept" part="kept">
    ${kept ? html`<span>${kept}</span>` : nothing}${
      act
        ? html`${kept ? ' · ' : ''}<button
              class="quiet"
              part=${act === 'forget' ? 'forget' : 'undo-forget'}
              type="button"
            >
              ${act === 'forget' ? words.forget : words.undo}
            </button>`
        : nothing
    }${
      hasOthers
        ? html` <span>${words.otherDraft}</span>
            <button class="quiet" part="other-draft" type="button">${words.showOther}</button>`
        : nothing
    }
  </p>`;
