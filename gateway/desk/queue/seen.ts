import type { ActOn, Item, Seen } from '../../src/desk/api.js';

/** A comment as an act upon it names it. @param before What is done to it first: whoever picks a comment that waits approves it. */
export const seenOf = ({ id, revision, status }: Item, before: readonly ActOn[] = []): Seen => ({
  ...{ id, revision },
  status: before.some(({ act }) => act === 'approve') ? 'published' : status,
});
