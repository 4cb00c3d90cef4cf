import type { CommentThreadWords } from '../../locales/comment-thread.words.js';
import { absoluteTime, digits } from '../../locales/moment.js';
import type { Spoken } from '../../locales/words.js';
import type { ThreadRow } from '../../selection/thread-rows.js';
import { headedHtml } from '../parts/heading.js';
import { html, nothing } from '../parts/html.js';
import { timeTemplate } from '../parts/time.template.js';
import { rowTemplate } from './comment-row.template.js';
import type { CommentThreadView } from './comment-thread.view.js';

export type { CommentThreadView } from './comment-thread.view.js';

type Words = Spoken<CommentThreadWords>;

/** The thread as readers get it, here and from a server. */
export function commentThreadTemplate(view: CommentThreadView, spoken: Words): unknown {
  const isFailed = view.status === 'failed';
  return html`<p class="said" part="status" role="status">${view.said}</p>
    ${headTemplate(view, spoken)}${isFailed ? failedTemplate(view, spoken) : bodyTemplate(view, spoken)}`;
}

function headTemplate({ heading, headingLevel, status, thread }: CommentThreadView, spoken: Words): unknown {
  const { words, foreign = nothing } = spoken;
  const title = heading ?? (thread?.key === '*' ? words.latest : words.heading);
  if (!title) return nothing;
  const total = status === 'ready' ? thread?.total : undefined;
  return headedHtml(headingLevel)`<div class="head" lang=${heading === undefined ? foreign : nothing}>
    <h0 class="heading" part="heading" tabindex="-1">${title}</h0>
    ${
      total
        ? html`<span class="total" part="total">${words.total(total, digits(total, spoken))}</span>`
        : nothing
    }
  </div>`;
}

const failedTemplate = ({ isRetrying }: CommentThreadView, { words, foreign }: Words): unknown =>
  html`<div class="sentence" part="failure" lang=${foreign ?? nothing}>
    <span>${words.failed}</span>
    <button class="retry" part="retry" type="button" aria-disabled=${isRetrying ? 'true' : nothing}>
      ${isRetrying ? words.loading : words.retry}
    </button>
  </div>`;

function bodyTemplate(view: CommentThreadView, spoken: Words): unknown {
  const { words, foreign = nothing } = spoken;
  return html`${
    view.status === 'empty' && view.takes
      ? html`<p class="none" part="none" lang=${foreign}>${words.none}</p>`
      : nothing
  }${noticeTemplate(view, spoken)}${
    view.takes
      ? html`<div class="place" part="form-place" data-place="">${view.form ?? nothing}</div>`
      : nothing
  }${view.picks.length ? picksTemplate(view, spoken) : nothing}${orderTemplate(view, spoken)}${
    view.mine?.below(undefined) ?? nothing
  }${view.groups.length ? listTemplate(view, spoken) : nothing}${
    view.more === 'none' ? nothing : moreTemplate(view, spoken)
  }`;
}

/** What one should know before writing. */
function noticeTemplate(
  { elsewhere, notice, rows, takes, thread }: CommentThreadView,
  spoken: Words,
): unknown {
  const { words, foreign = nothing } = spoken;
  if (elsewhere)
    return html`<p class="sentence" part="notice" lang=${foreign}>
      <a class="link" part="elsewhere" href=${elsewhere.url} rel="noopener"
        >${words.elsewhere(elsewhere.name)}</a
      >
    </p>`;
  if (thread?.state === 'closed') {
    const when = thread.closes && absoluteTime(thread.closes, rows.timeZone, spoken);
    return html`<p class="sentence" part="notice" lang=${foreign}>
      ${when ? words.closed(when) : words.closedNow}
    </p>`;
  }
  if (!takes || !thread) return nothing;
  const own = notice ?? thread.notice;
  const { hours } = thread.policy;
  const said = own ?? words.notice[thread.state === 'premod' ? 'premod' : 'open'];
  return said || hours
    ? html`<p class="notice" part="notice" lang=${own === undefined ? foreign : nothing}>
        ${said}${hours ? html` <span lang=${foreign}>${words.hours(hours.from, hours.to)}</span>` : nothing}
      </p>`
    : nothing;
}

