import { escapeHtml } from '../http/escape.js';
import { iso } from '../threads/policy.js';
import type { Place } from '../threads/threads.js';
import type { Comment } from './comment.js';
import { toHtml } from './markup.js';

/** Characters that no XML 1.0 document holds. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const text = (value: string): string => escapeHtml(value.replace(NOT_XML, ''));

/** A thread as Atom, newest first. Sources: RFC 4287 and, for `in-reply-to`, RFC 4685. */
export function atomOf({ thread, site }: Place, comments: readonly Comment[], self: string): string {
  const updated = Math.max(thread.created, ...comments.map(({ created, edited }) => edited ?? created));
  const language = thread.language ?? site.language;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${text(language)}">`,
    `<id>urn:tinbox:thread:${text(`${site.host}:${encodeURIComponent(thread.key)}`)}</id>`,
    `<title>${text(thread.title ?? thread.url ?? thread.key)}</title>`,
    `<updated>${iso(updated)}</updated>`,
    `<link rel="self" href="${text(self)}"/>`,
    ...(thread.url === null ? [] : [`<link rel="alternate" href="${text(thread.url)}"/>`]),
    ...comments.map((comment) => entry(comment, thread.url)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(comment: Comment, url: string | null): string {
  const first = comment.text.split('\n')[0] ?? '';
  const title = first.length > 80 ? `${first.slice(0, 80).replace(/\s+\S*$/, '')}…` : first;
  return [
    '<entry>',
    `<id>urn:tinbox:comment:${comment.id}</id>`,
    `<title>${text(title)}</title>`,
    `<author><name>${text(comment.author_name)}</name></author>`,
    `<published>${iso(comment.created)}</published>`,
    `<updated>${iso(comment.edited ?? comment.created)}</updated>`,
    ...(url === null ? [] : [`<link rel="alternate" href="${text(`${url}#comment-${comment.id}`)}"/>`]),
    ...(comment.parent === null ? [] : [`<thr:in-reply-to ref="urn:tinbox:comment:${comment.parent}"/>`]),
    `<content type="html">${text(toHtml(comment.text))}</content>`,
    '</entry>',
  ].join('');
}
