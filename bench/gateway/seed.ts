import Libsql from 'libsql';

/**
 * Fills a thread that holds one published comment up to so many, straight in the file: copies of that one, each a second
 * after the one before.
 */
export function seed(file: string, thread: string, count: number): void {
  const database = new Libsql(file, { timeout: 10_000 });
  const columns = (database.prepare('pragma table_info(comments)').all() as { name: string }[]).map(
    ({ name }) => name,
  );
  const changed: Readonly<Record<string, string>> = {
    id: "substr(id, 1, length(id) - 6) || printf('%06d', i)",
    root: "substr(id, 1, length(id) - 6) || printf('%06d', i)",
    created: 'created + i * 1000',
    fingerprint: 'fingerprint || i',
  };
  database.exec('begin immediate');
  database
    .prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
       insert into comments (${columns.join(', ')})
       select ${columns.map((name) => changed[name] ?? `comments.${name}`).join(', ')}
       from n, comments where comments.id = (select min(id) from comments where thread = (select id from threads where key like ?))`,
    )
    .run(count - 1, `%${thread}`);
  database
    .prepare('update threads set total = ?, roots = ?, version = version + 1 where key like ?')
    .run(count, count, `%${thread}`);
  database.exec('commit');
  database.exec('analyze');
  database.close();
}
