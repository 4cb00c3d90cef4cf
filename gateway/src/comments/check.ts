import { keyedHash, secretOf } from '../database/secret.js';
import type { Gateway } from '../gateway.js';
import { refuseBanned } from '../bans/banned.js';
import { network } from '../http/client-address.js';
import { limited } from '../http/limits.js';
import { mustBeOf } from '../readers/reader.js';
import { lookFor } from '../rules/look.js';
import { threadAddress } from '../threads/address.js';
import { lookUp } from '../threads/threads.js';
import type { Sender } from './create.js';
import { checkLength, type Draft } from './draft.js';
import { isFirst } from './first.js';
import { checkStanding, fate } from './rules.js';

/** What is likely to become of words that have not been sent. */
export interface Forecast {
  readonly likely: 'published' | 'pending' | 'rejected';
  /** Where banned words stand, as UTF-16 positions in the text as it was sent. Words that only wait are not named. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
  /** A banned word is in the name. */
  readonly name: boolean;
}

const LIMIT = { count: 60, seconds: 60 };

/**
 * Tells an author what is likely to become of a text, before it is sent. Nothing is kept of it; the publisher's judge is not asked.
 * @throws Problem as sending would: closed, too short, too long, no links here.
 */
export async function forecast(
  gateway: Gateway,
  draft: Draft,
  { reader, address: from, origin }: Omit<Sender, 'key'>,
): Promise<Forecast> {
  const { configuration, database, now } = gateway;
  const address = threadAddress(configuration, draft.thread, { site: draft.site, origin });
  const hash = keyedHash(await secretOf(database), 'address', network(from));
  const scope = `check:${hash}`;
  await database.write((queries) => limited(queries, scope, LIMIT, now()));
  const place = await lookUp(database.read, address, now());
  const name = reader.member?.name ?? draft.name;
  mustBeOf(reader, place.site.id);
  checkStanding(place, now());
  const known = { device: reader.device, member: reader.member?.subject, address: from && hash };
  await refuseBanned(database.read, place.site.id, { name, ...known }, now());
  checkLength(draft.text, place.thread);
  const seen = await lookFor(database.read, address.host, { name, text: draft.text });
  const { status } = fate({ ...draft, trapped: false, elapsed: undefined }, place, {
    verdict: { verdict: 'pass' },
    seen,
    isFirst: await isFirst(database.read, place.site, reader),
  });
  const banned = seen.marks.filter(({ list }) => list === 'banned');
  return {
    likely: status === 'published' || status === 'rejected' ? status : 'pending',
    words: banned.filter((mark) => mark.in === undefined).map(({ start, end }) => ({ start, end })),
    name: banned.some((mark) => mark.in === 'name'),
  };
}
