import { tell } from '../desk/tell.js';
import type { Gateway } from '../gateway.js';
import { newIdentifier, isIdentifier } from '../database/identifier.js';
import { keyedHash, secretOf } from '../database/secret.js';
import { textField, type Body } from '../http/body.js';
import { network } from '../http/client-address.js';
import { limited } from '../http/limits.js';
import { Problem } from '../http/problem.js';
import type { Reader } from '../readers/reader.js';
import { iso } from '../threads/policy.js';
import { theComment } from './comment.js';
import { cleanText } from './text.js';

/** Why a reader reports a comment. `illegal` is the notice of illegal content that the law of the European Union knows. */
export const REPORT_REASONS = ['spam', 'abuse', 'hate', 'false', 'private', 'illegal', 'other'] as const;

const LIMIT = { count: 10, seconds: 600 };
const LONGEST = 2000;

/** Takes a report from any reader. @returns The number by which its status can be asked. */
export async function report(
  { database, now }: Gateway,
  id: string,
  body: Body,
  { device }: Reader,
  address: string,
): Promise<string> {
  const reason = REPORT_REASONS.find((each) => each === body['reason']);
  const text = cleanText(textField(body, 'text') ?? '', 'text');
  if (!reason || text.length > LONGEST) throw new Problem('report-invalid', { field: 'reason' });
  const secret = await secretOf(database);
  return database.write(async (queries) => {
    const comment = await theComment(queries, id);
    if (comment.status !== 'published') throw new Problem('comment-unknown');
    await limited(queries, `report:${keyedHash(secret, 'address', network(address))}`, LIMIT, now());
    const receipt = newIdentifier(now());
    await queries
      .insertInto('reports')
      .values({
        id: receipt,
        comment: id,
        reason,
        text: text || null,
        device: device ?? null,
        status: 'received',
        decision: null,
        created: now(),
        decided: null,
      })
      .execute();
    await tell(queries, 'reported', id, now());
    return receipt;
  });
}

/** What became of a report: no word of it, and nothing of the comment. @throws Problem `report-unknown`. */
export async function reportView({ database }: Gateway, receipt: string): Promise<ReportView> {
  const found = isIdentifier(receipt)
    ? await database.read.selectFrom('reports').selectAll().where('id', '=', receipt).executeTakeFirst()
    : undefined;
  if (!found) throw new Problem('report-unknown');
  return {
    receipt,
    status: found.status,
    reason: found.reason,
    created: iso(found.created),
    ...(found.decided !== null && { decided: iso(found.decided) }),
    ...(found.decision !== null && { decision: found.decision }),
  };
}

export interface ReportView {
  readonly receipt: string;
  readonly status: 'received' | 'upheld' | 'dismissed';
  readonly reason: string;
  readonly created: string;
  readonly decided?: string;
  readonly decision?: string;
}
