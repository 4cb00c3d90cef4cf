import type { CommentThreadWords } from '../../locales/comment-thread.words.js';
import { digits } from '../../locales/moment.js';
import type { Spoken } from '../../locales/words.js';
import type { Comment, CommentedStory } from '../../model/comment.js';
import type { ThreadRow } from '../../selection/thread-rows.js';
import { flat, html, nothing } from '../parts/html.js';
import { timeTemplate } from '../parts/time.template.js';
import type { CommentThreadView, RowView } from './comment-thread.view.js';

type Words = Spoken<CommentThreadWords>;

/** Signs of a quoted parent at the most: the rest is said by CSS. */
const QUOTED = 140;

/** One comment at its place, with what stands right below it. */
export function rowTemplate(row: ThreadRow, view: CommentThreadView, spoken: Words): unknown {
  const { comment, level, place, of, rest } = row;
  const { foreign = nothing } = spoken;
  const mine = view.mine?.below(comment.id);
  const isOf = level || view.rows.isWhole ? of : -1;
  return flat(
    html`<div
        class="row l${level}"
        role="listitem"
        aria-level=${row.depth}
        aria-posinset=${place}
        aria-setsize=${isOf}
      >
        <article class="comment" part="comment" id="comment-${comment.id}" tabindex="-1">
          ${
            comment.status === 'published' && !row.isHidden
              ? publishedTemplate(row, view, spoken)
              : html`<p class="gone" part="tombstone" lang=${foreign}>
                  ${goneTemplate(row, view.rows, spoken)}
                </p>`
          }
        </article>
        ${
          view.replyTo === comment.id
            ? html`<div class="place" part="form-place" data-place=${comment.id}></div>`
            : nothing
        }${mine ?? nothing}
      </div>
      ${
        rest
          ? html`<div class="row l1 rest" role="listitem">
              <button
                class="link"
                part="show-replies"
                type="button"
                data-id=${rest.root}
                aria-disabled=${view.busy.has(rest.root) ? 'true' : nothing}
                lang=${foreign}
              >
                ${spoken.words.moreReplies(rest.count, digits(rest.count, spoken))}
              </button>
            </div>`
          : nothing
      }`,
  );
}

function publishedTemplate(row: ThreadRow, view: CommentThreadView, spoken: Words): unknown {
  const { comment, quoted } = row;
  const { author, language: lang = nothing, rich, text } = comment;
  const { foreign: drawn } = view.rows;
  const said = (rich && drawn?.words(rich)) ?? text;
  const { words, foreign = nothing } = spoken;
  return html`<p class="by">
      <b class="name" part="name"
        ><bdi>${author ? (drawn?.name(author) ?? author.name) : words.nameless}</bdi></b
      >${badgeTemplate(comment, view.rows, spoken)}
      <span class="when">${whenTemplate(comment, view.rows, spoken)}</span
      >${comment.edited ? editedTemplate(comment, view.rows, spoken) : nothing}<span
        class="said"
        lang=${foreign}
        >${whereText(row, view, spoken)}</span
      >
    </p>
    ${
      quoted
        ? html`<blockquote class="quote" part="quote">
            <span lang=${foreign}>${words.quoted(quoted.author?.name ?? '')}</span>
            <bdi>${quoted.text.slice(0, QUOTED)}</bdi>
          </blockquote>`
        : nothing
    }
    <div class="text" part="text" dir="auto" lang=${lang}>${said}</div>
    ${comment.story ? storyTemplate(comment.story, spoken) : nothing}${actsTemplate(row, view, spoken)}`;
}

/** When it was written: away from its story, the way to its place there. */
function whenTemplate({ created, story, url }: Comment, { timeZone }: RowView, spoken: Words): unknown {
  const time = timeTemplate(created, timeZone, spoken);
  return story && url ? html`<a class="place-link" part="permalink" href=${url}>${time}</a>` : time;
}

function storyTemplate({ title, url }: CommentedStory, spoken: Words): unknown {
  const { words, foreign = nothing } = spoken;
  const name = title ? html`<bdi>${title}</bdi>` : html`<span lang=${foreign}>${words.story}</span>`;
  return url || title
    ? html`<p class="story">
        <span lang=${foreign}>${words.inStory}</span> ${
          url ? html`<a class="link" part="story" href=${url}>${name}</a>` : name
        }
      </p>`
    : nothing;
}

