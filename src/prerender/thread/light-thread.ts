import { goneText } from '../../components/comment-thread/comment-row.template.js';
import type { FormField } from '../../components/comment-thread/comment-form.template.js';
import type { CommentThreadView } from '../../components/comment-thread/comment-thread.template.js';
import { threadHtml } from '../../feeds/thread-html.js';
import { element, guarded, text } from '../../feeds/write-html.js';
import type { CommentThreadWords } from '../../locales/comment-thread.words.js';
import { absoluteTime, digits } from '../../locales/moment.js';
import type { Spoken } from '../../locales/words.js';
import type { WritingWords } from '../../locales/writing.words.js';
import type { Asked, Comment } from '../../model/comment.js';
import type { ThreadRow } from '../../selection/thread-rows.js';
import { scriptJson } from '../script-json.js';
import type { DatedThread } from './read-thread.js';

/** What a thread is written from, in the words of its place. */
export interface LightThread {
  readonly view: CommentThreadView;
  readonly rows: readonly ThreadRow[];
  readonly read: DatedThread;
  readonly spoken: Spoken<CommentThreadWords>;
  readonly writing: WritingWords;
  /** Said to whoever comes back from sending. */
  readonly pending: string;
  readonly isPhrasing: boolean;
}

/** The thread for readers without scripts, and as data for the element. */
export function lightThread(thread: LightThread): string {
  const { isPhrasing, view } = thread;
  const parts = [
    headOf(thread),
    view.takes && !isPhrasing ? pendingNote(thread) : '',
    ...sentences(thread).map(([words, lang]) => element(isPhrasing ? 'span' : 'p', { lang }, text(words))),
    view.takes && !isPhrasing ? form(thread) : '',
    commentsOf(thread),
    dataOf(thread),
  ];
  return parts.filter(Boolean).join(isPhrasing ? ' ' : '\n');
}

