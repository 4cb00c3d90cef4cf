import { styles as formStyles } from '../../components/comment-thread/comment-form.styles.js';
import { commentFormTemplate } from '../../components/comment-thread/comment-form.template.js';
import { commentRowStyles } from '../../components/comment-thread/comment-row.styles.js';
import { commentThreadStyles } from '../../components/comment-thread/comment-thread.styles.js';
import { commentThreadTemplate } from '../../components/comment-thread/comment-thread.template.js';
import type { CommentThreadView } from '../../components/comment-thread/comment-thread.template.js';
import { foreignCommentStyles } from '../../components/comment-thread/foreign-comment.styles.js';
import { nameTemplate, richTemplate } from '../../components/comment-thread/foreign-comment.template.js';
import { styles as unscriptedStyles } from '../../components/comment-thread/unscripted.styles.js';
import { headingStyles } from '../../components/parts/heading.styles.js';
import { commentThreadWords } from '../../locales/comment-thread.words.js';
import { postedWords } from '../../locales/posted.words.js';
import { primaryOf, type Spoken } from '../../locales/words.js';
import { writingWords, type WritingWords } from '../../locales/writing.words.js';
import { picksOf } from '../../model/sorted-comments.js';
import { GROUP, RowGroups } from '../../selection/row-groups.js';
import { threadRows, type ThreadRow } from '../../selection/thread-rows.js';
import { base } from '../../theme/base.styles.js';
import { render } from '../html.js';
import { spokenIn } from '../spoken.js';
import { numberFrom, sheets, type Setting, type Widget } from '../widget.js';
import { commentData } from './comment-data.js';
import { lightThread } from './light-thread.js';
import { beginThread, readFirst, type DatedThread } from './read-thread.js';

const styles = sheets(base, headingStyles, commentThreadStyles, commentRowStyles);
const writingStyles = sheets(...formStyles, ...unscriptedStyles);

const listOf = (words: string | undefined): readonly string[] =>
  words ? words.split(';').map((word) => word.trim().normalize()) : [];

/** The thread as the element draws it before anyone has done anything. */
function viewOf(
  { attributes, timeZone = '', ...setting }: Setting,
  { action, backEnd, page, sort }: DatedThread,
  rows: readonly ThreadRow[],
  writing: Spoken<WritingWords>,
): CommentThreadView {
  const { comments, next, thread } = page;
  const { abilities, elsewhere } = backEnd;
  const takes = abilities.write && thread.state !== 'closed';
  const published = comments.filter(({ status }) => status === 'published').length;
  const hosts = new Set(listOf(attributes['avatar-hosts']).map((host) => host.toLowerCase()));
  const isForeign = comments.some(({ rich, author }) => rich ?? author?.avatar);
  return {
    heading: attributes['heading'],
    headingLevel: numberFrom({ attributes, ...setting }, 'heading-level', 2),
    status: comments.length ? 'ready' : 'empty',
    isRetrying: false,
    thread,
    notice: attributes['notice'],
    takes,
    form:
      takes && action
        ? commentFormTemplate(
            {
              mode: 'new',
              policy: thread.policy,
              post: { action, thread: thread.key, parent: '' },
              hints: [],
              hasOthers: false,
              isBusy: false,
            },
            writing,
          )
        : undefined,
    elsewhere,
    picks: picksOf(comments),
    sorts: abilities.sorts,
    sort,
    news: 0,
    groups: new RowGroups<ThreadRow>().take(rows),
    isLong: rows.length > GROUP,
    rows: {
      timeZone,
      authors: listOf(attributes['authors']),
      isWhole: !next,
      acts: {
        vote: abilities.vote && thread.policy.votes !== 'off',
        reply: takes,
        report: abilities.report,
        more: true,
      },
      depth: thread.policy.depth,
      termsUrl: thread.policy.termsUrl,
      ...(isForeign && {
        foreign: {
          words: richTemplate,
          name: (author) => nameTemplate(author, hosts),
        },
      }),
    },
    marks: new Map(),
    busy: new Set(),
    replyTo: undefined,
    more: next ? 'some' : 'none',
    left: Math.max(0, thread.total - published),
    said: '',
  };
}

/** `<tin-comment-thread>` without a browser, with a form that needs no script where the comment system takes one. */
export const commentThread: Widget = {
  hasLinks: true,
  attributes: [
    ...['src', 'format', 'thread', 'heading', 'heading-level', 'sort', 'notice', 'time-zone', 'loading'],
    ...['authors', 'avatar-hosts'],
  ],
  begin: beginThread,
  async draw(setting, feeds) {
    const found = await readFirst(setting, feeds);
    if (!found.ok) return { kind: 'feed', failure: found.failure };
    const [spoken, writing, posted] = await Promise.all([
      spokenIn(commentThreadWords, setting.language),
      spokenIn(writingWords, setting.language),
      spokenIn(postedWords, setting.language),
    ]);
    // The gateway answers in the page's language.
    const lang = primaryOf(spoken.language) === 'en' ? '?lang=en' : '?lang=vi';
    const read = { ...found.value, ...(found.value.action && { action: found.value.action + lang }) };
    const { comments } = read.page;
    const rows = threadRows(comments);
    const view = viewOf(setting, read, rows, writing);
    // Nobody has written and nobody can: no space.
    if (!comments.length && !view.takes && !view.elsewhere) return { kind: 'empty' };
    const light = { view, rows, read, spoken, writing: writing.words, isPhrasing: setting.isPhrasing };
    return {
      freshness: read,
      ...(comments.length && { linkedData: commentData(read.page, setting.page) }),
      light: lightThread({ ...light, pending: posted.words.pending }),
      shadow: render(commentThreadTemplate(view, spoken)),
      styles:
        styles + (view.takes ? writingStyles : '') + (view.rows.foreign ? sheets(foreignCommentStyles) : ''),
    };
  },
};
