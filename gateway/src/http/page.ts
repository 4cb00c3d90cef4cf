import { escapeHtml } from './escape.js';
import type { Language } from './language.js';

/** A page of our own: words and forms, nothing that loads or runs. */
export const htmlPage = (
  language: Language,
  title: string,
  body: readonly string[],
): { readonly html: string; readonly headers: Readonly<Record<string, string>> } => ({
  html: [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title></head><body><main>`,
    ...body,
    '</main></body></html>',
    '',
  ].join('\n'),
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': language,
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'Referrer-Policy': 'same-origin',
  },
});
