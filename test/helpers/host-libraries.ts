import { readFile } from 'node:fs/promises';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

export const HOST_LIBRARIES = '/host-libraries/';

/** Where Debian's packages `libjs-prototype` and `libjs-mootools` put the libraries as they were released. */
const INSTALLED: Readonly<Record<string, string>> = {
  'prototype-1.7.js': '/usr/share/javascript/prototype/prototype-1.7.js',
  'mootools-1.4.js': '/usr/share/javascript/mootools/mootools-core.min.js',
};

/** Serves the old libraries that this machine has; no content answers for one that it lacks. */
export const hostLibraries: Middleware = async (context, next) => {
  if (!context.path.startsWith(HOST_LIBRARIES)) return next();
  const place = INSTALLED[context.path.slice(HOST_LIBRARIES.length)];
  const text = place && (await readFile(place, 'utf8').catch(() => undefined));
  if (!text) return void (context.status = 204);
  context.type = 'text/javascript';
  context.body = text;
};
