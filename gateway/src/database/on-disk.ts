import { close, constants, fdatasync, fstatSync, open } from 'node:fs';
import { promisify } from 'node:util';

const [opened, closed, synced] = [promisify(open), promisify(close), promisify(fdatasync)];

/** Waits until what was written to an open file is on the disk. */
type Sync = (descriptor: number) => Promise<void>;

export interface OnDisk {
  /** Resolves once all that SQLite had committed before the call is on the disk. Rejects where the disk did not take it. */
  whole(): Promise<void>;
  /**
   * What the disk said when it did not take something. It stays so: the system forgets what it could not write, later waits succeed
   * without it, and what stands behind it in the log would be lost with it. Whoever starts anew reads the log again.
   */
  failure(): unknown;
  close(): Promise<void>;
}

/**
 * Waits for the log of a file in WAL mode, without keeping anyone from working meanwhile. Commits with `synchronous = NORMAL` are
 * whole in that log, in their order; SQLite itself waits for the log before it moves them on, and for the file before it writes
 * over the log. So what is in the log when this wait begins is on the disk when it ends, wherever it has been moved to.
 *
 * SQLite locks the file and its `-shm`, never the log: a descriptor of ours takes no lock away when it is closed.
 */
export function onDisk(file: string, sync: Sync = synced): OnDisk {
  let descriptor: number | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let failure: unknown;

  async function wait(): Promise<void> {
    if (failure) throw failure;
    // A log of the same name that was made anew is another file.
    if (descriptor !== undefined && fstatSync(descriptor).nlink === 0) await forget();
    descriptor ??= await opened(`${file}-wal`, constants.O_RDWR);
    try {
      await sync(descriptor);
    } catch (error) {
      failure = error;
      throw error;
    }
  }

  async function forget(): Promise<void> {
    if (descriptor === undefined) return;
    const old = descriptor;
    descriptor = undefined;
    await closed(old);
  }

  const begin = (): Promise<void> => {
    next = undefined;
    running = wait().finally(() => (running = undefined));
    return running;
  };

  return {
    whole() {
      // A wait that has begun may have begun before the last commit: all who come meanwhile share the one behind it.
      if (!running) return begin();
      next ??= running.then(begin, begin);
      return next;
    },
    failure: () => failure,
    close: forget,
  };
}
