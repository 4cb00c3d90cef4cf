import type { CompiledQuery } from 'kysely';
import type { Queries } from './database.js';
import { DirectAdapter } from './sqlite-driver.js';

/** Stands for a value that is not known yet. */
class Later {
  constructor(readonly name: string) {}
}

interface Statement<Row> {
  compile(queries: Queries): CompiledQuery<Row>;
}

/**
 * A statement of the hot paths: built and compiled once for a database, which costs more than to run it, and run with
 * other values each time.
 * @param build Is given what stands for the values: they may be put into a statement, and nothing else may be done with them.
 * @returns Its rows.
 */
export function prepared<Values extends object, Row>(
  build: (queries: Queries, values: Values) => Statement<Row>,
): (queries: Queries, values: Values) => Promise<Row[]> {
  const run = compiledOnce(build);
  return async (queries, values) => (await run(queries, values)).rows;
}

/** The same for one that gives no rows, which is half the work. @returns How many rows it has written. */
export function preparedChange<Values extends object>(
  build: (queries: Queries, values: Values) => Statement<unknown>,
): (queries: Queries, values: Values) => Promise<number> {
  const run = compiledOnce(build);
  return async (queries, values) => Number((await run(queries, values)).changes ?? 0);
}

interface Ran<Row> {
  readonly rows: Row[];
  readonly changes?: number | bigint | undefined;
}

function compiledOnce<Values extends object, Row>(
  build: (queries: Queries, values: Values) => Statement<Row>,
): (queries: Queries, values: Values) => Ran<Row> | Promise<Ran<Row>> {
  const made = new WeakMap<object, CompiledQuery<Row>>();
  const standIns = new Proxy({} as Values, { get: (_, name) => new Later(String(name)) });
  return (queries, values) => {
    // One for each database, and the same within its transactions.
    const { adapter } = queries.getExecutor();
    let compiled = made.get(adapter);
    if (!compiled) {
      compiled = build(queries, standIns).compile(queries);
      made.set(adapter, compiled);
    }
    const parameters = compiled.parameters.map((value) =>
      value instanceof Later ? (values as Record<string, unknown>)[value.name] : value,
    );
    if (adapter instanceof DirectAdapter) return adapter.connection.run<Row>(compiled.sql, parameters);
    return queries
      .executeQuery<Row>({ ...compiled, parameters })
      .then(({ rows, numAffectedRows }) => ({ rows, changes: numAffectedRows }));
  };
}
