import { Hono } from 'hono';
import { isIdentifier } from '../../database/identifier.js';
import { readBody } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import { ban, banView, lift } from '../bans.js';
import { folded } from '../fold.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who } from '../who.js';

/** Who may not write: made from a comment or by a name, listed, lifted. */
export const bans: DeskRoom = ({ database, now }) =>
  new Hono<DeskEnv>()
    .get('/bans', async (context) => {
      const { site } = who(context);
      const query = new URL(context.req.url).searchParams;
      const limit = Math.min(100, Math.max(1, Number(query.get('limit') ?? 50) || 50));
      const cursor = query.get('cursor');
      if (cursor !== null && !isIdentifier(cursor)) throw new Problem('bad-cursor');
      const at = now();
      const rows = await database.read
        .selectFrom('bans')
        .leftJoin('sites', 'sites.id', 'bans.site')
        .selectAll('bans')
        .select('host')
        .$if(site !== null, (lines) =>
          lines.where((eb) => eb.or([eb('bans.site', 'is', null), eb('host', '=', site ?? '')])),
        )
        .$if(query.get('active') === '1', (lines) =>
          lines
            .where('lifted', 'is', null)
            .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', at)])),
        )
        .$if(cursor !== null, (lines) => lines.where('bans.id', '<', cursor ?? ''))
        .orderBy('bans.id', 'desc')
        .execute();
      const words = folded(query.get('q') ?? '');
      const found = rows.filter(({ label, note }) => folded(`${label} ${note ?? ''}`).includes(words));
      const shown = found.slice(0, limit);
      return context.json({
        bans: shown.map(({ host, ...row }) => banView(row, host, at)),
        next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
      });
    })
    .post('/bans', async (context) => {
      const person = who(context, 'ban');
      const { body } = await readBody(context.req.raw);
      const made = await database.write((queries) => ban(queries, person, body, now()));
      return context.json({ ban: made }, 201);
    })
    .delete('/bans/:id', async (context) => {
      const person = who(context, 'lift-ban');
      const id = context.req.param('id');
      return context.json({ ban: await database.write((queries) => lift(queries, person, id, now())) });
    });
