import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { en } from '../../../src/locales/en/time.js';
import { absoluteTime } from '../../../src/locales/moment.js';
import { vi } from '../../../src/locales/vi/time.js';
import type { Gateway } from '../gateway.js';
import { readBody, textField } from '../http/body.js';
import { escapeHtml } from '../http/escape.js';
import { FIRST } from '../comments/rules.js';
import { isReason, REASONS } from '../moderation/reasons.js';
import { queueWords } from '../words/desk-queue.js';
import { perform, undo } from './acts/acts.js';
import { readAct } from './acts/request.js';
import type { ActAnswer, Item } from './api.js';
import { cookieOf } from './cookie.js';
import { sessionOf } from './people/sessions.js';
import { countsOf } from './queue/counts.js';
import { itemsOf } from './queue/items.js';
import { listOf, readQuestion } from './queue/list.js';
import { plainPage } from './plain-page.js';
import { zoneOf } from './today.js';
import type { Who } from './who.js';

const TIMES = { vi, en };

/** What waits, as a page of forms: it is read, published and refused without a script. */
export function plainQueue(gateway: Gateway): Hono {
  const base = `${gateway.configuration.basePath}/desk`;
  const hidden = (fields: Readonly<Record<string, string | number>>): string =>
    Object.entries(fields)
      .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(`${value}`)}">`)
      .join('');

  const card = (item: Item, { language }: Who): string => {
    const words = queueWords(language);
    const { id, revision, status, thread, parent, author, text, created, reason, marks } = item;
    const moment = absoluteTime(created, zoneOf(gateway), { words: TIMES[language], language });
    const title = escapeHtml(thread.title ?? thread.key);
    const { published, rejected } = author.earlier;
    const seen = [
      words.earlier(published, rejected),
      ...(marks.some(({ kind }) => kind === 'first') && reason !== FIRST ? [words.first] : []),
      ...(reason === undefined
        ? []
        : [words.held[reason] ?? (isReason(reason) ? words.reasons[reason] : reason)]),
    ];
    const form = (act: string, rest: string): string =>
      `<form method="post" action="${base}/decide">${hidden({ id, revision, status, act, key: randomUUID() })}${rest}</form>`;
    const reasons = REASONS.map(
      (each) => `<option value="${each}">${escapeHtml(words.reasons[each])}</option>`,
    );
    return [
      `<article><p>${thread.url === undefined ? title : `<a href="${escapeHtml(thread.url)}">${title}</a>`}</p>`,
      parent ? `<blockquote><b>${escapeHtml(parent.name)}:</b> ${escapeHtml(parent.text)}</blockquote>` : '',
      `<h2>${escapeHtml(author.name)} <small><time datetime="${created}">${escapeHtml(moment)}</time></small></h2>`,
      ...text.split('\n').map((line) => `<p class="text">${escapeHtml(line)}</p>`),
      `<p><small>${escapeHtml(seen.join(' · '))}</small></p><div class="acts">`,
      form('approve', `<button class="main">${escapeHtml(words.approve)}</button>`),
      form(
        'reject',
        `<label>${escapeHtml(words.reason)} <select name="reason">${reasons.join('')}</select></label> <button>${escapeHtml(words.reject)}</button>`,
      ),
      '</div></article>',
    ].join('\n');
  };

  const page = async (who: Who, cursor: string | undefined, told: readonly string[]): Promise<Response> => {
    const words = queueWords(who.language);
    const query = new URLSearchParams(cursor === undefined ? {} : { cursor });
    const [{ comments, next }, counts] = await Promise.all([
      listOf(gateway, who, readQuestion(query)),
      countsOf(gateway, who),
    ]);
    const items = await itemsOf(gateway, comments);
    const oldest =
      counts.oldest === null
        ? ''
        : ` · ${words.longest} ${words.minutes(Math.floor((gateway.now() - Date.parse(counts.oldest)) / 60_000))}`;
    const { html, headers } = plainPage(base, who.language, words.desk, [
      `<p>${escapeHtml(`${words.waiting} ${counts.pending}${oldest}`)}</p>`,
      ...told,
      items.length === 0 ? `<p>${escapeHtml(words.nothing)}</p>` : '',
      ...items.map((item) => card(item, who)),
      next === null ? '' : `<p><a href="${base}/plain?cursor=${next}">${escapeHtml(words.further)}</a></p>`,
      `<form method="post" action="${base}/sign-out"><button>${escapeHtml(words.signOut)}</button></form>`,
    ]);
    return new Response(html, { headers: { ...headers } });
  };

  /** What has become of an act, and the way back while there is one. */
  const outcome = ({ results, undo: way }: ActAnswer, { language }: Who): string => {
    const words = queueWords(language);
    const [result] = results;
    const failure =
      result && !result.ok
        ? 'conflict' in result
          ? words.conflict(result.conflict.by)
          : result.detail
        : undefined;
    const back = way
      ? `<form method="post" action="${base}/take-back">${hidden({ act: way.id, key: randomUUID() })}<button>${escapeHtml(words.undo)}</button></form>`
      : '';
    return `<div role="status"><p>${escapeHtml(failure ?? words.done)}</p>${back}</div>`;
  };

  const routes = new Hono<{ Variables: { who: Who } }>();
  for (const path of ['/plain', '/decide', '/take-back'])
    routes.use(path, async (context, next) => {
      const who = await sessionOf(gateway, cookieOf(context));
      if (!who) return context.redirect(`${base}/sign-in`, 303);
      context.set('who', who);
      return next();
    });
  return routes
    .get('/plain', (context) => page(context.get('who'), context.req.query('cursor'), []))
    .post('/decide', async (context) => {
      const { body } = await readBody(context.req.raw);
      const on = [{ id: body['id'], revision: Number(body['revision']), status: body['status'] }];
      const who = context.get('who');
      const answer = await perform(
        gateway,
        who,
        readAct({ ...body, on }),
        textField(body, 'key') ?? randomUUID(),
      );
      return page(who, undefined, [outcome(answer, who)]);
    })
    .post('/take-back', async (context) => {
      const { body } = await readBody(context.req.raw);
      const who = context.get('who');
      const key = textField(body, 'key') ?? randomUUID();
      return page(who, undefined, [
        outcome(await undo(gateway, who, textField(body, 'act') ?? '', key), who),
      ]);
    }) as unknown as Hono;
}
