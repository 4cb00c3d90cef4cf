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
  /** Whether it gives rows: to ask it each time costs as much as to run it. */
  readonly reads: boolean;
}

/** Statements kept ready: more than the gateway has, few enough for lists of any length in `in (…)`. */
const KEPT = 300;

/** One connection that runs one statement at a time and keeps them prepared. */
class PreparedConnection implements DatabaseConnection {
  readonly #statements = new Map<string, Statement>();

  constructor(readonly database: Libsql.Database) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { prepared, reads } = this.#prepare(sql);
    if (reads) return { rows: prepared.all(parameters as unknown[]) as Row[] };
    const { changes } = prepared.run(parameters as unknown[]);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // eslint wants a generator to yield; a stream of a local file is no faster than its whole.
  async *streamQuery<Row>(query: CompiledQuery): AsyncGenerator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  #prepare(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const prepared = this.database.prepare(sql);
    const statement = { prepared, reads: prepared.reader };
    if (this.#statements.size >= KEPT) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }
}

/**
 * Kysely over one connection of libsql. Transactions are not Kysely's here: whoever owns the connection begins and ends
 * them (`sqlite-writer.ts`).
 */
export function sqliteDialect(database: Libsql.Database): Dialect {
  const connection = new PreparedConnection(database);
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
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
  };
}
