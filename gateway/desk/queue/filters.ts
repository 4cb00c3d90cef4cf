import type { ListName, Status } from '../../src/desk/api.js';
import type { Place, Query } from '../address.js';

/** What narrows a list, as the address keeps it. */
export interface Filters {
  readonly list: ListName;
  readonly q: string;
  readonly site: string;
  readonly thread: string;
  readonly status: Status | '';
  /** The form is shown. */
  readonly isOpen: boolean;
}

const LISTS: readonly ListName[] = [
  'pending',
  'reported',
  'flagged',
  'mine',
  'approved',
  'rejected',
  'removed',
  'all',
];
const STATUSES: readonly Status[] = ['published', 'pending', 'rejected', 'removed', 'deleted'];

export function filtersOf({ rest, query }: Place): Filters {
  const get = (name: string): string => query.get(name)?.trim() ?? '';
  const filters = {
    list: LISTS.find((name) => name === rest[0]) ?? 'pending',
    q: get('q'),
    site: get('site'),
    thread: get('thread'),
    status: STATUSES.find((status) => status === get('status')) ?? ('' as const),
  };
  return { ...filters, isOpen: query.has('search') || isNarrow(filters) };
}

export const isNarrow = ({ q, site, thread, status }: Omit<Filters, 'isOpen'>): boolean =>
  `${q}${site}${thread}${status}` !== '';

/** The query of an address with these filters. */
export const queryOf = (
  { q, site, thread, status, isOpen }: Omit<Filters, 'list'>,
  item?: string,
): Query => ({
  q,
  site,
  thread,
  status,
  search: isOpen && !isNarrow({ list: 'all', q, site, thread, status }) ? 'on' : '',
  item,
});

/** Whether two addresses ask for the same comments. */
export const isSame = (one: Filters, other: Filters): boolean =>
  one.list === other.list &&
  one.q === other.q &&
  one.site === other.site &&
  one.thread === other.thread &&
  one.status === other.status;
