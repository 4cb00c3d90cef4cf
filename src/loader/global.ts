import { switchOff } from '../controllers/off-switch.js';

/** The one global of the page. */
export interface TinboxGlobal {
  readonly version: string;
  /** Settles when the elements of this copy are defined and the page's divs are upgraded. */
  readonly ready: Promise<void>;
  /** Runs a function with the global: at once, or once Tinbox has come if it is called on the array before. */
  push(act: (tinbox: TinboxGlobal) => void): void;
  /** Returns every widget to its fallback. */
  off(): void;
  /** For developers: shows what each widget's clocks and feed say, beside it, for as long as it is true. Set it at any time. */
  debug?: boolean;
}

declare global {
  interface Window {
    Tinbox?: TinboxGlobal | ((tinbox: TinboxGlobal) => void)[];
  }
}

/**
 * Takes the global, unless an earlier copy has it.
 * @returns false where another copy serves the page already.
 */
export function takeGlobal(ready: Promise<void>): boolean {
  const early = window.Tinbox;
  if (early && !Array.isArray(early) && 'push' in early) return false;
  const tinbox: TinboxGlobal = {
    version: __VERSION__,
    ready,
    push: (act) => {
      try {
        act(tinbox);
      } catch (error) {
        // The page's own mistake is the page's to see, and stops neither us nor what it pushed next.
        reportError(error);
      }
    },
    off: () => {
      switchOff();
      import('../controllers/stay-off.js').then(
        ({ showFallbacks }) => showFallbacks(),
        () => undefined,
      );
    },
  };
  window.Tinbox = tinbox;
  void ready.then(() => Array.isArray(early) && early.forEach(tinbox.push));
  return true;
}
