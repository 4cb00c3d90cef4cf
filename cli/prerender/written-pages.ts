import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const markOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** What a watch wrote itself, so that a page drawn in place is not drawn again for that, but is once its editor changes it. */
export class WrittenPages {
  readonly #marks = new Map<string, string>();

  note(path: string, bytes: Uint8Array): void {
    this.#marks.set(resolve(path), markOf(bytes));
  }

  /** Whether a file is as we left it. */
  async isAsWritten(path: string): Promise<boolean> {
    const mark = this.#marks.get(resolve(path));
    if (!mark) return false;
    return readFile(path).then(
      (bytes) => markOf(bytes) === mark,
      () => false,
    );
  }
}
