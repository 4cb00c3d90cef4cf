/** A reader votes for a comment or takes the vote back (0). Cancel it to stop the vote. */
export class TinCommentVoteEvent extends CustomEvent<{ readonly id: string; readonly value: 1 | 0 | -1 }> {
  constructor(detail: { readonly id: string; readonly value: 1 | 0 | -1 }) {
    super('tin-comment-vote', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** A reader reports a comment; `reason` is a word of docs/contracts/comments.md. Cancel it to stop the report. */
export class TinCommentReportEvent extends CustomEvent<{ readonly id: string; readonly reason: string }> {
  constructor(detail: { readonly id: string; readonly reason: string }) {
    super('tin-comment-report', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tin-comment-vote': TinCommentVoteEvent;
    'tin-comment-report': TinCommentReportEvent;
  }
}
