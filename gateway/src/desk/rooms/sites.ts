import { Hono } from 'hono';
import type { Gateway } from '../../gateway.js';
import { readBody } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import { Forbidden } from '../../moderation/actor.js';
import { changeSite } from '../../moderation/sites.js';
import type { Site } from '../../threads/sites.js';
import type { SiteLine } from '../api-threads.js';
import { readSiteSettings, readState } from '../policy-fields.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { policyView } from '../threads/found.js';
import { who, type Who } from '../who.js';

async function lines({ database: { read } }: Gateway, { site: own }: Who): Promise<SiteLine[]> {
  const [sites, counts] = await Promise.all([
    read.selectFrom('sites').selectAll().orderBy('id').execute(),
    read
      .selectFrom('threads')
      .select((eb) => [
        'site',
        eb.fn.countAll<number>().as('threads'),
        eb.fn.sum<number>('pending').as('pending'),
      ])
      .groupBy('site')
      .execute(),
  ]);
  return sites
    .filter(({ host }) => own === null || host === own)
    .map((site) =>
      siteLine(
        site,
        counts.find((each) => each.site === site.id),
      ),
    );
}

const siteLine = (
  site: Site,
  counts: { readonly threads: number; readonly pending: number } | undefined,
): SiteLine => ({
  host: site.host,
  language: site.language,
  state: site.state,
  email: site.email,
  phone: site.phone,
  terms: site.terms,
  termsUrl: site.terms_url,
  retentionDays: site.retention_days,
  firstComments: site.first_comments,
  closesAfterDays: site.closes_after_days,
  ...policyView(site),
  threads: Number(counts?.threads ?? 0),
  pending: Number(counts?.pending ?? 0),
});

/** Sites: what they ask of readers, and what their threads begin as. */
export const sites: DeskRoom = (gateway) => {
  const lineOf = async (person: Who, host: string): Promise<{ site: SiteLine }> => {
    const site = (await lines(gateway, person)).find((each) => each.host === host);
    if (!site) throw new Problem('not-found');
    return { site };
  };
  const ofSite = (person: Who, host: string): string => {
    if (person.site !== null && person.site !== host) throw new Forbidden('change-site', 'administrator');
    return host;
  };
  return new Hono<DeskEnv>()
    .get('/sites', async (context) => context.json({ sites: await lines(gateway, who(context)) }))
    .patch('/sites/:host', async (context) => {
      const person = who(context, 'change-site');
      const { body } = await readBody(context.req.raw);
      const host = ofSite(person, context.req.param('host'));
      await lineOf(person, host);
      await changeSite(gateway, person, host, readSiteSettings(body), body['toAll'] === true);
      return context.json(await lineOf(person, host));
    })
    .post('/sites/:host/state', async (context) => {
      const person = who(context, 'change-site');
      const { body } = await readBody(context.req.raw);
      const host = ofSite(person, context.req.param('host'));
      const { site } = await lineOf(person, host);
      const state = readState(body);
      if (state !== site.state) await changeSite(gateway, person, host, { state });
      return context.json(await lineOf(person, host));
    });
};
