import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { atomicWrite } from '../files/atomic-write.js';
import { filesIn, isPage, isXml } from '../files/walk.js';
import type { Terminal } from '../terminal.js';
import { reasonOf, Trouble } from '../trouble.js';
import { draw, type Orders } from './drawing.js';
import type { WrittenPages } from './written-pages.js';

/** What came of a run. */
export interface Outcome {
  readonly pages: number;
  readonly left: number;
  readonly others: number;
  /** Files that could not be read or written. */
  readonly failed: number;
}

export async function readBytes(path: string, { words }: Terminal): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Trouble(words.unreadable(path, reasonOf(error)));
  }
}

export async function writeBytes(
  path: string,
  bytes: Uint8Array,
  { words }: Terminal,
  mode?: number,
): Promise<void> {
  try {
    await atomicWrite(path, bytes, mode);
  } catch (error) {
    throw new Trouble(words.unwritable(path, reasonOf(error)));
  }
}

/** The path of a file below a folder as an address writes it; its bare name where it lies elsewhere. */
export function pathBelow(folder: string, file: string): string {
  const path = relative(folder, file).split(sep).join('/');
  return path.startsWith('..') ? (path.split('/').pop() ?? path) : path;
}

/** Pages that are drawn at the same time. */
const AT_ONCE = 4;

/** What a folder holds beside a site. */
const FOREIGN = /(^|[\\/])(\.git|node_modules)$/;

/** A folder of pages and what goes to another, or stays: pages filled, all else as it is. */
export class Folder {
  constructor(
    readonly from: string,
    readonly to: string,
    private readonly orders: Orders,
    private readonly terminal: Terminal,
    private readonly written: WrittenPages,
  ) {}

  files(): Promise<string[]> {
    const out = resolve(this.to);
    return filesIn(
      this.from,
      (path) => FOREIGN.test(path) || (resolve(path) === out && out !== resolve(this.from)),
    );
  }

  /** @param paths Relative to the folder. */
  async write(paths: readonly string[]): Promise<Outcome> {
    const queue = [...paths];
    const outcome = { pages: 0, left: 0, others: 0, failed: 0 };
    const worker = async (): Promise<void> => {
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        this.terminal.progress(`${paths.length - queue.length}/${paths.length} ${path}`);
        try {
          await this.#file(path, outcome);
        } catch (error) {
          if (!(error instanceof Trouble)) throw error;
          outcome.failed++;
          this.terminal.advise(error.advice);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    this.terminal.progress('');
    return outcome;
  }

  async #file(path: string, outcome: { pages: number; left: number; others: number }): Promise<void> {
    const [from, to] = [join(this.from, path), join(this.to, path)];
    const isInPlace = resolve(from) === resolve(to);
    const isFilled = isPage(path) && !isXml(path);
    if (!isFilled && isInPlace) return;
    const bytes = await readBytes(from, this.terminal);
    const { mode } = await stat(from).catch((error: unknown) => {
      throw new Trouble(this.terminal.words.unreadable(from, reasonOf(error)));
    });
    if (!isFilled) {
      await writeBytes(to, bytes, this.terminal, mode & 0o7777);
      outcome.others++;
      return;
    }
    const position = { name: from, path: path.split(sep).join('/') };
    const drawn = await draw(bytes, position, this.orders, this.terminal);
    outcome.pages++;
    outcome.left += drawn.left;
    if (isInPlace && drawn.bytes === bytes) return;
    this.written.note(to, drawn.bytes);
    await writeBytes(to, drawn.bytes, this.terminal, mode & 0o7777);
  }
}
