import type { ReactiveController } from 'lit';
import { WritingDesk } from '../../controllers/writing/writing-desk.js';
import { mintKey } from '../../controllers/writing/records.js';
import { asComment } from '../../controllers/writing/own-steps.js';
import { digits, wallClock } from '../../locales/moment.js';
import type { Spoken } from '../../locales/words.js';
import type { WritingWords } from '../../locales/writing.words.js';
import type { Comment } from '../../model/comment.js';
import type { OwnComment, WrittenDraft } from '../../model/own-comment.js';
import { timeTemplate } from '../parts/time.template.js';
import { CommentForm, editPlace } from './comment-form.js';
import type { ActiveThread, OwnComments, ThreadCare } from './comment-thread.acts.js';
import { ownCommentsTemplate, type OwnAct, type OwnView } from './own-comments.template.js';
import { actsOf, stateName } from './own-views.js';
import { TinCommentSubmitEvent } from './writing.events.js';
import { tellOf } from './told-events.js';

/** A reader's writing in one thread: the form, what was sent from here, and what becomes of it. */
export class Writing implements ReactiveController, OwnComments {
  readonly #desk: WritingDesk;
  readonly #form: CommentForm;
  /** Own comments by the place they are drawn at, until something changes. */
  #drawn: Map<string, unknown> | undefined;
  /** Key of the own comment that the reader is to be taken to, and of the one they were at. */
  #focus: string | undefined;
  #held: string | undefined;

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
    this.#form = new CommentForm({
      drafts,
      own,
      site,
      thread: () => {
        const { key = '', policy, language } = controller.thread!;
        return { key, policy, language: language ?? care.spoken()?.language ?? 'vi' };
      },
      spoken: () => spoken,
      digits: (count) => digits(count, this.#language),
      clock: (ms) => care.spoken()?.words.clock(wallClock(ms, care.zone()), this.#language.language) ?? '',
      notes: () => [],
      nameOf: (id) => controller.shelf.find(id)?.author?.name,
      say: (sentence) => controller.redraw(sentence),
      nudge: () => undefined,
      send: (draft) => this.#send(draft),
      leave: () => void this.#leave(),
    });
    thread.addController(this);
  }

  hostConnected(): void {
    this.#desk.start();
  }

  hostDisconnected(): void {
    this.#desk.stop();
  }

  hostUpdate(): void {
    this.#form.place.remember();
    const { activeElement } = this.thread.renderRoot as ShadowRoot;
    this.#held = activeElement?.closest<HTMLElement>('[part~="own"]')?.dataset['key'];
  }

  hostUpdated(): void {
    const { controller, renderRoot } = this.thread;
    const { parent } = this.#form;
    if (!parent.startsWith('=') && (controller.replyTo ?? '') !== parent)
      this.#form.aim(controller.replyTo ?? '');
    const places = [...renderRoot.querySelectorAll<HTMLElement>('[part~="form-place"]')];
    const at = (place: string): HTMLElement | undefined =>
      places.find(({ dataset }) => dataset['place'] === place);
    const home = at(this.#form.parent) ?? at(controller.replyTo ?? '') ?? at('');
    const drawn = home?.querySelector('form');
    if (drawn && !this.#form.place.node.contains(drawn)) this.#form.takeOver(drawn);
    if (home) this.#form.place.put(home);
    this.#reconcile();
    this.#takeFocus();
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
    if (name === 'undo' || name === 'discard' || name === 'withdraw' || name === 'forget') this.#focus = key;
    this.#redraw();
  }

  get #language(): { readonly language: string } {
    return this.care.spoken() ?? this.spoken;
  }

  /** Nothing was sent, or not taken: the words go back into the form, as a draft that is kept first. */
  #giveBack(own: OwnComment): void {
    const { drafts, outbox } = this.#desk;
    const { site, thread, parent, text, name, email, phone, terms } = own;
    const now = Date.now();
    const draft: WrittenDraft = {
      ...{ site, thread, parent, text, name, began: own.began, changed: now },
      ...(email && { email }),
      ...(phone && { phone }),
      ...(terms && { terms }),
      key: mintKey(),
    };
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
    if (draft.parent.startsWith('=')) return this.#save(draft);
    const { thread } = this;
    const detail = draft.parent ? { parent: draft.parent } : {};
    if (!thread.dispatchEvent(new TinCommentSubmitEvent(detail))) return Promise.resolve('');
    this.#focus = draft.key;
    thread.controller.replyTo = undefined;
    this.#desk.outbox.take(draft);
    this.#redraw();
    return undefined;
  }

  /** Other words for a comment that a back end has. The draft stays until they are taken. */
  async #save(draft: WrittenDraft): Promise<string | undefined> {
    const { controller } = this.thread;
    const { drafts, outbox } = this.#desk;
    const { words } = this.spoken;
    const own = this.find(draft.parent.slice(1));
    const writer = await controller.backEnd?.writer?.();
    if (!own || !writer?.edit) return words.notSaved;
    const answer = await writer.edit(asComment(own), draft.text.normalize('NFC').trim());
    if (answer.kind === 'refused' && answer.problem.name === 'comment-stale') {
      const newer = await writer.own(own.id ?? '');
      if (newer) outbox.learn(own, newer);
      return words.stale;
    }
    if (answer.kind !== 'done')
      return answer.kind === 'refused' ? answer.problem.detail || words.notSaved : words.notSaved;
    drafts.remove(draft.key);
    if (controller.replyTo === own.id) controller.replyTo = undefined;
    if (controller.shelf.find(own.id ?? '')) controller.shelf.add([answer.value]);
    outbox.learn(own, answer.value);
    this.#focus = own.key;
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

  /** What has appeared in the thread waits no more. */
  #reconcile(): void {
    const { shelf, news } = this.thread.controller;
    for (const own of this.#desk.ofThread) {
      if (own.state !== 'pending' || own.id === undefined) continue;
      const comment = shelf.find(own.id);
      if (comment) this.#desk.outbox.learn(own, comment);
      else if (news.has(own.id)) this.#desk.ask();
    }
  }

  #redraw(said?: string): void {
    this.#drawn = undefined;
    this.thread.controller.redraw(said);
  }

  #draw(): Map<string, unknown> {
    const { controller } = this.thread;
    const { edit = false, remove = false } = controller.backEnd?.abilities ?? {};
    const now = Date.now();
    const views = new Map<string, OwnView[]>();
    for (const own of this.#desk.ofThread) {
      if (own.id !== undefined && controller.shelf.find(own.id) && !own.leaveAt) continue;
      const place = controller.shelf.find(own.parent) ? own.parent : '';
      const spoken = this.care.spoken();
      const view: OwnView = {
        own,
        state: stateName(own, navigator.onLine, now),
        time: spoken && timeTemplate(new Date(own.since).toISOString(), this.care.zone(), spoken),
        acts: actsOf(own, { edit, remove }, now),
        isEdited: this.#form.parent === editPlace(own.id ?? ''),
        reason: spoken?.words.reasons[own.problem ?? ''],
      };
      views.set(place, [...(views.get(place) ?? []), view]);
    }
    return new Map([...views].map(([place, some]) => [place, ownCommentsTemplate(some, this.spoken)]));
  }

  /** To the own comment that was just sent or changed, wherever it stands by now. */
  #takeFocus(): void {
    const { renderRoot } = this.thread;
    // What they were at has gone into the thread.
    if (!(renderRoot as ShadowRoot).activeElement) this.#focus ??= this.#held;
    if (this.#focus === undefined) return;
    const own = this.#desk.own.get(this.#focus);
    const place =
      [...renderRoot.querySelectorAll<HTMLElement>('[part~="own"]')].find(
        ({ dataset }) => dataset['key'] === this.#focus,
      ) ?? (renderRoot as ShadowRoot).getElementById(`comment-${own?.id}`);
    if (!place) return;
    this.#focus = undefined;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest' });
  }
}
