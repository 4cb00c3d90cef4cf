import { render } from 'lit';
import { DraftHand } from '../../controllers/writing/draft-hand.js';
import type { WrittenWords } from '../../model/own-comment.js';
import { commentFormTemplate, type FormView } from './comment-form.template.js';
import { Advice } from './form-advice.js';
import { fillFields, focusField, readFields } from './form-fields.js';
import { faultIn, formView, type FormGround } from './form-view.js';
import { MovingNode, standIn } from './moving-node.js';
import { RememberedName } from './remembered-name.js';

/** Milliseconds in which a second click belongs to the first, while nothing is typed. */
const DOUBLE = 1000;

/** The one form of a thread: what is typed into it is in a draft's hand from the first letter on. */
export class CommentForm {
  readonly place = new MovingNode();
  readonly #advice: Advice;
  readonly #name: RememberedName;
  #hand: DraftHand;
  #fault: FormView['fault'];
  #forgotten: WrittenWords | undefined;
  /** What stands there before anything is typed: the words that are to be changed. */
  #start = '';
  #isBusy = false;
  #sentAt = -DOUBLE;

  constructor(private readonly ground: FormGround) {
    const { node } = this.place;
    node.className = 'write';
    this.#hand = this.#handAt('');
    this.#name = new RememberedName(node, ground.drafts.shelf);
    this.#advice = new Advice(ground, () => this.draw());
    for (const type of ['input', 'submit', 'click', 'keydown', 'change']) node.addEventListener(type, this);
    this.#show('');
  }

  /** The comment that is replied to; '' for none. */
  get parent(): string {
    return this.#hand.place.parent;
  }

  /**
   * Takes the form to another comment; the draft for the former stays there.
   * @param draft Key of the draft to go on with, where there are several.
   * @param start What stands there before anything is typed.
   */
  aim(parent: string, { draft, start = '' }: { draft?: string; start?: string } = {}): void {
    const { name } = readFields(this.place.node);
    this.#hand = this.#handAt(parent);
    this.#start = start;
    if (draft) this.#hand.swap(draft);
    this.#fault = this.#forgotten = undefined;
    this.#advice.clear();
    this.#show(name);
  }

  focus(): void {
    focusField(this.place.node, 'text');
  }

  /** Takes what was typed into a form that a server wrote. */
  take(form: Element | null): void {
    if (!form) return;
    const typed = readFields(form);
    if (typed.text.trim() && typed.text !== this.#hand.words.text) {
      // What is on the shelf stays there, as another draft.
      this.#hand.release();
      this.#hand.write(typed);
    }
    this.#show(typed.name);
  }

  /** Stands in the place of the form that a server drew, with all that was typed into it and where. */
  takeOver(form: Element): void {
    this.take(form);
    standIn(form, this.place.node);
  }

  /** Something on the shelf has been changed by another tab. */
  look(): void {
    if (this.#hand.look() === 'words') this.#show('');
    else this.draw();
  }

  /** Called by the browser. */
  handleEvent(event: Event): void {
    const { target, type } = event as Event & { readonly target: Element };
    if (type === 'submit') return void this.#submit(event);
    if (type === 'input') return this.#write();
    if (type === 'change') return this.#name.note();
    if (type === 'keydown') return keepComposing(event as KeyboardEvent);
    const part = (name: string): boolean => !!target.closest(`[part~="${name}"]`);
    if (part('cancel')) this.ground.leave();
    else if (part('forget')) this.#forget();
    else if (part('undo-forget')) this.#undo();
    else if (part('other-draft')) this.#swap();
  }

  draw(): void {
    const { node } = this.place;
    render(commentFormTemplate(this.#view, this.ground.spoken()), node);
    // Ours to say what is missing, in the language of the thread.
    node.querySelector('form')!.noValidate = true;
  }

  #handAt(parent: string): DraftHand {
    const { drafts, own, site, thread } = this.ground;
    return new DraftHand(drafts, own, { site, thread: thread().key, parent }, () => Date.now());
  }

  get #view(): FormView {
    const hints = this.#advice.sentences(this.#hand.words.text, this.ground.spoken().words);
    return formView(this.ground, this.#hand, {
      hints,
      fault: this.#fault,
      isForgotten: !!this.#forgotten,
      isBusy: this.#isBusy,
    });
  }

  /** Draws what is in hand into the fields. @param name For words without one. */
  #show(name: string): void {
    const { words } = this.#hand;
    this.draw();
    fillFields(this.place.node, {
      ...words,
      text: words.text || this.#start,
      name: words.name || name || (this.#name.known ?? ''),
    });
    this.#name.show();
  }

  #write(): void {
    const words = readFields(this.place.node);
    this.#forgotten = undefined;
    this.#sentAt = -DOUBLE;
    if (this.#fault) this.#fault = faultIn(this.ground, this.parent, words);
    this.#hand.write(words);
    this.#name.note();
    this.draw();
    this.#advice.follow(words.text, this.ground.spoken().words);
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const words = readFields(this.place.node);
    if (this.#isBusy || event.timeStamp - this.#sentAt < DOUBLE) return;
    this.#fault = faultIn(this.ground, this.parent, words);
    if (this.#fault) {
      this.draw();
      this.ground.say(this.#fault.sentence);
      return focusField(this.place.node, this.#fault.field);
    }
    this.#hand.write(words);
    if (await this.#isNudged()) return;
    const { draft } = this.#hand;
    if (!draft) return this.draw();
    const answer = this.ground.send(draft);
    const why = answer instanceof Promise ? await this.#whileBusy(answer) : answer;
    if (why !== undefined) {
      this.#fault = { field: 'text', sentence: why };
      this.draw();
      return this.ground.say(why);
    }
    this.#sentAt = event.timeStamp;
    if (this.#hand.draft?.key !== draft.key) return;
    this.#hand.release();
    this.aim('');
  }

  async #whileBusy<Value>(coming: Promise<Value>): Promise<Value> {
    this.#isBusy = true;
    this.draw();
    const value = await coming;
    this.#isBusy = false;
    return value;
  }

  /** Asks once, and lets the reader think once. */
  async #isNudged(): Promise<boolean> {
    const { draft } = this.#hand;
    const asked = draft && !this.#advice.nudge ? this.ground.nudge(draft) : undefined;
    if (!asked) return false;
    this.#advice.nudge = await this.#whileBusy(asked);
    this.draw();
    if (!this.#advice.nudge) return false;
    this.ground.say(this.#advice.nudge);
    return true;
  }

  #forget(): void {
    this.#forgotten = this.#hand.forget();
    this.#show(this.#forgotten.name);
    this.ground.say(this.ground.spoken().words.forgotten);
    this.place.node.querySelector<HTMLElement>('[part~="undo-forget"]')?.focus();
  }

  #undo(): void {
    if (this.#forgotten) this.#hand.write(this.#forgotten);
    this.#forgotten = undefined;
    this.#goOn();
  }

  #swap(): void {
    const [other] = this.#hand.others;
    if (other) this.#hand.swap(other.key);
    this.#goOn();
  }

  #goOn(): void {
    this.#show('');
    this.focus();
  }
}

/** Enter that takes a word from an input method (Telex, VNI) sends nothing: some browsers would take it for the form's. */
function keepComposing(event: KeyboardEvent): void {
  const isInput = event.target instanceof HTMLInputElement;
  if (event.key === 'Enter' && isInput && (event.isComposing || event.keyCode === 229))
    event.preventDefault();
}
