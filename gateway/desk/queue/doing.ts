import { REASONS, type ActOn, type Reason } from '../../src/desk/api.js';
import type { Desk } from '../context.js';
import { banAuthor } from './ban-form.js';
import { can, canAll } from './can.js';
import type { FormName } from './drafts.js';
import type { QueueModel } from './model.js';

/** What buttons and keys do, for who is at the desk. Each answers whether it was done. */
export class Doing {
  constructor(
    private readonly desk: Desk,
    private readonly model: QueueModel,
  ) {}

  /** Lets comments stand: approves, restores, or keeps what was reported. */
  keep(): boolean {
    const { keep } = canAll(this.model.targets, this.desk);
    if (!keep) return false;
    return this.#told(
      this.model.act([keep === 'decide-report' ? { act: keep, status: 'dismissed' } : { act: keep }]),
    );
  }

  refuse(reason: Reason, text = '', decision = ''): boolean {
    const { refuse } = canAll(this.model.targets, this.desk);
    if (!refuse) return false;
    const words = { ...(text && { text }), ...(decision && { decision }) };
    return this.#told(this.model.act([{ act: refuse, reason, ...words }]));
  }

  unpick(): boolean {
    const { item } = this.model;
    return item !== undefined && this.#told(this.model.act([{ act: 'unpick' }], [item]));
  }

  /** Shows a form, or none. */
  form(form: FormName | undefined): boolean {
    const { model, desk } = this;
    const [first] = model.targets;
    if (form === 'refuse' && !canAll(model.targets, desk).refuse) return false;
    if (form && form !== 'refuse' && (!first || !can(first, desk)[form === 'answer' ? 'keep' : form]))
      return false;
    if (form && form !== 'refuse') model.chooseAll(false);
    model.showForm(form);
    return true;
  }

  /** Does what a form says. */
  sent(form: FormName, data: FormData): boolean {
    const value = (name: string): string => `${data.get(name) ?? ''}`.normalize();
    const text = value('text');
    if (form === 'ban') return false;
    if (form === 'refuse')
      return this.refuse(
        REASONS.find((each) => each === value('reason')) ?? 'other',
        text,
        value('decision'),
      );
    const { item } = this.model;
    if (!item) return false;
    const first: readonly ActOn[] = item.status === 'pending' && form !== 'edit' ? [{ act: 'approve' }] : [];
    return this.#told(this.model.act([...first, deedOf(form, text)], [item]));
  }

  /** Bans the author of the open comment; the form stays until that is done. */
  async ban(data: FormData, leave: () => unknown): Promise<void> {
    const { item, stock } = this.model;
    if (!item || !(await banAuthor(this.desk, item, data))) return;
    if (this.model.item?.id === item.id) leave();
    await stock.fetch(item.id);
  }

  /** Says what was done to who cannot see the line at the bottom. */
  #told(isDone: boolean): boolean {
    const { queue } = this.desk.words;
    const latest = this.desk.work.latest();
    const left = this.model.stock.listed.items.length;
    if (isDone && latest) {
      const { act, name, count } = latest.deed;
      this.desk.say(`${queue.done[act](name, count)} ${queue.left(left)}`);
    }
    return isDone;
  }
}

function deedOf(form: Exclude<FormName, 'refuse' | 'ban'>, text: string): ActOn {
  switch (form) {
    case 'pick':
      return { act: 'pick', note: text };
    case 'answer':
      return { act: 'decide-report', status: 'dismissed', decision: text };
    case 'edit':
    case 'reply':
      return { act: form, text };
  }
}
