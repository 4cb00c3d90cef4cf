import type { KeyName } from '../words/queue.words.js';
import type { Doing } from './doing.js';
import type { FormName } from './drafts.js';
import { reasonOf } from './forms.js';
import type { Pressed } from './keys.js';
import type { QueueModel } from './model.js';

/** What keys set in motion beside the list itself. */
export interface KeyActs {
  readonly keep: () => boolean;
  readonly form: (form: FormName | undefined) => boolean;
  readonly later: () => boolean;
  readonly keys: () => void;
  readonly then: (focus: 'row', isDone: boolean) => boolean;
  readonly undo: () => void;
  readonly search: () => void;
  /** What is written beside the reasons. */
  readonly words: () => string;
}

/** Does what a key means. @returns Whether it meant something here. */
export function heeded(meant: Pressed, model: QueueModel, doing: Doing, acts: KeyActs): boolean {
  if ('digit' in meant) {
    const reason = model.form === 'refuse' ? reasonOf(meant.digit) : undefined;
    return reason !== undefined && acts.then('row', doing.refuse(reason, acts.words()));
  }
  if (meant.key === 'leave') return leave(model, acts);
  if (model.form && meant.key !== 'undo' && meant.key !== 'keys') return false;
  const act = keyActs(model, doing, acts)[meant.key];
  act?.();
  return act !== undefined;
}

function leave(model: QueueModel, { form }: KeyActs): boolean {
  if (model.form) return form(undefined);
  if (model.chosen.size === 0) return false;
  model.chooseAll(false);
  return true;
}

const keyActs = (
  model: QueueModel,
  doing: Doing,
  { keep, form, later, keys, then, undo, search }: KeyActs,
): Partial<Readonly<Record<KeyName, () => unknown>>> => ({
  next: () => then('row', model.step(1)),
  previous: () => then('row', model.step(-1)),
  approve: keep,
  refuse: () => form('refuse'),
  edit: () => form('edit'),
  reply: () => form('reply'),
  pick: () => (model.item?.pick ? then('row', doing.unpick()) : form('pick')),
  ban: () => form('ban'),
  later,
  undo: () => {
    undo();
    then('row', true);
  },
  choose: () => model.item && model.choose(model.item.id),
  search,
  keys,
});
