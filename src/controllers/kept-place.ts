/** Where a reader's choice is kept, in this browser and nowhere else. */
const KEY = 'tinbox.place';

/** The place that a reader chose before; undefined where none was, or where the browser keeps nothing. */
export function keptPlace(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the place that a reader chose. */
export function keepPlace(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Nothing is kept: it is to be chosen again on the next page.
  }
}
