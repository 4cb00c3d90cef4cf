import { escapeHtml } from '../http/escape.js';
import { iso } from '../threads/policy.js';
import type { Place } from '../threads/threads.js';
import type { Comment } from './comment.js';
import { toHtml } from './markup.js';

/** A thread as HTML with microformats2, newest first. Source: https://microformats.org/wiki/h-feed. */
export function feedOf({ thread, site }: Place, comments: readonly Comment[]): string {
  const language = escapeHtml(thread.language ?? site.language);
  const title = escapeHtml(thread.title ?? thread.url ?? thread.key);
  const name = thread.url === null ? title : `<a class="u-url" href="${escapeHtml(thread.url)}">${title}</a>`;
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>`,
    `<body><main class="h-feed"><h1 class="p-name">${name}</h1>`,
    ...comments.map((comment) => entry(comment, thread.url)),
    '</main></body></html>',
    '',
  ].join('\n');
}

function entry(comment: Comment, url: string | null): string {
  const at = iso(comment.created);
  const time = `<time class="dt-published" datetime="${at}">${at}</time>`;
  const when =
    url === null ? time : `<a class="u-url" href="${escapeHtml(`${url}#comment-${comment.id}`)}">${time}</a>`;
  const language = comment.language === null ? '' : ` lang="${escapeHtml(comment.language)}"`;
  return [
    `<article class="h-entry u-comment" id="comment-${comment.id}"${language}>`,
    `<p><span class="p-author h-card">${escapeHtml(comment.author_name)}</span> ${when}</p>`,
    `<div class="e-content">${toHtml(comment.text)}</div>`,
    '</article>',
  ].join('');
}
