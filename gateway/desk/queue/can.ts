import type { ActName, ActOn, Item } from '../../src/desk/api.js';
import type { Desk } from '../context.js';

/** What can be done to a comment now, by who is signed in. */
export interface Can {
  /** What D does: to let it stand. */
  readonly keep?: Extract<ActOn['act'], 'approve' | 'restore' | 'decide-report'>;
  /** What T does, with a reason: to take it away. */
  readonly refuse?: 'reject' | 'remove';
  readonly edit: boolean;
  readonly pick?: 'pick' | 'unpick';
  readonly reply: boolean;
  /** Its author may be banned. */
  readonly ban: boolean;
  /** It waits: to pick or to answer it is to approve it first. */
  readonly waits: boolean;
}

export const hasOpenReports = ({ reports }: Item): boolean =>
  reports.some(({ status }) => status === 'received');

export function can(item: Item, desk: Pick<Desk, 'may'>): Can {
  const { status, pick } = item;
  const may = (act: ActName, name: string = act): boolean => act !== undefined && desk.may(name);
  const isOut = status === 'published';
  const waits = status === 'pending';
  const keep =
    waits || status === 'rejected'
      ? 'approve'
      : status === 'removed'
        ? 'restore'
        : isOut && hasOpenReports(item)
          ? 'decide-report'
          : undefined;
  const refuse = waits ? 'reject' : isOut ? 'remove' : undefined;
  return {
    ...(keep && may(keep) && { keep }),
    ...(refuse && may(refuse) && { refuse }),
    edit: (isOut || waits || status === 'rejected') && may('edit', 'edit-comment'),
    ...((isOut || waits) && may('pick') && { pick: pick ? ('unpick' as const) : ('pick' as const) }),
    reply: (isOut || waits) && may('reply'),
    ban: status !== 'deleted' && desk.may('ban'),
    waits,
  };
}

/** What D does to several at once: what it would do to each, where that is the same. */
export function canAll(items: readonly Item[], desk: Pick<Desk, 'may'>): Pick<Can, 'keep' | 'refuse'> {
  const all = items.map((item) => can(item, desk));
  const [first] = all;
  const keep = first?.keep && all.every((each) => each.keep === first.keep) ? first.keep : undefined;
  const refuse =
    first?.refuse && all.every((each) => each.refuse === first.refuse) ? first.refuse : undefined;
  return { ...(keep && { keep }), ...(refuse && { refuse }) };
}
