import { LitElement } from 'lit';
import { CountController } from '../../controllers/count-controller.js';
import { LocalizeController } from '../../controllers/localize.js';
import { isOff } from '../../controllers/off-switch.js';
import { onceParsed } from '../../controllers/parsed.js';
import { commentCountWords } from '../../locales/comment-count.words.js';
import { html, nothing } from '../parts/html.js';
import { giveWay, standingRoot } from '../parts/server-root.js';
import { commentCountStyles } from './comment-count.styles.js';
import { commentCountTemplate } from './comment-count.template.js';

/**
 * How many comments a story has, in any link to it: "12 bình luận". Takes no space where nobody has written, or nobody can
 * say. All counts of a page are asked for together.
 *
 * @slot - Shown until there is an answer, and where there is none.
 * @csspart count - The count with its word.
 * @fires {TinFeedErrorEvent} tin-feed-error - There is no count; the detail says why.
 * @attr {'idle'|'loading'|'ready'|'empty'|'failed'} state - Where the count is; `empty` where nobody has written; read only, also `:state()`.
 */
export class TinCommentCount extends LitElement {
  static override styles = commentCountStyles;

  static override properties = {
    src: {},
    format: {},
    thread: {},
    zero: { type: Boolean },
  };

  /** Address of the comment system, resolved against the page. */
  src = '';

  /** What it is: `tinbox`, the gateway, by default. */
  format = '';

  /** Name of the thread; by default where the link around it leads, else the page's canonical address. */
  thread = '';

  /** Says so where nobody has written. */
  zero = false;

  readonly #localize = new LocalizeController(this, commentCountWords);
  readonly #controller = new CountController(this);
  /** What a server drew stands there. */
  #isServers = false;

  override connectedCallback(): void {
    // A root of our own would leave none for the one that a server drew and the parser has yet to come to.
    onceParsed(this, () => super.connectedCallback());
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = standingRoot(this);
    this.#isServers = !!root?.firstChild;
    return root ?? super.createRenderRoot();
  }

  /** What a server drew stands until something else is known. */
  protected override shouldUpdate(): boolean {
    this.#controller.follow();
    return !this.#isServers || isOff() || (this.#controller.isNews && !!this.#localize.spoken);
  }

  protected override willUpdate(): void {
    if (this.#isServers) giveWay(this);
    this.#isServers = false;
  }

  protected override render(): unknown {
    const { total } = this.#controller;
    const { spoken } = this.#localize;
    if (isOff() || total === undefined || !spoken) return html`<slot></slot>`;
    return total || this.zero ? commentCountTemplate(total, spoken) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tin-comment-count': TinCommentCount;
  }
}
