import { Hono } from 'hono';
import { cleanLine, cleanText } from '../../comments/text.js';
import { linksOf } from '../../comments/markup.js';
import type { Queries } from '../../database/database.js';
import { readBody, textField, type Body } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import { wordFinder } from '../../rules/find-words.js';
import { look } from '../../rules/look.js';
import { asList, listsOf } from '../../rules/stored.js';
import type { Mark, RuleTestAnswer } from '../api.js';
import { addList, changeList, listView, readList, siteMeant, type ListRow } from '../lists.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who, type Who } from '../who.js';
import { siteOf } from './people.js';

/** Bytes of a list with its words. */
const LIMIT = 2_000_000;

interface Known {
  readonly row: ListRow;
  readonly host: string | null;
}

/** A list that somebody may change. @throws Problem `list-unknown`, Forbidden */
async function theList(queries: Queries, person: Who, id: string): Promise<Known> {
  const row = await queries.selectFrom('word_lists').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('list-unknown');
  const site = await queries
    .selectFrom('sites')
    .select('host')
    .where('id', '=', row.site ?? '')
    .executeTakeFirst();
  const host = site?.host ?? null;
  await siteMeant(queries, person, host, 'change-rules');
  return { row, host };
}

/** Lists of words, and the field in which they are tried. */
export const rules: DeskRoom = ({ database, now }) => {
  const routes = new Hono<DeskEnv>();

  routes.get('/rules', async (context) => {
    const { site } = who(context);
    const lists = await listsOf(database.read, site ?? undefined);
    return context.json({ lists: lists.map(({ host, ...row }) => listView(row, host)) });
  });

  routes.post('/rules/lists', async (context) => {
    const person = who(context, 'change-rules');
    const { body } = await readBody(context.req.raw, LIMIT);
    const host = siteOf(body['site']);
    const row = await database.write(async (queries) => {
      const site = await siteMeant(queries, person, host, 'change-rules');
      return addList(queries, person, site, readList(body), now());
    });
    return context.json({ list: listView(row, host) }, 201);
  });

  routes.patch('/rules/lists/:id', async (context) => {
    const person = who(context, 'change-rules');
    const { body } = await readBody(context.req.raw, LIMIT);
    const list = await database.write(async (queries) => {
      const { row, host } = await theList(queries, person, context.req.param('id'));
      if (body['revision'] !== row.revision) throw new Problem('list-stale');
      return listView(await changeList(queries, person, row, readList(body, row), now()), host);
    });
    return context.json({ list });
  });

  routes.delete('/rules/lists/:id', async (context) => {
    const person = who(context, 'change-rules');
    await database.write(async (queries) => {
      const { row } = await theList(queries, person, context.req.param('id'));
      await changeList(queries, person, row, null, now());
    });
    return context.body(null, 204);
  });

  routes.post('/rules/test', async (context) => {
    const person = who(context);
    const { body } = await readBody(context.req.raw, LIMIT);
    const text = cleanText(textField(body, 'text') ?? '', 'text').slice(0, 20_000);
    const name = cleanLine(textField(body, 'name') ?? '', 'name');
    const rows = await listsOf(database.read, person.site ?? siteOf(body['site']) ?? '');
    const draft = draftOf(body);
    const lists = [...rows.filter(({ id }) => id !== draft?.id), ...(draft ? [draft] : [])].map(asList);
    const { verdict, marks } = look(wordFinder(lists), { name, text });
    const links = linksOf(text).map(([start, end]): Mark => ({ kind: 'link', start, end }));
    const answer: RuleTestAnswer = { verdict, marks: [...marks, ...links] };
    return context.json(answer);
  });

  return routes;
};

function draftOf(body: Body): Parameters<typeof asList>[0] | undefined {
  const draft = body['draft'];
  if (draft === undefined || draft === null) return undefined;
  if (typeof draft !== 'object') throw new Problem('bad-request', { field: 'draft' });
  const said: Body = { name: 'draft', ...draft };
  return { id: textField(said, 'id') ?? '', ...readList(said) };
}
