import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { collect } from '../collect.js';
import { fields, isRecord } from '../fields.js';

/** Our own model (docs/contracts/article.schema.json): a list of stories, or one under `articles` or `items`. */
export const articles: Adapter = {
  format: 'articles',
  read(body: unknown, context: ReadContext): Result<Feed> {
    const { articles, items, title, language, next } = fields(body);
    const list = Array.isArray(body) ? body : (articles ?? items);
    if (!Array.isArray(list)) return fail({ kind: 'schema', at: 'items' });
    const drafts = list.map((item: unknown) => (isRecord(item) ? item : undefined));
    return ok(collect(drafts, context, { format: 'articles', title, language, next }));
  },
};