/** Where the comment stands, in words. */
function whereText(
  { level, depth, place, of, below }: ThreadRow,
  view: CommentThreadView,
  spoken: Words,
): string {
  const { words } = spoken;
  const isOf = level || view.rows.isWhole;
  const where = words.level(
    digits(depth, spoken),
    digits(place, spoken),
    isOf ? digits(of, spoken) : undefined,
  );
  return below ? `${where}, ${words.repliesBelow(below, digits(below, spoken))}` : where;
}

function badgeTemplate({ author }: Comment, { authors }: RowView, { words, foreign }: Words): unknown {
  if (!author?.badge) return nothing;
  // Anyone may call himself by the author's name: only the newsroom's own sign counts.
  const isAuthor = author.badge === 'staff' && authors.includes(author.name);
  return html` <span class="badge" part="badge" lang=${foreign ?? nothing}
    >${words.badges[isAuthor ? 'author' : author.badge]}</span
  >`;
}

function editedTemplate({ edited, editedBy }: Comment, { timeZone }: RowView, spoken: Words): unknown {
  return html` <span class="edited" part="edited" lang=${spoken.foreign ?? nothing}
    >${spoken.words.edited[editedBy ?? 'author']} ${timeTemplate(edited, timeZone, spoken)}</span
  >`;
}

function goneTemplate({ comment, isHidden }: ThreadRow, { termsUrl }: RowView, { words }: Words): unknown {
  const { author, id, status } = comment;
  if (isHidden && status === 'published')
    return html`${words.hidden(author?.name ?? '')}
      <button class="link" part="unhide" type="button" data-id=${id}>${words.show}</button>`;
  return html`${goneText(comment, words)}${
    termsUrl && /^re/.test(status) ? html` <a class="link" href=${termsUrl}>${words.rules}</a>` : nothing
  }`;
}

/** What is said in the place of words that are gone. */
export function goneText({ reason = '', reasonText, status }: Comment, words: CommentThreadWords): string {
  if (status === 'deleted') return words.deleted;
  if (status === 'pending') return words.waiting;
  const why = (Object.hasOwn(words.reasons, reason) && words.reasons[reason]) || reasonText;
  return why ? words.removedFor(why) : words.removed;
}

function actsTemplate(
  { comment, depth, below, isCollapsed }: ThreadRow,
  view: CommentThreadView,
  spoken: Words,
): unknown {
  const { acts } = view.rows;
  const { words, foreign = nothing } = spoken;
  const { id } = comment;
  const mark = view.marks.get(id);
  const score = mark?.score ?? comment.score;
  const label = score > 0 ? words.votes(score, digits(score, spoken)) : words.vote;
  const canReply = acts.reply && depth <= view.rows.depth;
  if (!acts.vote && !canReply && !acts.report && !acts.more && !below)
    return score > 0
      ? html`<p class="acts" lang=${foreign}><span class="act vote">${label}</span></p>`
      : nothing;
  return html`<div class="acts" lang=${foreign}>
    ${
      acts.vote
        ? html`<button
            class="act vote"
            part="vote"
            type="button"
            data-id=${id}
            aria-pressed="${mark?.vote === 1}"
          >
            ${label}
          </button>`
        : score > 0
          ? html`<span class="act vote">${label}</span>`
          : nothing
    }${
      canReply
        ? html`<button class="act reply" part="reply" type="button" data-id=${id}>${words.reply}</button>`
        : nothing
    }${
      acts.report
        ? html`<button class="act report" part="report" type="button" data-id=${id}>${words.report}</button>`
        : nothing
    }${
      below
        ? html`<button
            class="act fold"
            part="fold"
            type="button"
            data-id=${id}
            aria-expanded="${!isCollapsed}"
          >
            ${isCollapsed ? words.unfold(below, digits(below, spoken)) : words.fold}
          </button>`
        : nothing
    }${
      acts.more
        ? html`<button
            class="act others"
            part="more"
            type="button"
            data-id=${id}
            aria-label=${words.others(comment.author?.name ?? '')}
          >
            …
          </button>`
        : nothing
    }
  </div>`;
}
