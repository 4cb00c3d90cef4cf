import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { madeUpWeather } from '../../src/feeds/weather/made-up.js';
import {
  readPlaces,
  type ConfiguredPlace,
  type PlacesConfiguration,
} from '../../src/feeds/weather/places.js';
import { providerRequest } from '../../src/feeds/weather/provider-requests.js';
import { refreshPlace, type Refreshed } from '../../src/feeds/weather/refresh-place.js';
import { WEATHER_TERMS } from '../../src/feeds/weather/terms.js';
import { weatherAdapter } from '../../src/feeds/weather/weather-adapters.js';
import { weatherPlace } from '../../src/model/forecast-makers.js';
import type { Command } from '../command.js';
import { readDuration } from '../options.js';
import { reasonOf, Trouble } from '../trouble.js';
import type { CliWords } from '../words/words.js';
import { Beside } from './beside.js';
import { KeptSnapshots } from './kept-snapshots.js';

/** Milliseconds between two questions to the same provider. */
const GAP = 100;

/** Asks for one place. */
type Refresh = (place: ConfiguredPlace, kept: KeptSnapshots) => Promise<Refreshed>;

/** `tinbox weather`: snapshots for a site without a server, written from cron. */
export const weather: Command = {
  options: {
    config: { kind: 'text', short: 'c' },
    output: { kind: 'text', short: 'o' },
    timeout: { kind: 'text' },
    jitter: { kind: 'text' },
  },
  async run({ texts, inputs }, { terminal }) {
    const { words } = terminal;
    const { config, output } = texts;
    if (inputs.length > 0 || !config) throw new Trouble(words.weather.needsConfig);
    if (!output) throw new Trouble(words.weather.needsOutput);
    const timeout = readDuration('timeout', texts['timeout'], 10_000, words);
    const jitter = readDuration('jitter', texts['jitter'], 20_000, words);
    const configuration = await readConfiguration(config, words);
    const { places } = configuration;
    if (isFreeOnly(configuration)) terminal.advise(words.weather.notCommercial, 'yellow');
    const refresh = await refresher(configuration, timeout, jitter, words);
    const kept = await KeptSnapshots.open(output);
    let failures = 0;
    const beside = await Beside.ask(configuration, {
      timeout,
      airKey: process.env['TINBOX_AIR_KEY'] || (process.env['TINBOX_WEATHER_KEY'] ?? ''),
      onFailure(what, failure) {
        terminal.advise(words.weather.besideFailure(what, words.failure(failure, '')[0]), 'yellow');
      },
    });
    for (const place of places) {
      const found = await refresh(place, kept);
      if (found.kind === 'failed' || found.kind === 'kept') {
        failures++;
        terminal.advise(
          words.weather.failure(place.id, words.failure(found.failure, '')[0], found.kind === 'kept'),
          found.kind === 'kept' ? 'yellow' : 'red',
        );
      }
      if (found.kind !== 'failed') {
        const before = (await kept.get(place))?.snapshot;
        const whole = await beside.put(place, found, before);
        const isNew = found.kind === 'new' || found.kind === 'unchanged';
        if (isNew || JSON.stringify(whole.snapshot) !== JSON.stringify(before))
          await write(kept, place.id, whole, words);
      }
      terminal.mention(words.weather.place(place.id, found.kind));
    }
    if (failures === places.length) return 2;
    await kept.close(places.map(weatherPlace));
    return failures ? 1 : 0;
  },
};

/** A free service of those that a site with advertisements may not use. */
const isFreeOnly = ({ provider, endpoint, air }: PlacesConfiguration): boolean =>
  (provider !== 'made-up' && !endpoint && !WEATHER_TERMS[provider].commercial) ||
  (air?.provider === 'open-meteo' && !air.endpoint);

async function readConfiguration(path: string, words: CliWords): Promise<PlacesConfiguration> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new Trouble(words.unreadable(path, reasonOf(error)));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Trouble(words.weather.badConfig(path, ''));
  }
  const read = readPlaces(value);
  if (read.ok) return read.value;
  throw new Trouble(words.weather.badConfig(path, read.failure.kind === 'schema' ? read.failure.at : ''));
}

/** The first question waits for a random time: all papers' crons ring at the full minute. */
async function refresher(
  configuration: PlacesConfiguration,
  timeout: number,
  jitter: number,
  words: CliWords,
): Promise<Refresh> {
  const { provider } = configuration;
  if (provider === 'made-up')
    return (place) =>
      Promise.resolve({ kind: 'new', snapshot: madeUpWeather(weatherPlace(place), Date.now()) });
  const key = process.env['TINBOX_WEATHER_KEY'] ?? '';
  if (WEATHER_TERMS[provider].key && !key) throw new Trouble(words.weather.needsKey);
  const adapter = await weatherAdapter(provider.replace('-paid', ''));
  let wait = Math.random() * jitter;
  return async (place, kept) => {
    const request = providerRequest(configuration, place, __VERSION__, key);
    if (!adapter || !request) return { kind: 'failed', failure: { kind: 'format', format: provider } };
    const turn = async (): Promise<void> => {
      await sleep(wait);
      wait = GAP;
    };
    return refreshPlace(adapter, request, { place: weatherPlace(place) }, await kept.get(place), {
      timeout,
      turn,
      now: Date.now(),
      random: Math.random,
    });
  };
}

async function write(
  kept: KeptSnapshots,
  id: string,
  found: Extract<Refreshed, { snapshot: unknown }>,
  words: CliWords,
): Promise<void> {
  try {
    await kept.put(id, found);
  } catch (error) {
    throw new Trouble(words.unwritable(kept.pathOf(id), reasonOf(error)));
  }
}
