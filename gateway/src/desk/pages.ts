import { Hono, type Context } from 'hono';
import type { Gateway } from '../gateway.js';
import { readBody, textField } from '../http/body.js';
import { escapeHtml } from '../http/escape.js';
import { languageOf } from '../http/language.js';
import { lastResort } from '../http/last-resort.js';
import { addressOf } from '../http/requester.js';
import { deskWords } from '../words/desk-pages.js';
import { cookieOf, giveCookie, takeCookie } from './cookie.js';
import { accept, invitation } from './people/invitations.js';
import { hashOf, LONGEST } from './people/sessions.js';
import { signIn } from './people/sign-in.js';
import { plainPage } from './plain-page.js';

/** Pages that need no script: signing in and out, and opening an invitation. */
export function pages(gateway: Gateway): Hono {
  const routes = new Hono();
  const base = `${gateway.configuration.basePath}/desk`;
  const agentOf = (context: Context): string => context.req.header('user-agent') ?? '';

  const page = (
    context: Context,
    title: string,
    body: readonly string[],
    status: 200 | 400 = 200,
  ): Response => {
    const { html, headers } = plainPage(base, languageOf(context.req.raw), title, body);
    return context.body(html, status, headers);
  };

  /** A problem as a sentence above the form that it came from. */
  const said = async (context: Context, error: unknown): Promise<{ alert: string; status: 400 }> => {
    const response = lastResort(gateway)(error, context);
    const { detail } = (await response.json()) as { detail: string };
    const wait = response.headers.get('retry-after');
    if (wait) context.header('Retry-After', wait);
    return { alert: `<p role="alert">${escapeHtml(detail)}</p>`, status: response.status as 400 };
  };

  const enter = (context: Context, token: string): Response => {
    giveCookie(context, token, LONGEST / 1000);
    return context.redirect(base, 303);
  };

  const field = (name: string, label: string, rest: string): string =>
    `<p><label for="${name}">${escapeHtml(label)}</label><br><input id="${name}" name="${name}" required ${rest}></p>`;

  const signInPage = (context: Context, alert = '', status: 200 | 400 = 200, name = ''): Response => {
    const words = deskWords(languageOf(context.req.raw));
    return page(
      context,
      words.signIn,
      [
        alert,
        `<form method="post" action="${base}/sign-in">`,
        field('name', words.name, `autocomplete="username" value="${escapeHtml(name)}"`),
        field('password', words.password, 'type="password" autocomplete="current-password"'),
        `<p><button>${escapeHtml(words.signIn)}</button></p></form>`,
        `<p>${escapeHtml(words.lost)}</p>`,
      ],
      status,
    );
  };

  routes.get('/sign-in', (context) => signInPage(context));
  routes.post('/sign-in', async (context) => {
    const { body } = await readBody(context.req.raw);
    const name = textField(body, 'name') ?? '';
    try {
      const token = await signIn(gateway, {
        name,
        password: textField(body, 'password') ?? '',
        address: addressOf(gateway, context),
        agent: agentOf(context),
        former: cookieOf(context),
      });
      return enter(context, token);
    } catch (error) {
      const { alert, status } = await said(context, error);
      return signInPage(context, alert, status, name);
    }
  });

  const invitationPage = async (
    context: Context,
    token: string,
    alert = '',
    status: 200 | 400 = 200,
  ): Promise<Response> => {
    const words = deskWords(languageOf(context.req.raw));
    const { name, role } = await invitation(gateway, token);
    return page(
      context,
      words.welcome,
      [
        alert,
        `<p>${escapeHtml(words.role[role])}</p>`,
        `<form method="post" action="${base}/invitation">`,
        `<input type="hidden" name="token" value="${escapeHtml(token)}">`,
        name === null
          ? field('name', words.yourName, 'autocomplete="username" maxlength="60"')
          : `<p>${escapeHtml(words.yourName)}: <strong>${escapeHtml(name)}</strong></p><input type="hidden" name="name" autocomplete="username" value="${escapeHtml(name)}">`,
        field(
          'password',
          words.newPassword,
          'type="password" autocomplete="new-password" minlength="10" maxlength="200"',
        ),
        `<p><button>${escapeHtml(words.enter)}</button></p></form>`,
      ],
      status,
    );
  };

  // Whoever only looks at the link, such as the preview of a messenger, does not use it up.
  routes.get('/invitation', async (context) => {
    try {
      return await invitationPage(context, context.req.query('token') ?? '');
    } catch (error) {
      const { alert, status } = await said(context, error);
      return page(context, deskWords(languageOf(context.req.raw)).welcome, [alert], status);
    }
  });
  routes.post('/invitation', async (context) => {
    const { body } = await readBody(context.req.raw);
    const token = textField(body, 'token') ?? '';
    try {
      const answer = { name: textField(body, 'name') ?? '', password: textField(body, 'password') ?? '' };
      const language = languageOf(context.req.raw);
      const sender = { agent: agentOf(context), former: cookieOf(context) };
      return enter(context, await accept(gateway, token, { ...answer, language }, sender));
    } catch (error) {
      const { alert, status } = await said(context, error);
      try {
        return await invitationPage(context, token, alert, status);
      } catch {
        return page(context, deskWords(languageOf(context.req.raw)).welcome, [alert], status);
      }
    }
  });

  routes.post('/sign-out', async (context) => {
    const token = cookieOf(context);
    if (token)
      await gateway.database.write((queries) =>
        queries.deleteFrom('sessions').where('hash', '=', hashOf(token)).execute(),
      );
    takeCookie(context);
    return context.redirect(`${base}/sign-in`, 303);
  });

  return routes;
}
