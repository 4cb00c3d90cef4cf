import type { LoggedAct } from '../../src/desk/api.js';

/** Words of the page of what was done. */
export interface LogWords {
  readonly title: string;
  readonly hint: string;
  readonly actor: string;
  readonly act: string;
  readonly anyAct: string;
  readonly since: string;
  readonly until: string;
  readonly find: string;
  readonly clear: string;
  readonly empty: string;
  readonly at: string;
  readonly on: string;
  readonly detail: string;
  readonly before: string;
  readonly after: string;
  readonly commandLine: string;
  /** In the place of a value that there was or is not. */
  readonly nothing: string;
  /** By the names of the audit log; one of a later version is shown as it is. */
  readonly acts: Readonly<Record<LoggedAct, string>> & Readonly<Record<string, string>>;
  /** Of what an act says of itself. */
  readonly details: Readonly<Record<string, string>>;
}
