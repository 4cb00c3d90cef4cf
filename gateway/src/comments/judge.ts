import { signature } from '../connector/signature.js';
import type { Gateway } from '../gateway.js';
import type { ThreadAddress } from '../threads/address.js';
import type { Draft } from './draft.js';

/** What a publisher's own judge says of a comment before it is stored. */
export interface Verdict {
  readonly verdict: 'pass' | 'hold' | 'reject';
  /** A word for editors and, where the comment is rejected, for its author. */
  readonly reason?: string | undefined;
}

const PATIENCE = 2000;

/**
 * Asks the publisher's judge. It gets the thread, the name and the text, nothing that was left beside them, with
 * `Tinbox-Signature: t=SECONDS,v1=HMAC-SHA256 of "SECONDS.BODY" in hex`. A judge who does not answer holds the comment.
 */
export async function judged(
  { configuration: { judge }, ask, now }: Gateway,
  draft: Draft,
  { host, key }: ThreadAddress,
): Promise<Verdict> {
  if (!judge) return { verdict: 'pass' };
  const body = JSON.stringify({
    site: host,
    thread: key,
    ...(draft.parent !== undefined && { parent: draft.parent }),
    author: { name: draft.name },
    text: draft.text,
  });
  const headers = {
    'content-type': 'application/json',
    'tinbox-signature': signature(judge.secret, body, now()),
  };
  const answer = await ask?.(judge.url, { method: 'POST', headers, body, timeout: PATIENCE });
  return (answer?.ok && read(answer.value.body)) || { verdict: 'hold', reason: 'judge-silent' };
}

function read(bytes: Uint8Array): Verdict | undefined {
  try {
    const said = JSON.parse(new TextDecoder().decode(bytes)) as {
      verdict?: unknown;
      reason?: unknown;
    } | null;
    const verdict = (['pass', 'hold', 'reject'] as const).find((each) => each === said?.verdict);
    const reason =
      typeof said?.reason === 'string' && /^[\w-]{1,40}$/.test(said.reason) ? said.reason : undefined;
    return verdict && { verdict, reason };
  } catch {
    return undefined;
  }
}
