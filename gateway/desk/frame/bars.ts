import { html, nothing } from 'lit';
import type { Session } from '../session.js';
import { icon } from '../parts/icons.js';
import { keyCap } from '../parts/key-cap.js';

export interface BarActs {
  readonly undo: () => void;
  readonly closeNote: () => void;
}

/** What was just done, at the bottom of every page: with its undo, or with what keeps it from being saved. */
export function bars(desk: Session, { undo, closeNote }: BarActs): unknown {
  const { words, work, told } = desk;
  const { queue, frame } = words;
  const latest = work.latest();
  return html`
    <footer class="bars">
      ${
        desk.isSignedOut
          ? html`<p class="bar bar-kept">
              ${icon('person')} <span>${frame.signedOut}</span>
              <a href="${desk.base}/sign-in">${frame.signIn}</a>
            </p>`
          : nothing
      }
      ${
        work.isStuck
          ? html`<p class="bar bar-kept" data-unsaved=${work.unsaved.length}>
              ${icon('clock')} <strong>${queue.unsaved(work.unsaved.length)}</strong>
              <span class="more">${queue.unsavedHint}</span>
              <button class="text" type="button" @click=${work.hurry}>${queue.tryNow}</button>
            </p>`
          : nothing
      }
      ${
        told
          ? html`<p class="bar bar-note">
              <span>${told}</span>
              <button class="text" type="button" @click=${closeNote}>${frame.close}</button>
            </p>`
          : nothing
      }
      ${
        latest
          ? html`<p class="bar bar-undo">
              ${icon('check')}
              <span>${queue.done[latest.deed.act](latest.deed.name, latest.deed.count)}</span>
              <button class="text" type="button" @click=${undo}>${queue.undo}${keyCap(desk, 'Z')}</button>
              ${
                latest.until === undefined
                  ? nothing
                  : html`<span class="left" aria-hidden="true"
                      >${queue.seconds(Math.ceil((latest.until - desk.times.now()) / 1000))}</span
                    >`
              }
            </p>`
          : nothing
      }
    </footer>
  `;
}
