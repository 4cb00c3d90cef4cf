import type { Context } from 'hono';
import { escapeHtml } from '../http/escape.js';
import { languageOf } from '../http/language.js';
import { htmlPage } from '../http/page.js';
import { pageWords } from '../words/pages.js';
import type { ReportView } from './report.js';

/** What became of a report, for the reader who keeps its address. */
export function reportPage(context: Context, view: ReportView): Response {
  const language = languageOf(context.req.raw);
  const words = pageWords(language);
  const { html, headers } = htmlPage(language, words.report, [
    `<h1>${escapeHtml(words.report)}</h1>`,
    `<p>${escapeHtml(words.receipt)}: <code>${view.receipt}</code></p>`,
    `<p>${escapeHtml(words.sent)}: <time datetime="${view.created}">${view.created}</time></p>`,
    `<p>${escapeHtml(words.status[view.status])}</p>`,
    ...(view.decision === undefined ? [] : [`<p>${escapeHtml(view.decision)}</p>`]),
  ]);
  return context.body(html, 200, headers);
}
