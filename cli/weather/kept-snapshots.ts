import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSnapshot } from '../../src/feeds/weather/tinbox-snapshot.js';
import type { KeptSnapshot } from '../../src/feeds/weather/refresh-place.js';
import type { WeatherPlace } from '../../src/model/forecast.js';
import { atomicWrite } from '../files/atomic-write.js';

/** What the servers called the ages of their answers, by place. */
const AGES = '.tinbox-weather.json';

/** The folder in which snapshots lie as a site serves them: `lam-giang.json`, and `places.json` with all places. */
export class KeptSnapshots {
  readonly #ages = new Map<string, string>();

  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<KeptSnapshots> {
    const kept = new KeptSnapshots(folder);
    const ages = await json(join(folder, AGES));
    if (typeof ages === 'object' && ages !== null)
      for (const [id, age] of Object.entries(ages)) if (typeof age === 'string') kept.#ages.set(id, age);
    return kept;
  }

  pathOf(id: string): string {
    return join(this.folder, `${id}.json`);
  }

  /** The last snapshot of a place; undefined where there is none that can be read, or it is of other coordinates. */
  async get({ id, zone, coordinates }: WeatherPlace): Promise<KeptSnapshot | undefined> {
    const read = readSnapshot(await json(this.pathOf(id)));
    if (!read.ok) return undefined;
    const { place } = read.value;
    const isSame =
      place.zone === zone &&
      place.coordinates?.latitude === coordinates?.latitude &&
      place.coordinates?.longitude === coordinates?.longitude;
    return isSame ? { snapshot: read.value, lastModified: this.#ages.get(id) } : undefined;
  }

  async put(id: string, { snapshot, lastModified }: KeptSnapshot): Promise<void> {
    await atomicWrite(this.pathOf(id), `${JSON.stringify(snapshot)}\n`);
    if (lastModified) this.#ages.set(id, lastModified);
    else this.#ages.delete(id);
  }

  /** Writes what is left to write: the list of places, and the ages. */
  async close(places: readonly WeatherPlace[]): Promise<void> {
    await atomicWrite(join(this.folder, 'places.json'), `${JSON.stringify({ version: 1, places })}\n`);
    await atomicWrite(join(this.folder, AGES), `${JSON.stringify(Object.fromEntries(this.#ages))}\n`);
  }
}

async function json(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
