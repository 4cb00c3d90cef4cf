import { Problem } from './problem.js';

/** Codes of SQLite, PostgreSQL and the operating system. */
const FULL = /^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/;
const AWAY =
  /^(SQLITE_(BUSY|LOCKED|CANTOPEN|READONLY|IOERR).*|08\w{3}|57P0\d|53300|ECONNREFUSED|ECONNRESET|EPIPE|EIO|EROFS|ENOTFOUND|ETIMEDOUT)$/;

/** What a driver threw as a case of ours: no room left, or nobody there. */
export function storageProblem(error: unknown): Problem | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (FULL.test(`${code}`)) return new Problem('storage-full');
  const cut = /Connection terminated|timeout exceeded when trying to connect/.test(`${message}`);
  return cut || AWAY.test(`${code}`) ? new Problem('database-away', {}, { 'Retry-After': '5' }) : undefined;
}
