import { isStatus } from '../../comments/statuses.js';
import { textField, type Body } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import { isReason } from '../../moderation/reasons.js';
import { MOST_AT_ONCE, type ActName, type ActOn, type ActRequest, type Seen } from '../api.js';

const ACTS: readonly ActName[] = [
  ...(['approve', 'reject', 'remove', 'restore', 'pick', 'unpick'] as const),
  ...(['edit', 'reply', 'claim', 'release', 'decide-report'] as const),
];

/** @throws Problem `bad-request`, with the field. */
export function readAct(body: Body): ActRequest {
  const on = body['on'];
  const seen = Array.isArray(on) ? on.map(readSeen) : [];
  const isOne = body['act'] === 'edit' || body['act'] === 'reply';
  const most = isOne ? 1 : MOST_AT_ONCE;
  if (seen.length === 0 || seen.length > most || new Set(seen.map(({ id }) => id)).size < seen.length)
    throw new Problem('bad-request', { field: 'on', max: most });
  return { ...readDeed(body), on: seen, evenIfClaimed: body['evenIfClaimed'] === true };
}

function readSeen(value: unknown): Seen {
  const { id, revision, status } = (value ?? {}) as Partial<Record<keyof Seen, unknown>>;
  if (typeof id !== 'string' || !Number.isInteger(revision) || !isStatus(status))
    throw new Problem('bad-request', { field: 'on' });
  return { id, revision: revision as number, status };
}

function readDeed(body: Body): ActOn {
  const act = ACTS.find((each) => each === body['act']);
  const text = textField(body, 'text');
  const decision = textField(body, 'decision');
  const more = { ...(text !== undefined && { text }), ...(decision !== undefined && { decision }) };
  for (const [field, value] of Object.entries(more))
    if (value.length > 20_000) throw new Problem('bad-request', { field });
  switch (act) {
    case undefined:
      throw new Problem('bad-request', { field: 'act' });
    case 'reject':
    case 'remove':
      if (!isReason(body['reason'])) throw new Problem('bad-request', { field: 'reason' });
      return { act, reason: body['reason'], ...more };
    case 'pick':
      return { act, note: textField(body, 'note') ?? '' };
    case 'edit':
    case 'reply':
      return { act, text: text ?? '' };
    case 'decide-report': {
      const status = (['upheld', 'dismissed'] as const).find((each) => each === body['status']);
      const receipt = textField(body, 'receipt');
      if (!status) throw new Problem('bad-request', { field: 'status' });
      return { act, status, ...(decision !== undefined && { decision }), ...(receipt && { receipt }) };
    }
    default:
      return { act };
  }
}
