import type { ActName, ActRequest } from '../../src/desk/api.js';

/** What somebody did, as it is told. */
export interface Deed {
  readonly act: ActName | 'undo';
  /** Of the first comment's author. */
  readonly name: string;
  readonly count: number;
}

/** One request that is on its way: kept until the server has answered it. */
export interface Entry {
  /** The `Idempotency-Key` of every attempt. */
  readonly key: string;
  /** Entries of one group were one gesture, and are undone together. */
  readonly group: string;
  readonly deed: Deed;
  /** Absent of an undo. */
  readonly request?: ActRequest;
  /** Of an undo: the key of what it takes back. */
  readonly of?: string;
  /** Of an undo: what the server calls what it takes back, once that is known. */
  readonly undoes?: string;
  /** Attempts without an answer. */
  readonly tries: number;
}

const nameOf = (person: string): string => `tinbox-desk-work-${person}`;

/** What was not saved when the desk was last closed. @param person Whose work it is: another person must not send it. */
export function keptEntries(person: string): Entry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(person)) ?? '[]');
    return Array.isArray(kept) ? (kept as Entry[]).filter(({ key, deed }) => key && deed) : [];
  } catch {
    return [];
  }
}

export function keepEntries(person: string, entries: readonly Entry[]): void {
  try {
    if (entries.length > 0) localStorage.setItem(nameOf(person), JSON.stringify(entries));
    else localStorage.removeItem(nameOf(person));
  } catch {
    // Without storage it lasts as long as the page.
  }
}
