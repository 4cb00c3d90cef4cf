import { hiddenNames } from '../../controllers/writing/device-marks.js';
import { sendReport } from '../../controllers/writing/reader-deeds.js';
import type { ActsWords } from '../../locales/acts.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Comment } from '../../model/comment.js';
import { actPanelTemplate, type PanelAct, type PanelView } from './act-panel.template.js';
import { TinCommentReportEvent } from './acts.events.js';
import type { ActiveThread, OwnComments, ThreadActs, ThreadWriting } from './comment-thread.acts.js';
import { Votes } from './votes.js';

/** What a reader does with the comments of others, and where their own stands among them. */
export class Acts implements ThreadActs {
  readonly mine: OwnComments;
  readonly #votes: Votes;
  #panel: PanelView | undefined;
  #drawn: unknown;
  /** The part that the panel was opened by. */
  #opener = 'more';

  constructor(
    private readonly thread: ActiveThread,
    private readonly spoken: Spoken<ActsWords>,
    private readonly writing: () => ThreadWriting | undefined,
  ) {
    this.mine = { below: (id) => (id === this.#panel?.id ? this.#drawn : undefined) };
    this.#votes = new Votes(thread, (why) => thread.controller.redraw(why || spoken.words.voteFailed));
  }

  vote(id: string): void {
    void this.#votes.press(id);
  }

  reply(): void {
    this.writing()?.reply();
  }

  report(id: string): void {
    this.#toggle(id, 'report', () => ({ kind: 'report' }));
  }

  more(id: string): void {
    this.#toggle(id, 'more', () => {
      const own = this.writing()?.ofAuthor(id);
      const acts: PanelAct[] = ['copy'];
      if (own?.edit) acts.push('edit');
      if (own?.remove) acts.push('remove');
      if (!own) acts.push('hide');
      return { kind: 'more', acts: [...acts, 'close'] };
    });
  }

  unhide(id: string): void {
    this.#hide(this.#find(id)?.author?.name ?? '', false);
    this.#focus(`#comment-${CSS.escape(id)}`);
  }

  /** An act of the panel. */
  act(act: PanelAct, id: string): void {
    const own = this.writing()?.ofAuthor(id);
    if (act === 'copy') return void this.#copy(id);
    if (act === 'close') return this.#close();
    this.#show(undefined);
    if (act === 'edit') own?.edit?.();
    else if (act === 'remove') own?.remove?.();
    else {
      this.#hide(this.#find(id)?.author?.name ?? '', true);
      this.#focus(`[part~="unhide"][data-id="${CSS.escape(id)}"]`);
    }
  }

  escape(): void {
    if (this.#panel) this.#close();
  }

  async sendReport(form: HTMLElement): Promise<void> {
    const panel = this.#panel;
    if (panel?.kind !== 'report' || panel.isBusy) return;
    const { words } = this.spoken;
    const reason = form.querySelector<HTMLInputElement>('[name="reason"]:checked')?.value;
    const text = form.querySelector<HTMLTextAreaElement>('[name="explained"]')?.value.normalize('NFC').trim();
    if (!reason) {
      this.#show({ ...panel, fault: words.chooseReason }, words.chooseReason);
      return this.#focus('[part~="panel"] [name="reason"]');
    }
    if (!this.thread.dispatchEvent(new TinCommentReportEvent({ id: panel.id, reason }))) return;
    this.#show({ ...panel, fault: undefined, isBusy: true });
    const answer = await sendReport(this.thread.controller, panel.id, reason, text ?? '');
    if (this.#panel?.id !== panel.id) return;
    if (answer?.kind === 'done') {
      this.#show({ ...panel, kind: 'received', url: answer.value.url }, words.received);
      return this.#focus('[part~="received"]');
    }
    const why = (answer?.kind === 'refused' && answer.problem.detail) || words.reportFailed;
    this.#show({ ...panel, fault: why, isBusy: false }, why);
  }

  async #copy(id: string): Promise<void> {
    const panel = this.#panel;
    const url = `${location.href.replace(/#.*/, '')}#comment-${id}`;
    try {
      await navigator.clipboard.writeText(url);
      this.#close(this.spoken.words.copied);
    } catch {
      // Not on pages without https, and not everywhere allowed: the reader can copy it.
      if (!panel || this.#panel !== panel) return;
      this.#show({ ...panel, kind: 'link', url });
      await this.thread.updateComplete;
      this.thread.renderRoot.querySelector<HTMLInputElement>('[part~="link"]')?.select();
    }
  }

  #hide(name: string, isHidden: boolean): void {
    if (!name) return;
    hiddenNames().put(name, isHidden);
    this.thread.controller.shelf.hide(hiddenNames().all);
    this.thread.controller.redraw();
  }

  #toggle(id: string, opener: string, view: () => Pick<PanelView, 'kind' | 'acts'>): void {
    const { kind, acts = [] } = view();
    if (this.#panel?.id === id && this.#panel.kind === kind) return this.#close();
    this.#opener = opener;
    this.#show({ id, name: this.#find(id)?.author?.name ?? '', kind, acts });
    this.#focus('[part~="panel"] :is(input, button)');
  }

  #close(said?: string): void {
    const { id = '' } = this.#panel ?? {};
    this.#show(undefined, said);
    this.#focus(`[part~="${this.#opener}"][data-id="${CSS.escape(id)}"]`);
  }

  #show(panel: PanelView | undefined, said?: string): void {
    this.#panel = panel;
    // In a list it stays a template of its own: what is chosen in it outlives the row's next drawing.
    this.#drawn = panel && [actPanelTemplate(panel, this.spoken)];
    this.thread.controller.redraw(said);
  }

  #focus(selector: string): void {
    const { renderRoot, updateComplete } = this.thread;
    void updateComplete.then(() => renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #find(id: string): Comment | undefined {
    return this.thread.controller.shelf.find(id);
  }
}
