import type { Queries } from '../database/database.js';
import type { Reader } from '../readers/reader.js';
import type { Site } from '../threads/sites.js';

/** Whether a site has the first comment of an author wait, and this would be it: nothing of this author is published. */
export async function isFirst(queries: Queries, site: Site, { device, member }: Reader): Promise<boolean> {
  if (site.first_comments !== 'hold' || member?.badge === 'staff') return false;
  const published = queries.selectFrom('comments').select('id').where('status', '=', 'published').limit(1);
  const own = member
    ? published.where('site', '=', site.id).where('member', '=', member.subject)
    : published.where('device', '=', device ?? '');
  return !(await own.executeTakeFirst());
}
