/**
 * One page of a feed, and where it goes on.
 *
 * @typedef {import('./edition.mjs').Edition & { next?: string, total: number, pages: number }} EditionPage
 */

const number = (query, name) => Number(query.get(name)) || undefined;

/**
 * The page that an address asks for with `per_page` and `page`.
 * @param {import('./edition.mjs').Edition} edition
 * @param {URL} address
 * @param {number} [usual] Stories of a page where the address does not say; all by default.
 * @returns {EditionPage}
 */
export function paged(edition, address, usual) {
  const { searchParams: query } = address;
  const total = edition.stories.length;
  const size = number(query, 'per_page') ?? usual ?? total;
  const page = number(query, 'page') ?? 1;
  const further = new URL(address);
  further.searchParams.set('page', String(page + 1));
  return {
    ...edition,
    stories: edition.stories.slice((page - 1) * size, page * size),
    next: page * size < total ? further.href : undefined,
    total,
    pages: Math.ceil(total / size),
  };
}
