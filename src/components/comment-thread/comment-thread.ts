import { LitElement, type PropertyValues } from 'lit';
import { DelegateController } from '../../controllers/delegate.js';
import { hasFallback } from '../../controllers/fallback.js';
import { LocalizeController } from '../../controllers/localize.js';
import { isOff } from '../../controllers/off-switch.js';
import { onceParsed } from '../../controllers/parsed.js';
import { ReserveController } from '../../controllers/reserve.js';
import { SliceController } from '../../controllers/slices.js';
import { ThreadController } from '../../controllers/thread-controller.js';
import type { ThreadSource } from '../../controllers/thread-source.js';
import { shownZone } from '../../controllers/time-zone.js';
import { commentThreadWords } from '../../locales/comment-thread.words.js';
import type { Comment, CommentPage } from '../../model/comment.js';
import { GROUP, RowGroups } from '../../selection/row-groups.js';
import type { ThreadRow } from '../../selection/thread-rows.js';
import { base } from '../../theme/base.styles.js';
import { AdoptedRoot } from '../parts/adopt.js';
import { Extras } from '../parts/extras.js';
import { headingStyles } from '../parts/heading.styles.js';
import { html, noChange, nothing } from '../parts/html.js';
import { BroughtHands } from './brought-hands.js';
import { extras, type ThreadCare } from './comment-thread.acts.js';
import { commentRowStyles } from './comment-row.styles.js';
import { commentThreadStyles } from './comment-thread.styles.js';
import { commentThreadTemplate, loadingTemplate } from './comment-thread.template.js';
import type { CommentThreadView, ForeignComments } from './comment-thread.view.js';
import { ForeignDrawing } from './foreign-drawing.js';
import { KeptRows } from './kept-rows.js';
import { ReaderActs } from './reader-acts.js';
import { rowView } from './row-view.js';

/** Rows drawn at once; the rest follow in slices. */
const FIRST = 20;
const published = (comments: readonly Comment[]): number =>
  comments.reduce((sum, { status }) => sum + +(status === 'published'), 0);

/**
 * The comments of one page: read at once, with replies, picks, orders, and what is new.
 *
 * The first of these that is there serves: the `thread` property, `src`.
 *
 * @slot - Shown until there is an answer, and below the sentence that says that there is none.
 * @csspart heading - The title.
 * @csspart total - How many comments there are.
 * @csspart notice - What one should know before writing.
 * @csspart none - Said where nobody has written yet.
 * @csspart failure - Said where comments could not be loaded.
 * @csspart retry - The button that asks again.
 * @csspart form-place - Where the form stands.
 * @csspart picks - What the newsroom picked.
 * @csspart pick - One of these.
 * @csspart sorts - The orders.
 * @csspart sort - One order.
 * @csspart explained - The order that is chosen, in words.
 * @csspart news - The button behind which new comments wait.
 * @csspart list - All comments.
 * @csspart comment - One comment.
 * @csspart name - Who wrote it.
 * @csspart avatar - Their picture, where the page allows its host.
 * @csspart badge - What the newsroom says of whoever wrote it.
 * @csspart time - A time.
 * @csspart permalink - The way to a comment's own place, away from its story.
 * @csspart story - What it was written below, there.
 * @csspart edited - Says that it was changed.
 * @csspart quote - What a deep reply replies to.
 * @csspart text - Its words.
 * @csspart tombstone - In the place of words that are gone.
 * @csspart vote - The button for a vote.
 * @csspart reply - The button for a reply.
 * @csspart report - The button for a report.
 * @csspart more - The button for further acts.
 * @csspart fold - The button that folds replies away.
 * @csspart show-replies - The button that brings further replies.
 * @csspart more-comments - The button that brings further comments.
 * @fires {TinFeedLoadEvent} tin-feed-load - The thread was read.
 * @fires {TinFeedErrorEvent} tin-feed-error - There is none; the detail says why.
 * @attr {'plain'|'broadsheet'|'tabloid'} theme - The look, by `tinbox.css`; the page's `data-tin-theme` where it is absent.
 * @attr {'idle'|'loading'|'ready'|'stale'|'empty'|'failed'} state - Where the thread is; read only, also `:state()`.
 */
export class TinCommentThread extends LitElement {
  static override styles = [base, headingStyles, commentThreadStyles, commentRowStyles];

  static override properties = {
    src: {},
    format: {},
    thread: { attribute: false },
    threadKey: { attribute: 'thread' },
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    sort: {},
    notice: {},
    timeZone: { attribute: 'time-zone' },
    loading: {},
    authors: {},
    avatarHosts: { attribute: 'avatar-hosts' },
  };

  /** Address of the comment system, resolved against the page. */
  src = '';

  /** What it is: `tinbox`, the gateway; `wordpress`, `isso`, `mastodon`, `bluesky`, `file`; by the address where it is empty. */
  format = '';

  /** The thread itself, in place of an address. A text is the attribute `thread`. */
  thread?: CommentPage | string | undefined;

  /**
   * Name of the thread; by default the page's canonical address. `*`: the newest of the whole site, each with its story, to be
   * read only.
   */
  threadKey = '';

  /** The title; by default "Bình luận" in the language of the page, none where it is empty. */
  heading?: string | undefined;

