import type { TestRunnerConfig } from '@web/test-runner';
import { PUBLISHED, type Files } from './page-files.js';
import { PagesServer } from './pages-server.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/**
 * Serves the pages that browser tests publish, untouched by the test runner: `POST /published/` with the files as JSON
 * gives their path, `GET /published/<n>/asked` what has been asked there.
 * @param root Path of the repository, with `/` at its end.
 */
export function publishedPages(root: string): Middleware {
  const pages = new PagesServer(root);
  return async (context, next) => {
    if (!context.path.startsWith(PUBLISHED)) return next();
    if (context.method === 'POST') {
      let json = '';
      for await (const chunk of context.req.setEncoding('utf8')) json += String(chunk);
      try {
        context.body = { path: pages.publish(JSON.parse(json) as Files) };
      } catch (error) {
        context.body = { why: String(error) };
      }
      return undefined;
    }
    if (context.path.endsWith('/asked')) {
      context.body = pages.asked(context.path.slice(0, -'asked'.length));
      return undefined;
    }
    const { status, headers, body } = await pages.answer(context.origin, context.url);
    context.status = status;
    context.set({ ...headers });
    context.body = body;
    return undefined;
  };
}
