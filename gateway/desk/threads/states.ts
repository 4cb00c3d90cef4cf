import { html, nothing } from 'lit';
import type { NewState, ThreadLine } from '../../src/desk/api-threads.js';
import type { Desk } from '../context.js';

type State = NewState['state'];

const ACTS: Readonly<Record<State, string>> = {
  open: 'open-thread',
  premod: 'premoderate-thread',
  closed: 'close-thread',
  hidden: 'hide-thread',
};

/** Whether a thread takes comments, in words. */
export function stateText({ words }: Desk, { state, closedNow }: ThreadLine): string {
  const { states, closedNow: now } = words.policy;
  return closedNow && state !== 'closed' && state !== 'hidden' ? `${states[state]} (${now})` : states[state];
}

/** The other states that a person may give a thread, as buttons. */
export function stateButtons(desk: Desk, present: State, act: (state: State) => unknown): unknown {
  const others = (Object.keys(ACTS) as State[]).filter((state) => state !== present && desk.may(ACTS[state]));
  if (others.length === 0) return nothing;
  return html`<p class="buttons">
    ${others.map(
      (state) =>
        html`<button class="outlined" type="button" @click=${() => act(state)}>
          ${desk.words.policy.stateActs[state]}
        </button>`,
    )}
  </p>`;
}