function headOf({ isPhrasing, spoken, view }: LightThread): string {
  const { heading, headingLevel, status, thread } = view;
  const { foreign, words } = spoken;
  const title = heading ?? words.heading;
  const lang = heading === undefined ? foreign : undefined;
  const level = Math.min(6, Math.max(1, Math.round(headingLevel)));
  const total = (status === 'ready' && thread?.total) || 0;
  return [
    title && element(isPhrasing ? 'b' : `h${level}`, { lang }, text(title)),
    total &&
      element(isPhrasing ? 'span' : 'p', { lang: foreign }, text(words.total(total, digits(total, spoken)))),
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * Shown only to whoever comes back to `#comment-pending`: by the browser where it knows `until-found`, else by a style. In a
 * slot, for what stands in a shadow root is no target.
 */
const pendingNote = ({ pending, spoken }: LightThread): string =>
  element(
    'div',
    {
      id: 'comment-pending',
      class: 'tin-pending',
      slot: 'pending',
      role: 'status',
      hidden: 'until-found',
      lang: spoken.foreign,
      'data-tin-drawn': '',
    },
    text(pending),
  );

/** What one should know before writing, with its language where it is not the page's. */
function sentences({ spoken, view }: LightThread): readonly (readonly [string, string | undefined])[] {
  const { foreign, words } = spoken;
  const { notice, rows, sorts, status, takes, thread } = view;
  const said: (readonly [string, string | undefined])[] = [];
  if (status === 'empty' && takes) said.push([words.none, foreign]);
  if (thread?.state === 'closed') {
    const when = thread.closes && absoluteTime(thread.closes, rows.timeZone, spoken);
    said.push([when ? words.closed(when) : words.closedNow, foreign]);
  } else if (takes && thread) {
    const own = notice ?? thread.notice;
    const usual = words.notice[thread.state === 'premod' ? 'premod' : 'open'];
    if (own ?? usual) said.push([own ?? usual, own === undefined ? foreign : undefined]);
    const { hours } = thread.policy;
    if (hours) said.push([words.hours(hours.from, hours.to), foreign]);
  }
  if (view.picks.length) said.push([`${words.picks}: ${view.picks.map(nameOf).join(', ')}`, foreign]);
  if (sorts.length > 1 && status === 'ready') said.push([words.sorts[view.sort].explained, foreign]);
  return said;
}

const nameOf = ({ author }: Comment): string => author?.name ?? '';

/** A form that needs no script. It holds no key: the page may stand in a cache, and the gateway makes one. */
function form({ read, spoken: { foreign, words }, view, writing }: LightThread): string {
  const { action, page } = read;
  if (!action) return '';
  const { email, phone, terms, termsUrl } = page.thread.policy;
  const field = (name: FormField, type: string, label: string, asked: Asked): string => {
    if (asked === 'off') return '';
    const beside = name !== 'name' && [writing.notShown, asked === 'optional' && writing.optional];
    const said = [label, ...(beside || [])].filter(Boolean).join(' ');
    const autocomplete = name === 'phone' ? 'tel' : name;
    const required = asked === 'required' ? '' : undefined;
    return element(
      'p',
      {},
      element('label', {}, `${text(said)} ${input({ name, type, autocomplete, required })}`),
    );
  };
  return guarded(
    'form',
    { class: 'tin-form', method: 'post', action, lang: foreign },
    [
      input({ type: 'hidden', name: 'thread', value: page.thread.key }),
      element(
        'p',
        {},
        element(
          'label',
          {},
          `${text(writing.yourText)}<br>${element('textarea', { name: 'text', rows: 4, cols: 40, dir: 'auto', required: '' }, '')}`,
        ),
      ),
      field('name', 'text', writing.name, 'required'),
      field('email', 'email', writing.email, email),
      field('phone', 'tel', writing.phone, phone),
      terms === 'off'
        ? ''
        : element(
            'p',
            {},
            element(
              'label',
              {},
              `${input({ type: 'checkbox', name: 'terms', value: 'true', required: terms === 'required' ? '' : undefined })} ${text(writing.terms)}`,
            ) +
              (termsUrl
                ? ` ${element('a', { href: termsUrl, rel: 'noopener' }, text(writing.readTerms))}`
                : ''),
          ),
      element(
        'p',
        { hidden: '' },
        element(
          'label',
          {},
          `${text(writing.trap)} ${input({ name: 'website', tabindex: -1, autocomplete: 'off' })}`,
        ),
      ),
      element('p', {}, element('button', {}, text(writing.send))),
      view.rows.termsUrl && terms === 'off'
        ? element('p', {}, element('a', { href: view.rows.termsUrl, rel: 'noopener' }, text(words.rules)))
        : '',
    ]
      .filter(Boolean)
      .join('\n'),
  );
}

const input = (values: Readonly<Record<string, string | number | undefined>>): string =>
  element('input', values, '').replace(/<\/input>$/, '');

function commentsOf({ isPhrasing, rows, spoken, view }: LightThread): string {
  const { foreign, words } = spoken;
  return threadHtml(rows, {
    language: view.thread?.language,
    timeText: (iso) => (view.rows.timeZone ? absoluteTime(iso, view.rows.timeZone, spoken) : ''),
    nameless: words.nameless,
    badge: ({ badge, name }) =>
      badge && words.badges[badge === 'staff' && view.rows.authors.includes(name) ? 'author' : badge],
    edited: ({ editedBy }) => words.edited[editedBy ?? 'author'],
    votes: (score) => words.votes(score, digits(score, spoken)),
    gone: (comment) => goneText(comment, words),
    isPhrasing,
    foreign,
  });
}

/** What the lists do not say, as the element reads it back. */
const dataOf = ({ read: { page, sort } }: LightThread): string =>
  `<script type="application/json" data-tin-drawn>${scriptJson({ thread: page.thread, next: page.next, sort })}</script>`;
