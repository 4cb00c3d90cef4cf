import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { metNorway } from '../../../src/feeds/weather/met-norway.js';
import { openMeteo } from '../../../src/feeds/weather/open-meteo.js';
import { openWeather } from '../../../src/feeds/weather/openweather.js';
import { readSnapshot } from '../../../src/feeds/weather/tinbox-snapshot.js';
import { readWeather, weatherFormat } from '../../../src/feeds/weather/weather-adapters.js';
import { placeMs } from '../../../src/model/place-time.js';
import { weatherView } from '../../../src/selection/weather-view.js';
import { lamGiang } from '../../fixtures/weather/lam-giang.js';
import { leadIn } from '../../helpers/weather-lead.js';
import { context, snapshotOf, weatherFixture } from '../../helpers/weather-feeds.js';

const PROVIDERS = [
  [openMeteo, 'open-meteo.json'],
  [metNorway, 'met-norway-complete.json'],
  [metNorway, 'met-norway-compact.json'],
  [openWeather, 'openweather.json'],
] as const;

/** Replaces what stands at some paths of a value. */
function broken(value: unknown): fc.Arbitrary<unknown> {
  const junk = fc.constantFrom<unknown>(
    null,
    undefined,
    NaN,
    Infinity,
    -1,
    1e12,
    '',
    'x',
    [],
    {},
    true,
    '2024-04-10T25:00',
    '<b>',
  );
  const damage = (part: unknown, at: readonly number[], by: unknown): unknown => {
    const [step, ...rest] = at;
    if (step === undefined || typeof part !== 'object' || part === null) return by;
    const keys = Object.keys(part);
    const key = keys[step % keys.length];
    if (key === undefined) return by;
    const child = damage((part as Record<string, unknown>)[key], rest, by);
    return Array.isArray(part)
      ? part.map((item: unknown, index) => (`${index}` === key ? child : item))
      : { ...part, [key]: child };
  };
  const path = fc.array(fc.nat(200), { minLength: 1, maxLength: 6 });
  return fc
    .array(fc.tuple(path, junk), { minLength: 1, maxLength: 4 })
    .map((damages) => damages.reduce((part, [at, by]) => damage(part, at, by), value));
}

for (const [adapter, file] of PROVIDERS)
  describe(`${file}, whatever is broken in it`, () => {
    const body = weatherFixture(file);
    it('is told by its signature', () => assert.equal(weatherFormat(body), adapter.format));

    it('makes a snapshot that our own reader gives back, shows and puts in words', () => {
      fc.assert(
        fc.property(broken(body), fc.constantFrom('vi', 'en', 'ar'), (answer, language) => {
          const result = adapter.read(answer, context());
          if (!result.ok) return;
          const text = JSON.stringify(result.value);
          assert.doesNotMatch(text, /NaN|Infinity|\[object|undefined/);
          assert.deepEqual(readSnapshot(JSON.parse(text)), result);
          const times = result.value.hours.map(({ at }) => placeMs(at));
          assert.ok(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0)));
          weatherView(result.value, context().fetched);
          assert.doesNotMatch(
            leadIn(language as 'vi', result.value, context().fetched),
            /NaN|undefined|null/,
          );
        }),
        { numRuns: 150 },
      );
    });

    it('always carries its credit', () => {
      const credits = snapshotOf(adapter, body).provider.credits;
      assert.ok(credits.length > 0 && credits.every(({ text, url }) => text && url));
    });
  });

describe('readWeather', () => {
  it('reads our own form without knowing more, and another with its place', async () => {
    assert.equal(weatherFormat(lamGiang), 'tinbox');
    assert.deepEqual(await readWeather(JSON.parse(JSON.stringify(lamGiang)), '', undefined), {
      ok: true,
      value: lamGiang,
    });
    const body = weatherFixture('met-norway-complete.json');
    assert.equal((await readWeather(body, '', context())).ok, true);
    assert.deepEqual(await readWeather(body, '', undefined), {
      ok: false,
      failure: { kind: 'schema', at: 'place' },
    });
    for (const [answer, format] of [
      [{}, ''],
      [null, ''],
      [body, 'constructor'],
    ] as const)
      assert.deepEqual(await readWeather(answer, format, context()), {
        ok: false,
        failure: { kind: 'format', format },
      });
  });
});

const CAPTURES = new URL('../../../../shared/captures/feeds/', import.meta.url);
const skip = existsSync(CAPTURES) ? false : 'the captured answers are not on this machine';

describe('true answers of providers', { skip }, () => {
  const file = (name: string): unknown => JSON.parse(readFileSync(new URL(name, CAPTURES), 'utf8'));
  for (const name of ['open-meteo-alaska-hourly.json', 'open-meteo-sample.json'])
    it(`reads every hour of ${name}`, () => {
      const answer = file(name) as {
        hourly: { time: readonly string[]; temperature_2m?: readonly number[]; temperature?: unknown };
      };
      const snapshot = snapshotOf(openMeteo, answer, { zone: 'America/Anchorage', coordinates: null });
      assert.equal(snapshot.hours.length, Math.min(168, answer.hourly.time.length));
      assert.equal(placeMs(snapshot.hours[0]?.at ?? ''), placeMs(`${answer.hourly.time[0]}Z`));
      assert.ok(snapshot.hours.every(({ windSpeed }) => windSpeed !== null));
      assert.ok(snapshot.days.length >= 7);
    });
  it('reads One Call, in kelvin', () => {
    const snapshot = snapshotOf(openWeather, file('openweather-one_call_json.json'), {
      zone: 'America/Chicago',
      coordinates: null,
    });
    assert.deepEqual(
      [snapshot.now?.temperature, snapshot.now?.condition, snapshot.now?.isDay],
      [7, 'rain', false],
    );
    assert.deepEqual([snapshot.days[0]?.temperatureMin, snapshot.days[0]?.precipitation], [6.77, 5.97]);
  });
});
