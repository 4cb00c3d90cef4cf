import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.js';
import { prepared } from '../database/prepared.js';
import type { BanTable } from '../database/rules-schema.js';
import { Problem } from '../http/problem.js';
import { lettersOf } from '../rules/letters.js';

export type Ban = Selectable<BanTable>;

/** What a writer is known by. */
export interface Writer {
  readonly name: string;
  readonly device: string | null | undefined;
  /** By the publisher's name for the reader. */
  readonly member: string | null | undefined;
  /** A keyed hash. */
  readonly address: string | null | undefined;
}

const HOUR = 3_600_000;

/** A name however it is typed: case, spaces, look-alikes and what is hidden between make no other name; tones do. */
export function nameValue(name: string): string {
  const letters = lettersOf(name).map(
    ({ readings, quality, tone }) => `${readings.charAt(0)}${quality || ''}${tone ? `-${tone}` : ''}`,
  );
  return `name:${letters.length > 0 ? letters.join('') : name.normalize().toLowerCase()}`;
}

/** An account where there is one: it outlives the device. */
export const readerValue = ({ device, member }: Pick<Writer, 'device' | 'member'>): string | undefined =>
  member ? `member:${member}` : device ? `device:${device}` : undefined;

export const addressValue = (hash: string): string => `address:${hash}`;

/** All values by which a ban may mean this writer. */
export const valuesOf = ({ name, device, member, address }: Writer): readonly string[] => [
  ...(name ? [nameValue(name)] : []),
  ...(member ? [`member:${member}`] : []),
  ...(device ? [`device:${device}`] : []),
  ...(address ? [addressValue(address)] : []),
];

/** Bans in force with one of these values, of every site. */
export const bansWith = (queries: Queries, values: readonly string[], now: number): Promise<Ban[]> =>
  queries
    .selectFrom('bans')
    .selectAll()
    .where('value', 'in', [...values, '-'])
    .where('lifted', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .orderBy('id')
    .execute();

interface Four {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly fourth: string;
  readonly now: number;
}

/** The same for one writer, who has four values at most. */
const bansOf = prepared<Four, Ban>((queries, { first, second, third, fourth, now }) =>
  queries
    .selectFrom('bans')
    .selectAll()
    .where('value', 'in', [first, second, third, fourth])
    .where('lifted', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)])),
);

/** Whether a ban counts on a site. */
export const countsOn = (ban: Ban, site: string): boolean => ban.site === null || ban.site === site;

/** @throws Problem `banned`, with the hours that are left where it ends by itself. */
export async function refuseBanned(
  queries: Queries,
  site: string,
  writer: Writer,
  now: number,
): Promise<void> {
  const [first = '-', second = '-', third = '-', fourth = '-'] = valuesOf(writer);
  const bans = await bansOf(queries, { first, second, third, fourth, now });
  const own = bans.filter((ban) => countsOn(ban, site));
  if (own.length === 0) return;
  const ends = own.map(({ until }) => until);
  const last = ends.includes(null) ? undefined : Math.max(...ends.map(Number));
  throw new Problem('banned', last === undefined ? {} : { hours: Math.ceil((last - now) / HOUR) });
}
