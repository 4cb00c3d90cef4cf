import type { KeyName } from '../words/queue.words.js';

/** The keys of the queue, in the order in which they are listed. */
export const KEYS: readonly (readonly [KeyName, string])[] = [
  ['approve', 'D'],
  ['refuse', 'T'],
  ['reason', '0–9'],
  ['next', 'J'],
  ['previous', 'K'],
  ['edit', 'S'],
  ['pick', 'N'],
  ['reply', 'L'],
  ['ban', 'C'],
  ['later', 'B'],
  ['undo', 'Z'],
  ['choose', 'X'],
  ['search', '/'],
  ['keys', '?'],
  ['leave', 'Esc'],
];

const NAMES: Readonly<Record<string, KeyName>> = {
  ...Object.fromEntries(KEYS.map(([name, key]) => [key.toLowerCase(), name])),
  escape: 'leave',
};

/** Keys that may be held down: the others act once. */
const REPEATS: readonly KeyName[] = ['next', 'previous'];

export type Pressed = { readonly key: KeyName } | { readonly key: 'reason'; readonly digit: string };

/** What a key means; nothing while somebody types, composes, or means the browser. */
export function pressed(event: KeyboardEvent): Pressed | undefined {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (isTyping(event.target) && key !== 'escape') return undefined;
  if (/^\d$/.test(key)) return { key: 'reason', digit: key };
  const name = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
  if (!name || (event.repeat && !REPEATS.includes(name))) return undefined;
  return { key: name };
}

const TYPED = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPED) !== null;
