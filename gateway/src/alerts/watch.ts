import { signature } from '../connector/signature.js';
import { sendMail, type MailFailure } from '../connector/smtp.js';
import type { Database } from '../database/database.js';
import { publicAddress, type Gateway } from '../gateway.js';
import { iso } from '../threads/policy.js';
import { alertWords } from '../words/alerts.js';
import type { Alerts } from './configuration.js';

const MINUTE = 60_000;
/** Between two messages about the same long wait, and between two about reports. */
const AGAIN = { waiting: 60 * MINUTE, reported: 5 * MINUTE } as const;

/** What somebody should see to. It holds no word of a reader. */
export interface Alert {
  readonly kind: 'waiting' | 'reported';
  /** Comments that wait, or reports that nobody has answered. */
  readonly count: number;
  /** Since when the oldest waits. */
  readonly oldest: string;
  readonly minutes: number;
  readonly desk: string;
}

/**
 * Looks once, and sends what is due. Whoever of the instances writes the row of a condition sends its message; where nobody takes it, the
 * row is given back and the next look tries again.
 */
export async function watch(gateway: Gateway, alerts: Alerts, send = deliver): Promise<void> {
  const { database, now } = gateway;
  const [waiting, reported] = await Promise.all([waitingOf(database), reportedOf(database)]);
  const at = now();
  const isLate = waiting.count > 0 && waiting.oldest <= at - alerts.minutes * MINUTE;
  if (!isLate)
    await database.write((queries) =>
      queries.deleteFrom('alerts').where('condition', '=', 'waiting').execute(),
    );
  const due = [
    ...(isLate ? [{ kind: 'waiting', ...waiting, before: at - AGAIN.waiting } as const] : []),
    ...(reported.count > 0
      ? [
          {
            kind: 'reported',
            ...reported,
            before: Math.min(at - AGAIN.reported, reported.newest - 1),
          } as const,
        ]
      : []),
  ];
  for (const { kind, count, oldest, before } of due) {
    if (!(await claimed(database, kind, before, at))) continue;
    const minutes = Math.max(0, Math.floor((at - oldest) / MINUTE));
    const alert = { kind, count, oldest: iso(oldest), minutes, desk: `${publicAddress(gateway)}/desk` };
    if (!(await send(gateway, alerts, alert)))
      await database.write((queries) =>
        queries
          .updateTable('alerts')
          .set({ sent: 0 })
          .where('condition', '=', kind)
          .where('sent', '=', at)
          .execute(),
      );
  }
}

/** @param before A message that was sent later than this is still enough. */
async function claimed({ write }: Database, condition: string, before: number, at: number): Promise<boolean> {
  const won = await write((queries) =>
    queries
      .insertInto('alerts')
      .values({ condition, sent: at })
      .onConflict((conflict) =>
        conflict.column('condition').doUpdateSet({ sent: at }).where('alerts.sent', '<=', before),
      )
      .returning('condition')
      .execute(),
  );
  return won.length > 0;
}

async function waitingOf({ read }: Database): Promise<{ count: number; oldest: number }> {
  const [count, oldest] = await Promise.all([
    read
      .selectFrom('threads')
      .select((eb) => eb.fn.sum<number | null>('pending').as('count'))
      .executeTakeFirst(),
    read
      .selectFrom('comments')
      .select((eb) => eb.fn.coalesce('queued', 'created').as('at'))
      .where('status', '=', 'pending')
      .orderBy((eb) => eb.fn.coalesce('queued', 'created'))
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  ]);
  return { count: oldest ? Number(count?.count ?? 1) : 0, oldest: Number(oldest?.at ?? 0) };
}

async function reportedOf({ read }: Database): Promise<{ count: number; oldest: number; newest: number }> {
  const row = await read
    .selectFrom('reports')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('created').as('oldest'),
      eb.fn.max('created').as('newest'),
    ])
    .where('status', '=', 'received')
    .executeTakeFirst();
  return {
    count: Number(row?.count ?? 0),
    oldest: Number(row?.oldest ?? 0),
    newest: Number(row?.newest ?? 0),
  };
}

/** Sends on every way that is configured. @returns Whether one of them took it. */
async function deliver(gateway: Gateway, { hook, mail }: Alerts, alert: Alert): Promise<boolean> {
  const { ask, now, log } = gateway;
  const words = alertWords(process.env);
  const ways: Promise<boolean>[] = [];
  const say = (way: string, why: string | undefined): boolean => {
    if (why !== undefined) log(words.failed(way, why));
    return why === undefined;
  };
  if (hook) {
    const body = JSON.stringify({ ...alert, at: iso(now()) });
    const headers = {
      'content-type': 'application/json',
      'tinbox-signature': signature(hook.secret, body, now()),
    };
    const asked = ask?.(hook.url, { method: 'POST', headers, body });
    ways.push(
      Promise.resolve(asked).then((said) => say('TINBOX_ALERT_URL', said?.ok ? undefined : kindOf(said))),
    );
  }
  if (mail) {
    const { server, from, to } = mail;
    const letter = { from, to, ...words.letter(alert), at: now() };
    ways.push(sendMail(server, letter).then((failure) => say('TINBOX_SMTP_URL', failure && whyOf(failure))));
  }
  return (await Promise.all(ways)).includes(true);
}

const kindOf = (said: { readonly failure?: { readonly kind: string } } | undefined): string =>
  said?.failure?.kind ?? 'network';

const whyOf = (failure: MailFailure): string =>
  failure.kind === 'refused' ? `refused ${failure.code}` : failure.kind;
