import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);

/** Milliseconds for which a made-up forecast is served. */
const FRESH = 10 * 60_000;

/** The weather of the demo's places, written by the command line as a paper's cron job would. */
export class Weather {
  #folder = mkdtempSync(join(tmpdir(), 'tinbox-weather-'));
  #written;
  #at = -Infinity;

  /** The snapshot at an address, or undefined: for other addresses, and before `npm run build`. */
  async at(pathname) {
    const [, place] = /^\/weather\/([a-z0-9-]+)\.json$/.exec(pathname) ?? [];
    if (!place) return undefined;
    if (Date.now() - this.#at > FRESH) {
      this.#at = Date.now();
      this.#written = this.#write();
    }
    try {
      await this.#written;
      const body = await readFile(join(this.#folder, `${place}.json`), 'utf8');
      return { type: 'application/json; charset=utf-8', body };
    } catch {
      this.#at = -Infinity;
      return undefined;
    }
  }

  /** Takes away what was written. */
  close() {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #write() {
    const config = ['--config', here('weather-places.json'), '--output', this.#folder, '--jitter', '1ms'];
    return run(process.execPath, [here('../dist/cli/tinbox.js'), 'weather', ...config]);
  }
}
