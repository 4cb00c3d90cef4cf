import type { ActsWords, ReportReason } from '../../locales/acts.words.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing } from '../parts/html.js';

export type PanelAct = 'copy' | 'hide' | 'edit' | 'remove' | 'close';

/** What stands below a comment while its reader does something with it. */
export interface PanelView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'more' | 'report' | 'received' | 'link';
  /** Acts of `more`. */
  readonly acts?: readonly PanelAct[];
  /** Of the comment, or of the receipt. */
  readonly url?: string | undefined;
  /** Why a report was not taken. */
  readonly fault?: string | undefined;
  readonly isBusy?: boolean;
}

const REASONS: readonly ReportReason[] = ['spam', 'abuse', 'hate', 'false', 'private', 'illegal', 'other'];

export function actPanelTemplate(view: PanelView, { words, foreign }: Spoken<ActsWords>): unknown {
  const label = view.kind === 'report' ? words.reportOf(view.name) : words.actsOn(view.name);
  return html`<div
    class="panel"
    part="panel"
    role="group"
    tabindex="-1"
    aria-label=${label}
    lang=${foreign ?? nothing}
  >
    ${inside(view, words)}
  </div>`;
}

function inside(view: PanelView, words: ActsWords): unknown {
  switch (view.kind) {
    case 'report':
      return reportTemplate(view, words);
    case 'received':
      return html`<p class="panel-said" part="received" tabindex="-1">
        ${words.received}
        ${
          view.url
            ? html`<a class="panel-link" part="receipt" href=${view.url} target="_blank" rel="noopener"
                >${words.receipt}</a
              >`
            : nothing
        }
        ${actTemplate('close', view, words)}
      </p>`;
    case 'link':
      return html`<label class="panel-said"
          >${words.link}
          <input class="panel-field" part="link" readonly dir="ltr" value=${view.url ?? ''} /></label
        >${actTemplate('close', view, words)}`;
    case 'more':
      return html`<div class="panel-acts">
        ${(view.acts ?? []).map((act) => actTemplate(act, view, words))}
      </div>`;
  }
}

function actTemplate(act: PanelAct, { id, name }: PanelView, words: ActsWords): unknown {
  const label = {
    copy: words.copyLink,
    hide: words.hide(name),
    edit: words.edit,
    remove: words.remove,
    close: words.close,
  }[act];
  return html`<button
    class="panel-act"
    part=${`panel-act panel-${act}`}
    type="button"
    data-act=${act}
    data-id=${id}
  >
    ${label}
  </button>`;
}

const reportTemplate = ({ id, name, fault, isBusy }: PanelView, words: ActsWords): unknown =>
  html`<form class="report-form" part="report-form" data-id=${id} novalidate>
    <fieldset class="reasons">
      <legend class="panel-label">${words.reportOf(name)}</legend>
      ${REASONS.map(
        (reason) =>
          html`<label class="reason"
            ><input
              class="panel-box"
              type="radio"
              name="reason"
              value=${reason}
            />${words.reasons[reason]}</label
          >`,
      )}
    </fieldset>
    <label class="panel-said"
      >${words.explain}<textarea
        class="panel-field"
        name="explained"
        rows="2"
        dir="auto"
        maxlength="2000"
      ></textarea>
    </label>
    ${fault ? html`<p class="panel-fault" part="report-fault">${fault}</p>` : nothing}
    <div class="panel-acts">
      <button class="panel-send" part="report-send" type="submit" aria-disabled=${isBusy ? 'true' : nothing}>
        ${words.sendReport}
      </button>
      <button class="panel-act" part="panel-act panel-cancel" type="button" data-act="close" data-id=${id}>
        ${words.cancel}
      </button>
    </div>
  </form>`;