  /** Level of the title, 1 to 6. */
  headingLevel = 2;

  /** The first order: `newest`, `oldest`, `best`, `picks`, as far as the comment system has it. */
  sort = '';

  /** Words above the form, in place of the thread's; none where it is empty. */
  notice?: string | undefined;

  /** The publisher's zone: an IANA name or an offset such as `+07:00`. */
  timeZone = '';

  /** `eager` asks at once, `lazy` when the thread comes near the viewport. */
  loading: 'lazy' | 'eager' = 'lazy';

  /** Names of the story's authors, parted by semicolons: their comments say so where the newsroom has marked them as its own. */
  authors = '';

  /** Hosts from which pictures of those who write may be loaded, parted by semicolons; none by default. */
  avatarHosts = '';

  /** @internal For what lets readers act and write. */
  readonly controller: ThreadController = new ThreadController(this, () => !!extras.writing);
  readonly #localize = new LocalizeController(this, commentThreadWords);
  readonly #extras = new Extras(this);
  readonly #foreign = new ForeignDrawing(this.#extras);
  readonly #root = new AdoptedRoot(this, this.controller, this.#extras, this.#localize);
  readonly #slices = new SliceController(this, FIRST);
  readonly #keeper = new KeptRows(this);
  #groups = new RowGroups<ThreadRow>();
  #order = '';
  readonly #care: ThreadCare = {
    zone: () => shownZone(this.timeZone),
    spoken: () => this.#localize.spoken,
  };
  readonly #hands = new BroughtHands(this, this.#care, (styles) => this.#extras.adopt(styles));
  readonly #reader = new ReaderActs(
    this,
    this.controller,
    () => this.#localize.spoken,
    (then) => void this.#hands.act(then),
    async () => (await import('./settled.js')).showNews(this),
  );

  constructor() {
    super();
    new DelegateController(this, this.#reader.table);
    new ReserveController(this, this.controller);
  }

  /** @internal Where the comments come from, for the controller. */
  get threadSource(): ThreadSource {
    const { thread } = this;
    return {
      given: typeof thread === 'object' ? thread : undefined,
      src: this.src || '',
      format: this.format || '',
      key: (typeof thread === 'string' && thread) || this.threadKey || '',
    };
  }

  /** @internal Whether to ask at once, for the controller. */
  get eager(): boolean {
    return this.loading === 'eager';
  }

  /** @internal Brings what readers need only now; for the controller. */
  async settled(): Promise<void> {
    const { isSettled } = this.#hands;
    this.#hands.isSettled = true;
    if (isSettled) return;
    const { settle } = await import('./settled.js');
    settle(this, { ...this.#care, focus: (id) => this.#reader.focus(id), drawn: this.#keeper.drawn });
    await this.#hands.write();
  }

  /** Asks for the comments again, now. */
  reload(): void {
    this.controller.reload();
  }

  override connectedCallback(): void {
    // A root of our own would leave none for the one that a server drew and the parser has yet to come to.
    onceParsed(this, () => super.connectedCallback());
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#root.find() ?? super.createRenderRoot();
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    // Into a root that a server drew, too.
    void this.#hands.write();
    return this.#root.mayDraw(changed.size > 0);
  }

  protected override render(): unknown {
    const { controller } = this;
    const { spoken } = this.#localize;
    const { status } = controller;
    if (isOff() || status === 'idle') return html`<slot></slot>`;
    if (status === 'loading' || !spoken)
      return hasFallback(this) ? html`<slot></slot>` : controller.late ? loadingTemplate() : nothing;
    if (!controller.drawable) return html`<slot></slot>`;
    const foreign = this.#foreign.take(controller.shelf.comments, this.avatarHosts);
    // What stands there stands until comments can be drawn as they are.
    if (!foreign) return noChange;
    const thread = commentThreadTemplate(
      this.#view(status === 'stale' ? 'ready' : status, foreign.value),
      spoken,
    );
    return status === 'failed' ? html`${thread}<slot></slot>` : thread;
  }

  #view(status: CommentThreadView['status'], foreign: ForeignComments | undefined): CommentThreadView {
    const { controller } = this;
    const { backEnd, further, news, picks, replyTo, said, shelf, sort, takes, thread } = controller;
    const { busy, state: more } = further;
    const { abilities, elsewhere } = backEnd ?? {};
    const order = `${sort} ${thread?.key}`;
    if (order !== this.#order) this.#groups = new RowGroups();
    this.#order = order;
    const { rows, comments } = shelf;
    return {
      heading: this.heading ?? undefined,
      headingLevel: this.headingLevel || 2,
      status,
      isRetrying: controller.isRetrying,
      thread,
      notice: this.notice ?? undefined,
      takes,
      elsewhere,
      picks,
      sorts: abilities?.sorts ?? [],
      sort,
      news: news.has('') ? -1 : news.size,
      groups: this.#groups.take(this.#slices.take(rows, controller.stood)),
      isLong: rows.length > GROUP,
      rows: rowView(this, controller, foreign),
      marks: shelf.marks,
      busy,
      replyTo,
      mine: this.#hands,
      more,
      left: more === 'none' ? 0 : Math.max(0, (thread?.total ?? 0) - published(comments)),
      said,
      keeper: this.#keeper,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tin-comment-thread': TinCommentThread;
  }
}
