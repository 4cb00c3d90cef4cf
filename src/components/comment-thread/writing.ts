import type { ReactiveController } from 'lit';
import { WritingDesk } from '../../controllers/writing/writing-desk.js';
import { mintKey } from '../../controllers/writing/records.js';
import { draftAgain } from '../../controllers/writing/own-steps.js';
import { digits, wallClock } from '../../locales/moment.js';
import type { Spoken } from '../../locales/words.js';
import type { WritingWords } from '../../locales/writing.words.js';
import type { Comment } from '../../model/comment.js';
import type { OwnComment, WrittenDraft } from '../../model/own-comment.js';
import { timeTemplate } from '../parts/time.template.js';
import { CommentForm } from './comment-form.js';
import type { ActiveThread, OwnComments, ThreadCare } from './comment-thread.acts.js';
import { firstPlace, isElsewhere, putForm } from './form-places.js';
import { isEditPlace, editPlace, type FormGround } from './form-view.js';
import { ownCommentsTemplate, type OwnAct } from './own-comments.template.js';
import { ownViews, stateName } from './own-views.js';
import { nudgeOf } from './nudge.js';
import { OwnFocus } from './own-focus.js';
import { savedEdit } from './saved-edit.js';
import { TinCommentSubmitEvent } from './writing.events.js';
import { tellOf } from './told-events.js';

const groundOf = (
  { thread }: ActiveThread['controller'],
  care: ThreadCare,
): ReturnType<FormGround['thread']> => {
  const { key = '', policy, language } = thread!;
  return { key, policy, language: language ?? care.spoken()?.language ?? 'vi' };
};

/** A reader's writing in one thread: the form, what was sent from here, and what becomes of it. */
export class Writing implements ReactiveController, OwnComments {
  readonly #desk: WritingDesk;
  readonly #form: CommentForm;
  /** Own comments by the place they are drawn at, until something changes. */
  #drawn: Map<string, unknown> | undefined;
  readonly #focus: OwnFocus;

