import type { Database } from './database.js';

const HOUR = 3_600_000;
const ANSWERS = 24 * HOUR;
const EVENTS = 7 * 24 * HOUR;
const DAY = 24 * HOUR;

/** Erases what may no longer be kept, and what nobody will ask for again. Any instance may do it, at any time. */
export const sweep = ({ write }: Database, now: number): Promise<void> =>
  write(async (queries) => {
    await queries.deleteFrom('contacts').where('expires', '<=', now).execute();
    await queries.deleteFrom('addresses').where('expires', '<=', now).execute();
    await queries
      .deleteFrom('answers')
      .where('created', '<', now - ANSWERS)
      .execute();
    await queries
      .deleteFrom('events')
      .where('created', '<', now - EVENTS)
      .execute();
    await queries.deleteFrom('sessions').where('expires', '<=', now).execute();
    await queries.deleteFrom('invitations').where('expires', '<=', now).execute();
    await queries
      .updateTable('bans')
      .set({ value: '' })
      .where('kind', '=', 'address')
      .where('value', '!=', '')
      .where((eb) => eb.or([eb('until', '<=', now), eb('lifted', 'is not', null)]))
      .execute();
    await queries.deleteFrom('claims').where('until', '<=', now).execute();
    await queries
      .deleteFrom('desk_acts')
      .where('created', '<', now - DAY)
      .execute();
    await queries
      .deleteFrom('desk_events')
      .where('created', '<', now - DAY)
      .execute();
    await queries
      .deleteFrom('hits')
      .where('at', '<', now - HOUR)
      .execute();
  });
