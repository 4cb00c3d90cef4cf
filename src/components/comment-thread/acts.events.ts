/** A reader votes for a comment or takes the vote back (0). Cancel it to stop the vote. */
export class TinCommentVoteEvent extends Event {
  readonly detail: { readonly id: string; readonly value: 1 | 0 | -1 };

  constructor(detail: { readonly id: string; readonly value: 1 | 0 | -1 }) {
    super('tin-comment-vote', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/** A reader reports a comment; `reason` is a word of docs/contracts/comments.md. Cancel it to stop the report. */
export class TinCommentReportEvent extends Event {
  readonly detail: { readonly id: string; readonly reason: string };

  constructor(detail: { readonly id: string; readonly reason: string }) {
    super('tin-comment-report', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tin-comment-vote': TinCommentVoteEvent;
    'tin-comment-report': TinCommentReportEvent;
  }
}
