import type { ThreadController } from '../../controllers/thread-controller.js';
import { shownZone } from '../../controllers/time-zone.js';
import { extras } from './comment-thread.acts.js';
import type { ForeignComments, RowView } from './comment-thread.view.js';

/** What the page says of its comments. */
interface Said {
  readonly timeZone: string;
  readonly authors: string;
}

/** How the rows of a thread are drawn, by what its page says and its back end can. */
export function rowView(
  { authors, timeZone }: Said,
  { backEnd, further, takes, thread }: ThreadController,
  foreign: ForeignComments | undefined,
): RowView {
  const canAct = !!extras.acts;
  const { abilities } = backEnd ?? {};
  return {
    timeZone: shownZone(timeZone),
    authors: authors ? authors.split(';').map((name) => name.trim().normalize()) : [],
    isWhole: further.state === 'none',
    acts: {
      vote: canAct && !!abilities?.vote && thread?.policy.votes !== 'off',
      reply: canAct && takes,
      report: canAct && !!abilities?.report,
      // Of a whole site's newest nothing is done here.
      more: canAct && thread?.key !== '*',
    },
    depth: thread?.policy.depth ?? 0,
    termsUrl: thread?.policy.termsUrl,
    foreign,
  };
}
