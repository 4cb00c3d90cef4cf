import type { MiddlewareHandler } from 'hono';
import type { Configuration } from './configuration.js';
import type { Connector } from './connector/connector.js';
import type { Database } from './database/database.js';
import type { CopyKeeper } from './feeds/copy-keeper.js';
import type { Prerender } from './fragments/draw-fragment.js';
import type { Origins } from './threads/origins.js';
import type { Refusals } from './rules/refusals.js';
import type { Settings } from './settings/settings.js';
import type { OpenWeather } from './weather/open-weather.js';

/** What every room of the gateway is given. */
export interface Gateway {
  readonly configuration: Configuration;
  readonly database: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The only way out: to configured origins. Absent where none is configured. */
  readonly ask?: Connector['ask'] | undefined;
  /** What the publisher configured beside the environment. */
  readonly settings?: Settings | undefined;
  /** Origins that the desk may add to. */
  readonly origins?: Origins | undefined;
  /** What rules refuse is counted here; absent, it is not counted. */
  readonly refusals?: Refusals | undefined;
  readonly feeds?: CopyKeeper | undefined;
  readonly weather?: OpenWeather | undefined;
  readonly prerender?: Prerender | undefined;
  /** Told of every request and its answer. */
  readonly observe?: MiddlewareHandler | undefined;
  /** For the operator: never a name, an address or a text of a reader. */
  readonly log: (line: string) => void;
  /** Told once of what an operator should set right. */
  readonly warn?: ((what: 'untrustedProxy') => void) | undefined;
}

/** Where readers find the gateway: without a slash at its end. */
export const publicAddress = ({ settings, configuration: { port, basePath } }: Gateway): string =>
  settings?.address?.replace(/\/$/, '') ?? `http://localhost:${port}${basePath}`;
