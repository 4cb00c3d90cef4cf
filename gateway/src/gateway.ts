import type { Configuration } from './configuration.js';
import type { Database } from './database/database.js';

/** What every room of the gateway is given. */
export interface Gateway {
  readonly configuration: Configuration;
  readonly database: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Asks a server outside by the connector, which keeps to configured origins; absent where none is configured. */
  readonly ask?: ((url: string, question: Question) => Promise<Outcome>) | undefined;
  /** For the operator: never a name, an address or a text of a reader. */
  readonly log: (line: string) => void;
}

/** What the connector is asked. */
export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for the whole answer. */
  readonly timeout?: number;
}

type Outcome =
  | { readonly ok: true; readonly value: { readonly status: number; readonly body: Uint8Array } }
  | { readonly ok: false };
