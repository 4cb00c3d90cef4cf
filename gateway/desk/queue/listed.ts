import type { ActName, Item, ListName } from '../../src/desk/api.js';

/** A list as it is on the screen. */
export interface Listed {
  readonly list: ListName;
  readonly items: readonly Item[];
  /** Where more of it is. */
  readonly next: string | null;
  /** The comment that is open. */
  readonly open: string | undefined;
}

/** Oldest wait first; what is done, and what was found, newest first. */
const isForward = (list: ListName): boolean =>
  list === 'pending' || list === 'reported' || list === 'flagged' || list === 'mine';

const orderOf = (list: ListName, { id, waiting, created, decided, edited }: Item): string => {
  const at = isForward(list)
    ? (waiting ?? created)
    : list === 'all'
      ? created
      : (decided?.at ?? edited?.at ?? created);
  return `${at} ${id}`;
};

/** Acts after which a comment belongs to a list no longer. */
const LEAVES: Readonly<Record<ListName, readonly ActName[]>> = {
  pending: ['approve', 'reject'],
  flagged: ['approve', 'reject'],
  reported: ['remove', 'decide-report'],
  mine: ['approve', 'reject', 'remove', 'restore', 'decide-report', 'release'],
  approved: ['remove'],
  rejected: ['approve'],
  removed: ['restore'],
  all: [],
};

export const leaves = (list: ListName, act: ActName): boolean => LEAVES[list].includes(act);

export const openItem = ({ items, open }: Listed): Item | undefined => items.find(({ id }) => id === open);

/** The comment some steps from the open one, over those that are skipped. */
export function stepped(
  { items, open }: Listed,
  by: 1 | -1,
  skips: (id: string) => boolean,
): string | undefined {
  const at = items.findIndex(({ id }) => id === open);
  if (at < 0) return items.find(({ id }) => !skips(id))?.id;
  for (let index = at + by; index >= 0 && index < items.length; index += by) {
    const id = items[index]?.id;
    if (id !== undefined && !skips(id)) return id;
  }
  return undefined;
}

/** Without some comments; where the open one goes, its next one opens, or the one before the end. */
export function without(listed: Listed, ids: ReadonlySet<string>, skips: (id: string) => boolean): Listed {
  const gone = (id: string): boolean => ids.has(id) || skips(id);
  const open =
    listed.open !== undefined && ids.has(listed.open)
      ? (stepped(listed, 1, gone) ?? stepped(listed, -1, gone))
      : listed.open;
  return { ...listed, items: listed.items.filter(({ id }) => !ids.has(id)), open };
}

/** With comments back in their places, or as they are now. */
export function withItems(listed: Listed, items: readonly Item[]): Listed {
  const { list } = listed;
  const others = listed.items.filter(({ id }) => !items.some((item) => item.id === id));
  const merged = [...others, ...items].sort((one, other) => {
    const [a, b] = [orderOf(list, one), orderOf(list, other)];
    return a === b ? 0 : a < b === isForward(list) ? -1 : 1;
  });
  return { ...listed, items: merged };
}

/** With a comment as it is now, in the place where it stands: nothing moves. */
export const replaced = (listed: Listed, item: Item): Listed => ({
  ...listed,
  items: listed.items.map((each) => (each.id === item.id ? item : each)),
});

/** With more at its end. */
export const appended = (listed: Listed, items: readonly Item[], next: string | null): Listed => ({
  ...listed,
  items: [...listed.items, ...items.filter(({ id }) => !listed.items.some((each) => each.id === id))],
  next,
});
