import type { MarkupParser } from '../markup.js';

/** What is kept on this device between visits: a token, a right to edit. Never throws. */
export interface DeviceKeys {
  get(name: string): string | undefined;
  /** @param value Undefined takes it away. */
  set(name: string, value: string | undefined): void;
}

/** Which thread of which comment system is meant, and what it is asked with. */
export interface ThreadSource {
  /** An absolute, safe URL: of the gateway, of a WordPress, of a post, of a file. */
  readonly src: string;
  /** The name of the comment system; empty: by the signature of `src`. */
  readonly format?: string | undefined;
  /** The key of the thread, usually the address of its page; `*`: the newest of the whole site. */
  readonly thread: string;
  /** The title of the page, for the editors' desk. */
  readonly title?: string | undefined;
  /** BCP 47 tag in which a server that can tells why it refuses. */
  readonly language?: string | undefined;
  /** Whether a reader has the page before them: nothing is polled while not. Default the page's own visibility. */
  readonly visible?: (() => boolean) | undefined;
  /** Default the browser's storage, else this page's memory. */
  readonly keys?: DeviceKeys | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Reads the HTML of foreign comments. Default the browser's parser. */
  readonly parse?: MarkupParser | undefined;
}

export const isVisible = (): boolean => typeof document === 'undefined' || !document.hidden;

const memory = new Map<string, string>();

/** Keys in the browser's storage, each named `tinbox.key.…`; in memory where that is closed or full. */
export const storedKeys: DeviceKeys = {
  get(name) {
    try {
      return localStorage.getItem(`tinbox.key.${name}`) ?? memory.get(name);
    } catch {
      return memory.get(name);
    }
  },
  set(name, value) {
    if (value === undefined) memory.delete(name);
    else memory.set(name, value);
    try {
      if (value === undefined) localStorage.removeItem(`tinbox.key.${name}`);
      else localStorage.setItem(`tinbox.key.${name}`, value);
    } catch {
      // Closed or full: memory has it.
    }
  },
};
