import { Hono, type Context } from 'hono';
import type { Gateway } from '../gateway.js';
import { secretOf } from '../database/secret.js';
import { readBody, textField } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { addressOf } from '../http/requester.js';
import { readerOf } from '../readers/reader.js';
import { tokenOf } from '../readers/token.js';
import { deleteComment, editComment } from './change.js';
import { forecast } from './check.js';
import { createComment, type Sender } from './create.js';
import { readDraft } from './draft.js';
import { formFailure, formTarget } from './form-answers.js';
import { formKey } from './form-key.js';
import { report, reportView } from './report.js';
import { reportPage } from './report-page.js';
import { vote } from './vote.js';

/** What readers may write. No answer here is kept by a cache. */
export function writeRoutes(gateway: Gateway): Hono {
  const { configuration, database } = gateway;
  const routes = new Hono();

  const send = (context: Context, status: 200 | 201 | 202, body: object): Response => {
    context.header('Cache-Control', 'no-store');
    return context.json(body, status);
  };

  /** Beside the answer, its token for a device that had none. */
  const withToken = async (known: string | undefined, device: string): Promise<object> =>
    known === undefined ? { token: tokenOf(await secretOf(database), device) } : {};

  routes.post('/v1/comments', async (context) => {
    const { body, isForm } = await readBody(context.req.raw);
    try {
      const draft = readDraft(body);
      const address = addressOf(gateway, context);
      const key = keyOf(
        context.req.header('idempotency-key') ?? (isForm ? textField(body, 'key') : undefined),
      );
      const sender: Sender = {
        reader: await readerOf(gateway, context.req.raw.headers),
        address,
        origin: originOf(context),
        key: key ?? (isForm ? formKey(await secretOf(database), draft, address) : undefined),
      };
      const created = await createComment(gateway, draft, sender);
      if (isForm) return context.redirect(formTarget(created, context.req.header('referer')), 303);
      context.header('Location', `${configuration.basePath}/v1/comments/${created.id}`);
      const token = await withToken(sender.reader.device, created.device);
      const rest = JSON.stringify(token).slice(1, -1);
      context.header('Cache-Control', 'no-store');
      context.header('Content-Type', 'application/json');
      // The comment is JSON already.
      return context.body(
        `{"comment":${created.body}${rest && `,${rest}`}}`,
        created.status === 201 ? 201 : 202,
      );
    } catch (error) {
      if (isForm) return formFailure(gateway, context, body, error);
      throw error;
    }
  });

  routes.post('/v1/comments/check', async (context) => {
    const { body } = await readBody(context.req.raw);
    const sender = {
      reader: await readerOf(gateway, context.req.raw.headers),
      address: addressOf(gateway, context),
      origin: originOf(context),
    };
    return send(context, 200, await forecast(gateway, readDraft(body), sender));
  });

  routes.patch('/v1/comments/:id', async (context) => {
    const { body } = await readBody(context.req.raw);
    const reader = await readerOf(gateway, context.req.raw.headers);
    const text = textField(body, 'text') ?? '';
    const match = context.req.header('if-match');
    const edited = await editComment(gateway, context.req.param('id'), text, match, reader);
    context.header('ETag', edited.tag);
    return send(context, 200, { comment: edited.body });
  });

  routes.delete('/v1/comments/:id', async (context) => {
    const reader = await readerOf(gateway, context.req.raw.headers);
    await deleteComment(gateway, context.req.param('id'), context.req.header('if-match'), reader);
    return context.body(null, 204);
  });

  routes.put('/v1/comments/:id/vote', async (context) => {
    const { body } = await readBody(context.req.raw);
    const reader = await readerOf(gateway, context.req.raw.headers);
    const address = addressOf(gateway, context);
    const { score, device } = await vote(gateway, context.req.param('id'), body['value'], reader, address);
    return send(context, 200, { score, ...(await withToken(reader.device, device)) });
  });

  routes.post('/v1/comments/:id/reports', async (context) => {
    const { body, isForm } = await readBody(context.req.raw);
    const reader = await readerOf(gateway, context.req.raw.headers);
    const address = addressOf(gateway, context);
    const receipt = await report(gateway, context.req.param('id'), body, reader, address);
    const url = `${configuration.basePath}/v1/reports/${receipt}`;
    if (isForm) return context.redirect(url, 303);
    context.header('Location', url);
    return send(context, 201, await reportView(gateway, receipt));
  });

  routes.get('/v1/reports/:receipt', async (context) => {
    const view = await reportView(gateway, context.req.param('receipt'));
    const isPage = (context.req.header('accept') ?? '').includes('text/html');
    return isPage ? reportPage(context, view) : send(context, 200, view);
  });

  return routes;
}

const originOf = (context: Context): string | undefined => {
  const origin = context.req.header('origin');
  return origin === 'null' ? undefined : origin;
};

/** A key is a word that the reader's device made up. @throws Problem `key-malformed`. */
function keyOf(key: string | undefined): string | undefined {
  if (key === undefined || key === '') return undefined;
  if (key.length < 8 || key.length > 200 || /[^\x21-\x7e]/.test(key))
    throw new Problem('key-malformed', { field: 'Idempotency-Key', min: 8, max: 200 });
  return key;
}
