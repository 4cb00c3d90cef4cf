import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { collect } from '../collect.js';
import { isRecord, own } from '../shape.js';

/** Our own model (docs/contracts/article.schema.json): a list of stories, or one under `articles` or `items`. */
export const articles: Adapter = {
  format: 'articles',
  read(body: unknown, context: ReadContext): Result<Feed> {
    const list = Array.isArray(body) ? body : (own(body, 'articles') ?? own(body, 'items'));
    if (!Array.isArray(list)) return fail({ kind: 'schema', at: 'items' });
    return ok(
      collect(
        list.map((item: unknown) => (isRecord(item) ? item : undefined)),
        context,
        {
          format: 'articles',
          title: own(body, 'title'),
          language: own(body, 'language'),
          next: own(body, 'next'),
        },
      ),
    );
  },
};
