/** Stories of a list whose `limit` says nothing. */
const USUAL = 5;
/** Rows beyond which a list is no list any more. */
const MOST = 5000;

/** How many stories a list shows at the most: a whole number from 1, whatever its `limit` holds. */
export const howMany = (limit: number): number => (limit >= 1 ? Math.floor(Math.min(limit, MOST)) : USUAL);
