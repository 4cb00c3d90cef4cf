import type Libsql from 'libsql';
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';

interface Statement {
  readonly prepared: ReturnType<Libsql.Database['prepare']>;
  /** Names of what its rows hold; empty where it gives none. To ask each time costs as much as to run it. */
  readonly columns: readonly string[];
}

interface Ran<Row> {
  readonly rows: Row[];
  readonly changes?: number;
}

/** Statements kept ready: more than the gateway has, few enough for lists of any length in `in (…)`. */
const KEPT = 300;

/** One connection that runs one statement at a time and keeps them prepared. */
export class PreparedConnection implements DatabaseConnection {
  readonly #statements = new Map<string, Statement>();

  constructor(readonly database: Libsql.Database) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, changes } = this.run<Row>(sql, parameters);
    return changes === undefined ? { rows } : { rows, numAffectedRows: BigInt(changes) };
  }

  /** Runs one statement at once. @returns Its rows, or how many it has changed. */
  run<Row>(sql: string, parameters: readonly unknown[]): Ran<Row> {
    const { prepared, columns } = this.#prepare(sql);
    if (columns.length === 0) return { rows: [], changes: prepared.run(parameters as unknown[]).changes };
    const rows = prepared.all(parameters as unknown[]) as unknown as (readonly unknown[])[];
    return { rows: rows.map((values) => named<Row>(columns, values)) };
  }

  // eslint wants a generator to yield; a stream of a local file is no faster than its whole.
  async *streamQuery<Row>(query: CompiledQuery): AsyncGenerator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  #prepare(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const prepared = this.database.prepare(sql);
    const columns = prepared.reader ? prepared.columns().map(({ name }) => name) : [];
    // A row as a list of values takes half the time of one with names.
    if (columns.length > 0) prepared.raw();
    const statement = { prepared, columns };
    if (this.#statements.size >= KEPT) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }
}

function named<Row>(columns: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index++) row[columns[index] ?? ''] = values[index];
  return row as Row;
}

/** Lets statements that are compiled already (`prepared.ts`) go by Kysely, which has nothing to add to them. */
export class DirectAdapter extends SqliteAdapter {
  constructor(readonly connection: Pick<PreparedConnection, 'run'>) {
    super();
  }
}

/**
 * Kysely over one connection of libsql. Transactions are not Kysely's here: whoever owns the connection begins and ends
 * them (`sqlite-writer.ts`).
 */
export function sqliteDialect(
  database: Libsql.Database,
  connection = new PreparedConnection(database),
): Dialect {
  const refuse = async (): Promise<void> => {
    throw new Error('Transactions of SQLite go through write().');
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: async () => void database.close(),
  };
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new DirectAdapter(connection),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
  };
}
