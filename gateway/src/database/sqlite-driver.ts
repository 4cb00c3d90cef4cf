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

type Statement = ReturnType<Libsql.Database['prepare']>;

/** Statements kept ready: more than the gateway has, few enough for lists of any length in `in (…)`. */
const KEPT = 300;

/** One connection that runs one statement at a time and keeps them prepared. */
class PreparedConnection implements DatabaseConnection {
  readonly #statements = new Map<string, Statement>();

  constructor(readonly database: Libsql.Database) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters as unknown[]) as Row[] };
    const { changes } = statement.run(parameters as unknown[]);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // eslint wants a generator to yield; a stream of a local file is no faster than its whole.
  async *streamQuery<Row>(query: CompiledQuery): AsyncGenerator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  #prepare(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.database.prepare(sql);
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
