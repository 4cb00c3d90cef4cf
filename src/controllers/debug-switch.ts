type Tell = (on: boolean) => void;

const listeners = new Set<Tell>();
const taken = new WeakSet<object>();
let on: boolean | undefined;

function turn(now: boolean): void {
  if (now === on) return;
  on = now;
  listeners.forEach((tell) => tell(now));
}

/** Makes a switch of what was a plain value of the global until now; another copy of this file keeps its own. */
function takeSwitch(): void {
  const { Tinbox } = window;
  if (!Tinbox || Array.isArray(Tinbox) || taken.has(Tinbox)) return;
  taken.add(Tinbox);
  const before = Object.getOwnPropertyDescriptor(Tinbox, 'debug');
  turn(on || !!Tinbox.debug);
  Object.defineProperty(Tinbox, 'debug', {
    configurable: true,
    enumerable: true,
    get: () => on,
    set(value: unknown) {
      before?.set?.call(Tinbox, value);
      turn(!!value);
    },
  });
}

/**
 * Tells whether developers want to see what widgets do, now and whenever it changes: by `Tinbox.debug = true`, or from the start
 * by `?tinbox=debug` in the page's address.
 * @returns A function that stops listening.
 */
export function onDebug(tell: Tell): () => void {
  on ??= /[?&]tinbox=debug(&|$)/.test(location.search);
  takeSwitch();
  listeners.add(tell);
  tell(on);
  return () => listeners.delete(tell);
}
