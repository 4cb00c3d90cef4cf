/** Which comment an act is about; never what was written, by whom or how to reach them. */
export interface CommentActDetail {
  /** The comment's id, once the back end has given one. */
  readonly id?: string;
  /** The comment that is replied to. */
  readonly parent?: string;
}

/** A reader sends a comment. Cancel it to keep it in the form. */
export class TinCommentSubmitEvent extends CustomEvent<CommentActDetail> {
  constructor(detail: CommentActDetail) {
    super('tin-comment-submit', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader's comment waits for an editor. */
export class TinCommentPendingEvent extends CustomEvent<CommentActDetail> {
  constructor(detail: CommentActDetail) {
    super('tin-comment-pending', { detail, bubbles: true, composed: true });
  }
}

/** Everyone can read the reader's comment. */
export class TinCommentPublishEvent extends CustomEvent<CommentActDetail> {
  constructor(detail: CommentActDetail) {
    super('tin-comment-publish', { detail, bubbles: true, composed: true });
  }
}

/** The reader's comment was not taken, or an editor refused it; `reason` is the case by name: docs/contracts/comments.md. */
export class TinCommentRefuseEvent extends CustomEvent<CommentActDetail & { readonly reason: string }> {
  constructor(detail: CommentActDetail & { readonly reason: string }) {
    super('tin-comment-refuse', { detail, bubbles: true, composed: true });
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
