import { Hono } from 'hono';
import type { Gateway } from '../gateway.js';
import { escapeHtml } from '../http/escape.js';
import { deskWords } from '../words/desk-pages.js';
import { builtFiles } from './assets.js';
import { cookieOf } from './cookie.js';
import { sessionOf } from './people/sessions.js';

/** One page for all that the client of the desk draws; who runs no script is led to the page of forms. */
export function shell(gateway: Gateway): Hono {
  const base = `${gateway.configuration.basePath}/desk`;
  return new Hono().get('*', async (context) => {
    const who = await sessionOf(gateway, cookieOf(context));
    if (!who) return context.redirect(`${base}/sign-in`, 303);
    const files = await builtFiles();
    if (!files) return context.redirect(`${base}/plain`, 303);
    const words = deskWords(who.language);
    const plain = `<p><a href="${base}/plain">${escapeHtml(words.noScript)}</a></p>`;
    return context.html(
      [
        '<!doctype html>',
        `<html data-tin-theme="broadsheet" lang="${who.language}"><head><meta charset="utf-8">`,
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
        `<title>${escapeHtml(words.desk)}</title>`,
        `<link rel="stylesheet" href="${base}/assets/${files.style}">`,
        `<script type="module" src="${base}/assets/${files.script}"></script>`,
        `<noscript><meta http-equiv="refresh" content="0; url=${base}/plain"></noscript></head>`,
        // Where the script does not come, the way to the other page is shown after a while.
        `<body><tin-desk base="${base}">${plain}</tin-desk></body></html>`,
        '',
      ].join('\n'),
    );
  });
}
