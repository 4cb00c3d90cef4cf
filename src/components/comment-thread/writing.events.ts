/** Which comment an act is about; never what was written, by whom or how to reach them. */
export interface CommentActDetail {
  /** The comment's id, once the back end has given one. */
  readonly id?: string;
  /** The comment that is replied to. */
  readonly parent?: string;
}

/** A reader sends a comment. Cancel it to keep it in the form. */
export class TinCommentSubmitEvent extends Event {
  readonly detail: CommentActDetail;

  constructor(detail: CommentActDetail) {
    super('tin-comment-submit', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/** The reader's comment waits for an editor. */
export class TinCommentPendingEvent extends Event {
  readonly detail: CommentActDetail;

  constructor(detail: CommentActDetail) {
    super('tin-comment-pending', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** Everyone can read the reader's comment. */
export class TinCommentPublishEvent extends Event {
  readonly detail: CommentActDetail;

  constructor(detail: CommentActDetail) {
    super('tin-comment-publish', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** The reader's comment was not taken, or an editor refused it; `reason` is the case by name: docs/contracts/comments.md. */
export class TinCommentRefuseEvent extends Event {
  readonly detail: CommentActDetail & { readonly reason: string };

  constructor(detail: CommentActDetail & { readonly reason: string }) {
    super('tin-comment-refuse', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tin-comment-submit': TinCommentSubmitEvent;
    'tin-comment-pending': TinCommentPendingEvent;
    'tin-comment-publish': TinCommentPublishEvent;
    'tin-comment-refuse': TinCommentRefuseEvent;
  }
}
