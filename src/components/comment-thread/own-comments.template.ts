import type { OwnComment } from '../../model/own-comment.js';
import type { Spoken } from '../../locales/words.js';
import type { OwnStateName, WritingWords } from '../../locales/writing.words.js';
import { html, nothing } from '../parts/html.js';

/** What a reader's own comment is drawn from. */
export interface OwnView {
  readonly own: OwnComment;
  readonly state: OwnStateName;
  /** When it was sent, drawn; nothing where that says nothing. */
  readonly time: unknown;
  readonly acts: readonly OwnAct[];
  /** The form stands in its place. */
  readonly isEdited: boolean;
  /** Why it was refused, in our words. */
  readonly reason: string | undefined;
}

/** What its author can do with it. */
export type OwnAct = 'edit' | 'discard' | 'withdraw' | 'editAndSend' | 'sendAgain' | 'forget' | 'undo';

const CLOCK = 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 1 1 0-17M12 7.5V12l3 2';
const CROSS = 'M6 6l12 12M18 6L6 18';
const PEN = 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3';
const CHECK = 'M5 12.5l4.5 4.5L19 7.5';

const ICONS: Partial<Record<OwnStateName, string>> = { refused: CROSS, leaving: CROSS, published: CHECK };
const ACT_ICONS: Partial<Record<OwnAct, string>> = {
  edit: PEN,
  editAndSend: PEN,
  discard: CROSS,
  withdraw: CROSS,
};

/** The reader's own comments at one place, as nobody else sees them. */
export const ownCommentsTemplate = (
  views: readonly OwnView[],
  { words, foreign }: Spoken<WritingWords>,
): unknown =>
  views.map(
    ({ own, state, time, acts, isEdited, reason }) =>
      html`<article
        class="own"
        part="own"
        data-key=${own.key}
        data-state=${state}
        tabindex="-1"
        lang=${foreign ?? nothing}
      >
        <p class="own-state" part="own-state">
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=${ICONS[state] ?? CLOCK}></path>
          </svg>
          <b class="own-name">${words.states[state][0]}</b>
          <span class="own-reason">${reasonOf(own, state, reason, words)}</span>
        </p>
        ${
          state === 'pending' || state === 'published'
            ? html`<p class="own-by">
                <b><bdi>${own.name}</bdi></b> ${time}
              </p>`
            : nothing
        }
        ${
          isEdited
            ? html`<div class="place" part="form-place" data-place=${`=${own.id}`}></div>`
            : html`<div class="own-text" part="own-text" dir="auto">${own.text}</div>
                <p class="own-acts">${acts.map((act) => actTemplate(act, own.key, words))}</p>`
        }
      </article>`,
  );

const actTemplate = (act: OwnAct, key: string, words: WritingWords): unknown =>
  html`<button
    class="text-act"
    part=${`own-act own-${act}`}
    type="button"
    data-act=${act}
    data-key=${key}
    data-main=${act === 'editAndSend' ? '' : nothing}
  >
    ${ACT_ICONS[act] ? iconTemplate(ACT_ICONS[act]) : nothing}<span>${words[act]}</span>
  </button>`;

const iconTemplate = (path: string): unknown =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

/** Why, in the newsroom's words, else in ours. */
function reasonOf(
  { detail }: OwnComment,
  state: OwnStateName,
  reason: string | undefined,
  words: WritingWords,
): string {
  if (state !== 'refused') return words.states[state][1];
  return detail || (reason ? words.refusedFor(reason) : '');
}
