import { serve as listen } from '@hono/node-server';
import { prerender } from '../../src/prerender/prerender.js';
import { fillSearched } from './comments/searched.js';
import { createFetch } from './app.js';
import { outsideOrigins, type Configuration } from './configuration.js';
import { mayReachLoopback, REACH_LOOPBACK } from './connector/reach-loopback.js';
import { limitRequests } from './http/request-time.js';
import { openDatabase } from './database/database.js';
import { sweep } from './database/sweep.js';
import { firstInvitation } from './desk/people/invitations.js';
import { linkOf } from './desk/rooms/people.js';
import { openFeeds } from './feeds/open-feeds.js';
import { jsonLog, requestLog } from './operating/log.js';
import { weatherKeys } from './weather/keys.js';
import { watch } from './alerts/watch.js';
import { refusalsOf } from './rules/refusals.js';
import { originsOf } from './threads/origins.js';
import type { Settings } from './settings/settings.js';
import type { ConsoleWords } from './words/console.js';

/** Serves until the process is asked to stop; open answers are finished first. */
export async function serve(
  environment: Configuration,
  settings: Settings,
  words: ConsoleWords,
): Promise<void> {
  const { port, basePath } = environment;
  const write = jsonLog((line) => process.stderr.write(line));
  const log = (text: string): void => write({ event: 'note', text });
  const database = await openDatabase(environment.database, { onCopy: (copy) => log(words.copied(copy)) });
  const origins = originsOf(environment, database);
  const { configuration } = origins;
  await origins.refresh();
  const loopback = mayReachLoopback(process.env);
  if (loopback) log(words.reachesLoopback(REACH_LOOPBACK));
  const outside = openFeeds({
    ...{ settings, database, loopback, now: Date.now, origins: outsideOrigins(configuration) },
    weatherKeys: weatherKeys(process.env),
    version: __VERSION__,
    onFailure: (feed, failure) => log(words.feedFailed(feed, failure)),
  });
  const { ask, feeds, weather } = outside;
  const warn = (what: 'untrustedProxy'): void => log(words[what]);
  const observe = requestLog(write, configuration.logs === 'requests');
  const refusals = refusalsOf(database, Date.now);
  const gateway = {
    configuration,
    origins,
    refusals,
    settings,
    database,
    ask,
    feeds,
    weather,
    prerender,
    now: Date.now,
    log,
    warn,
    observe,
  };
  const erase = (): void => void sweep(database, Date.now()).catch(() => log(words.sweepFailed));
  erase();
  void fillSearched(database).catch(() => log(words.sweepFailed));
  const first = await firstInvitation(gateway);
  const hourly = setInterval(erase, 3_600_000);
  const { alerts } = configuration;
  const look = (): void =>
    void (alerts && watch(gateway, alerts).catch((error: unknown) => log(`${error as Error}`)));
  const follow = setInterval(() => void origins.refresh().catch(() => undefined), 5000);
  const everyMinute = setInterval(look, 60_000);
  const server = listen({ fetch: createFetch(gateway), port }, (address) => {
    feeds.start();
    weather?.start();
    console.log(words.started(`http://localhost:${address.port}${basePath}`));
    console.log(words.database(database.name));
    const { sites } = configuration;
    console.log(sites ? words.sites(sites) : words.localSites);
    const here = { ...gateway, configuration: { ...configuration, port: address.port } };
    if (first) console.log(words.firstLink(linkOf(here, first)));
  });
  if ('requestTimeout' in server) limitRequests(server, (path) => path === `${basePath}/desk/api/import`);
  server.on('error', (error: Error) => {
    log(words.cannotListen(port, error.message));
    process.exitCode = 1;
    void close();
  });
  const close = async (): Promise<void> => {
    await outside.close();
    await refusals.store().catch((error: unknown) => log(`${error as Error}`));
    await database.close();
  };
  const stop = (): void => {
    clearInterval(hourly);
    clearInterval(everyMinute);
    clearInterval(follow);
    server.close(() => void close().then(() => process.exit(0)));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    // Streams of events would be open for hours.
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
