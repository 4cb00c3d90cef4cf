import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Hono } from 'hono';
import { createApp } from '../../../gateway/src/app.js';
import { readConfiguration, type Configuration } from '../../../gateway/src/configuration.js';
import { openDatabase, type Database } from '../../../gateway/src/database/database.js';
import { openFeeds, type OpenFeeds } from '../../../gateway/src/feeds/open-feeds.js';
import type { Prerender } from '../../../gateway/src/fragments/draw-fragment.js';
import type { Gateway } from '../../../gateway/src/gateway.js';
import { readSettings } from '../../../gateway/src/settings/settings.js';
import { consoleWords } from '../../../gateway/src/words/console.js';

const folder = mkdtempSync(join(tmpdir(), 'tinbox-feeds-'));
let files = 0;
const ends: (() => Promise<void>)[] = [];
after(async () => {
  for (const end of ends.reverse()) await end();
  rmSync(folder, { recursive: true, force: true });
});

export const configured = (env: Readonly<Record<string, string>> = {}): Configuration => {
  const read = readConfiguration(
    { DATABASE_URL: `sqlite:${folder}/${files++}.db`, ...env },
    consoleWords({}),
  );
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.configuration;
};

/** A clock that stands until it is moved. */
export class Clock {
  time = Date.UTC(2024, 3, 10, 10, 0, 0);
  readonly now = (): number => this.time;
  pass(seconds: number): void {
    this.time += seconds * 1000;
  }
}

export interface TestGateway extends OpenFeeds {
  readonly app: Hono;
  readonly gateway: Gateway;
  readonly failures: string[];
}

export async function openTestDatabase(configuration: Configuration): Promise<Database> {
  const database = await openDatabase(configuration.database);
  ends.push(() => database.close());
  return database;
}

/** One instance of a gateway that may reach this machine. Nothing is fetched until it is asked for. */
export async function testGateway(
  value: unknown,
  {
    clock = new Clock(),
    configuration = configured(),
    database,
    prerender,
  }: {
    readonly clock?: Clock;
    readonly configuration?: Configuration;
    readonly database?: Database;
    readonly prerender?: Prerender;
  } = {},
): Promise<TestGateway> {
  const read = readSettings(value);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const { settings } = read;
  const failures: string[] = [];
  const open = database ?? (await openTestDatabase(configuration));
  const outside = openFeeds({
    ...{ settings, database: open, now: clock.now, loopback: true, version: '0.1' },
    onFailure: (feed, failure) => failures.push(`${feed}: ${failure}`),
  });
  ends.push(() => outside.close());
  const { ask, feeds, weather } = outside;
  const gateway: Gateway = {
    ...{ configuration, settings, database: open, ask, feeds, weather, now: clock.now, log: () => {} },
    ...(prerender && { prerender }),
  };
  return { ...outside, app: createApp(gateway), gateway, failures };
}
