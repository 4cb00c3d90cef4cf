import { escapeHtml } from '../http/escape.js';
import type { Language } from '../http/language.js';
import { htmlPage } from '../http/page.js';

/** A page of the desk that needs no script. */
export function plainPage(
  base: string,
  language: Language,
  title: string,
  body: readonly string[],
): { readonly html: string; readonly headers: Readonly<Record<string, string>> } {
  const styled = `<link rel="stylesheet" href="${base}/assets/pages.css">`;
  const { html, headers } = htmlPage(language, title, [`<h1>${escapeHtml(title)}</h1>`, ...body]);
  return { html: html.replace('</head>', `${styled}</head>`), headers };
}
