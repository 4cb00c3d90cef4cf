import type { Context } from 'hono';
import type { Gateway } from '../gateway.js';
import type { Body } from '../http/body.js';
import { escapeHtml } from '../http/escape.js';
import { languageOf } from '../http/language.js';
import { lastResort } from '../http/last-resort.js';
import { htmlPage } from '../http/page.js';
import { hostOf } from '../threads/sites.js';
import { pageWords } from '../words/pages.js';
import type { Created } from './create.js';

/**
 * Where a form without scripts is sent back to: the thread's page; else the page that the form stood on, if it is of the
 * thread's site; else that site's front page. Never anywhere else.
 */
export function formTarget({ url, host, id, status }: Created, referer: string | undefined): string {
  const from = referer !== undefined && hostOf(referer) === host ? referer.replace(/#.*/, '') : undefined;
  const page = url ?? from ?? `https://${host}/`;
  return `${page}#${status === 201 ? `comment-${id}` : 'comment-pending'}`;
}

const FIELDS = ['thread', 'site', 'parent', 'terms', 'language', 'url', 'title', 'key'];

/** What a reader may have to mend beside the text. */
const MENDED = ['name', 'email', 'phone'] as const;

/** A form that failed comes back with all that was written in it, to be sent again. */
export async function formFailure(
  gateway: Gateway,
  context: Context,
  body: Body,
  error: unknown,
): Promise<Response> {
  const response = lastResort(gateway)(error, context);
  const { title, detail, type } = (await response.json()) as { title: string; detail: string; type: string };
  const language = languageOf(context.req.raw);
  const words = pageWords(language);
  const value = (field: string): string => (typeof body[field] === 'string' ? body[field] : '');
  const hidden = FIELDS.filter((field) => value(field)).map(
    (field) => `<input type="hidden" name="${field}" value="${escapeHtml(value(field))}">`,
  );
  const mended = MENDED.filter((field) => field in body).map(
    (field) =>
      `<p><label>${escapeHtml(words[field])} <input name="${field}" value="${escapeHtml(value(field))}"></label></p>`,
  );
  const page = htmlPage(language, title, [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p role="alert">${escapeHtml(detail)}</p>`,
    `<form method="post">${hidden.join('')}`,
    `<p><label for="text">${escapeHtml(words.yourComment)}</label></p>`,
    `<p><textarea id="text" name="text" rows="8" cols="60">\n${escapeHtml(value('text'))}</textarea></p>`,
    ...mended,
    type.endsWith(':terms-missing')
      ? `<p><label><input type="checkbox" name="terms" value="true"> ${escapeHtml(words.terms)}</label></p>`
      : '',
    `<p><button>${escapeHtml(words.sendAgain)}</button></p></form>`,
  ]);
  return context.body(page.html, response.status as 400, page.headers);
}