  constructor(
    private readonly thread: ActiveThread,
    private readonly care: ThreadCare,
    private readonly spoken: Spoken<WritingWords>,
  ) {
    const { controller } = thread;
    this.#desk = new WritingDesk(
      controller,
      thread.threadSource,
      (now, before, comment) => this.#told(now, before, comment),
      () => {
        this.#form.look();
        this.#redraw();
      },
    );
    const { drafts, own, site } = this.#desk;
    this.#focus = new OwnFocus(thread, own);
    this.#form = new CommentForm({
      drafts,
      own,
      site,
      thread: () => groundOf(controller, care),
      spoken: () => spoken,
      digits: (count) => digits(count, this.#language),
      clock: (ms) => care.spoken()?.words.clock(wallClock(ms, care.zone()), this.#language.language) ?? '',
      notes: () => [],
      nameOf: (id) => controller.shelf.find(id)?.author?.name,
      say: (sentence) => controller.redraw(sentence),
      nudge: (draft) => nudgeOf(draft, controller, spoken.words),
      send: (draft) => this.#send(draft),
      leave: () => void this.#leave(),
    });
    this.#form.take(thread.querySelector(':scope > form'));
    thread.addController(this);
  }

  /** Whether something of the reader's own is to be drawn. */
  get hasOwn(): boolean {
    return (this.#drawn ??= this.#draw()).size > 0;
  }

  hostConnected(): void {
    this.#desk.start();
  }

  hostDisconnected(): void {
    this.#desk.stop();
  }

  hostUpdate(): void {
    const { controller, renderRoot } = this.thread;
    if (isElsewhere(this.#form.parent, controller.replyTo))
      this.#form.place.stepAside(firstPlace(renderRoot, ''));
    this.#form.place.remember();
    this.#focus.remember();
  }

  hostUpdated(): void {
    const { controller, renderRoot } = this.thread;
    const { replyTo = '' } = controller;
    if (isElsewhere(this.#form.parent, replyTo)) this.#form.aim(replyTo);
    putForm(this.#form, firstPlace(renderRoot, this.#form.parent, replyTo, ''));
    this.#desk.reconcile();
    this.#focus.take();
  }

  below(parent: string | undefined): unknown {
    this.#drawn ??= this.#draw();
    return this.#drawn.get(parent ?? '');
  }

  /** The form stands below a comment: the reader goes on there. */
  reply(): void {
    this.#form.focus();
  }

  /** What this device has written, by its id. */
  find(id: string): OwnComment | undefined {
    return this.#desk.own.all().find((own) => own.id === id);
  }

  act(name: OwnAct, key: string): void {
    const own = this.#desk.own.get(key);
    const { outbox } = this.#desk;
    if (!own) return;
    if (name === 'undo') outbox.stay(key);
    else if (name === 'sendAgain') outbox.sendAgain(key);
    else if (name === 'edit' && own.id) this.#edit(own);
    else if (name === 'edit' || name === 'editAndSend') this.#giveBack(own);
    else outbox.leave(key);
    if (['undo', 'discard', 'withdraw', 'forget'].includes(name)) this.#focus.to(key);
    this.#redraw();
  }

  get #language(): { readonly language: string } {
    return this.care.spoken() ?? this.spoken;
  }

  /** Nothing was sent, or not taken: the words go back into the form, as a draft that is kept first. */
  #giveBack(own: OwnComment): void {
    const { drafts, outbox } = this.#desk;
    const { parent } = own;
    const draft = draftAgain(own, mintKey(), Date.now());
    drafts.set(draft);
    if (!outbox.drop(own.key)) return drafts.remove(draft.key);
    const { controller } = this.thread;
    controller.replyTo = controller.shelf.find(parent) ? parent : undefined;
    this.#form.aim(parent, { draft: draft.key });
    this.#focusForm();
  }

  #edit(own: OwnComment): void {
    const { controller } = this.thread;
    if (own.id && controller.shelf.find(own.id)) controller.replyTo = own.id;
    this.#form.aim(editPlace(own.id ?? ''), { start: own.text });
    this.#focusForm();
  }

  #focusForm(): void {
    this.#redraw();
    void this.thread.updateComplete.then(() => this.#form.focus());
  }

  #send(draft: WrittenDraft): Promise<string | undefined> | undefined {
    if (isEditPlace(draft.parent)) return this.#save(draft);
    const { thread } = this;
    const detail = draft.parent ? { parent: draft.parent } : {};
    if (!thread.dispatchEvent(new TinCommentSubmitEvent(detail))) return Promise.resolve('');
    this.#focus.to(draft.key);
    thread.controller.replyTo = undefined;
    this.#desk.outbox.take(draft);
    this.#redraw();
    return undefined;
  }

  /** Other words for a comment that a back end has. The draft stays until they are taken. */
  async #save(draft: WrittenDraft): Promise<string | undefined> {
    const { controller } = this.thread;
    const { words } = this.spoken;
    const own = this.find(draft.parent.slice(1));
    const why = own ? await savedEdit(own, draft.text, controller, this.#desk.outbox, words) : words.notSaved;
    if (!own || why !== undefined) return why;
    this.#desk.drafts.remove(draft.key);
    controller.replyTo = undefined;
    this.#form.aim('');
    this.#focus.to(own.key);
    this.#redraw();
    return undefined;
  }

  /** The reader no longer writes here; the draft stays for when they come back. */
  async #leave(): Promise<void> {
    const { controller, renderRoot, updateComplete } = this.thread;
    const before = controller.replyTo ?? this.#form.parent.slice(1);
    controller.replyTo = undefined;
    this.#form.aim('');
    this.#redraw();
    await updateComplete;
    const ways = [...renderRoot.querySelectorAll<HTMLElement>('[part~="reply"], [part~="own-edit"]')];
    ways.find(({ dataset }) => dataset['id'] === before || dataset['key'] === before)?.focus();
  }

  #told(now: OwnComment | undefined, before: OwnComment, comment?: Comment): void {
    const { controller } = this.thread;
    if (now?.state === 'published' && comment) {
      const { parent } = comment;
      const isInSight = now.thread === controller.thread?.key && (!parent || controller.shelf.find(parent));
      if (isInSight && !controller.shelf.find(comment.id)) controller.take([comment]);
    }
    if (!now && before.id) controller.shelf.takeAway(before.id);
    tellOf(this.thread, now, before);
    const name = now && stateName(now, navigator.onLine, Date.now());
    const [state = '', reason = ''] = name ? this.spoken.words.states[name] : [];
    const isOther = now?.state !== before.state || !!now?.leaveAt !== !!before.leaveAt;
    this.#redraw(name && isOther && name !== 'sending' ? `${state}. ${now.detail ?? reason}` : undefined);
  }

  #redraw(said?: string): void {
    this.#drawn = undefined;
    this.thread.controller.redraw(said);
  }

  #draw(): Map<string, unknown> {
    const { controller } = this.thread;
    const spoken = this.care.spoken();
    const places = ownViews(this.#desk.ofThread, controller, {
      form: this.#form.parent,
      time: (since) => spoken && timeTemplate(new Date(since).toISOString(), this.care.zone(), spoken),
      reason: (name) => spoken?.words.reasons[name],
    });
    return new Map([...places].map(([place, some]) => [place, ownCommentsTemplate(some, this.spoken)]));
  }
}
