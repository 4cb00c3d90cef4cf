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
  /** By the names of the audit log; what has none is shown as it is. */
  readonly acts: Readonly<Record<string, string>>;
  /** Of what an act says of itself. */
  readonly details: Readonly<Record<string, string>>;
}