const picksTemplate = ({ picks, rows }: CommentThreadView, spoken: Words): unknown =>
  html`<div class="picks" part="picks" role="group" aria-label=${spoken.words.picks}>
    <p class="picked" lang=${spoken.foreign ?? nothing}>${spoken.words.picks}</p>
    <div class="columns">
      ${picks.map(
        ({ author, created, id, text }) =>
          html`<div class="pick" part="pick">
            <p class="pick-text" dir="auto">${text}</p>
            <p class="pick-by">
              <a class="jump" part="jump" data-id=${id} href="#comment-${id}"><bdi>${author?.name}</bdi></a> ·
              ${timeTemplate(created, rows.timeZone, spoken)}
            </p>
          </div>`,
      )}
    </div>
  </div>`;

/** The order, explained in words, and the way to what is new. */
function orderTemplate({ groups, news, sort, sorts }: CommentThreadView, spoken: Words): unknown {
  const { words, foreign = nothing } = spoken;
  const hasOrders = sorts.length > 1 && groups.length > 0;
  if (!hasOrders && !news) return nothing;
  return html`<div class="order" lang=${foreign}>
    ${
      hasOrders
        ? html`<div class="sorts" part="sorts" role="group" aria-label=${words.sort}>
              ${sorts.map(
                (name) =>
                  html`<button
                    class="sort"
                    part="sort"
                    type="button"
                    data-sort=${name}
                    aria-pressed="${name === sort}"
                  >
                    ${words.sorts[name].name}
                  </button>`,
              )}
            </div>
            <span class="explained" part="explained">${words.sorts[sort].explained}</span>`
        : nothing
    }${
      news
        ? html`<button class="news" part="news" type="button">
            ${news > 0 ? words.news(news, digits(news, spoken)) : words.someNews}
          </button>`
        : nothing
    }
  </div>`;
}

function listTemplate(view: CommentThreadView, spoken: Words): unknown {
  const row = (each: ThreadRow): unknown => rowTemplate(each, view, spoken);
  const group = (rows: readonly unknown[]): unknown =>
    html`<div class="group" role="presentation">${rows}</div>`;
  const { busy, marks, mine, replyTo, rows } = view;
  const cells = ({ comment: { id }, rest }: ThreadRow): readonly unknown[] | undefined => {
    const [mark, isReplied, isBusy] = [marks.get(id), replyTo === id, !!rest && busy.has(rest.root)];
    const own = mine?.below(id);
    return mark || isReplied || isBusy || own ? [mark, isReplied, isBusy, own] : undefined;
  };
  return html`<div class="list${view.isLong ? ' long' : ''}" part="list" role="list">
    ${
      view.keeper?.draw(
        view.groups,
        [
          spoken,
          rows.timeZone,
          rows.isWhole,
          rows.depth,
          rows.foreign,
          ...Object.values(rows.acts),
          ...rows.authors,
        ],
        cells,
        row,
        group,
      ) ?? view.groups.map((each) => group(each.map(row)))
    }
  </div>`;
}

function moreTemplate({ left, more }: CommentThreadView, spoken: Words): unknown {
  const { words, foreign = nothing } = spoken;
  const label = left > 0 ? words.more(left, digits(left, spoken)) : words.someMore;
  return html`<div class="further" lang=${foreign}>
    ${more === 'failed' ? html`<p class="sentence" part="more-failed">${words.moreFailed}</p>` : nothing}
    <button
      class="further-button"
      part="more-comments"
      type="button"
      aria-disabled=${more === 'loading' ? 'true' : nothing}
    >
      ${more === 'failed' ? words.retry : more === 'loading' ? words.loading : label}
    </button>
  </div>`;
}

/** Still bars in the place of comments that are on their way. */
export const loadingTemplate = (): unknown =>
  html`<div class="bars" aria-hidden="true">
    ${[0, 1, 2].map(() => html`<div class="row"><i class="bar"></i><i class="bar"></i><i class="bar"></i></div>`)}
  </div>`;
