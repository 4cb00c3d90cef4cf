import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carryOver } from '../../../src/feeds/weather/carry-over.js';
import { metNorway } from '../../../src/feeds/weather/met-norway.js';
import { readPlaces, type PlacesConfiguration } from '../../../src/feeds/weather/places.js';
import { providerRequest } from '../../../src/feeds/weather/provider-requests.js';
import { refreshPlace, type KeptSnapshot, type Refreshed } from '../../../src/feeds/weather/refresh-place.js';
import { inZone, placeMs } from '../../../src/model/place-time.js';
import { LAM_GIANG } from '../../fixtures/weather/lam-giang.js';
import { snapshotOf, weatherFixture } from '../../helpers/weather-feeds.js';

const MINUTE = 60_000;
const NOW = Date.UTC(2024, 3, 10, 9, 52);
const wire = {
  provider: 'met-norway',
  contact: 'weather@paper.example',
  places: [{ ...LAM_GIANG, altitude: 12 }],
};

function configured(changes: object = {}): PlacesConfiguration {
  const read = readPlaces({ ...wire, ...changes });
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

const request = (changes: object = {}): NonNullable<ReturnType<typeof providerRequest>> => {
  const configuration = configured(changes);
  const found = providerRequest(configuration, configuration.places[0]!, '1.2.3', 'k-1');
  assert.ok(found);
  return found;
};

const body = (): string => JSON.stringify(weatherFixture('met-norway-complete.json'));
const http = (ms: number): string => new Date(ms).toUTCString();

/** Asks at a moment; the server answers as it is told. */
async function asked(
  answer: Response | Error,
  { kept, now = NOW, random = 0 }: { kept?: KeptSnapshot; now?: number; random?: number } = {},
): Promise<{ found: Refreshed; headers: Headers | undefined }> {
  let headers: Headers | undefined;
  const fetch = (_url: unknown, init?: RequestInit): Promise<Response> => {
    headers = new Headers(init?.headers);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const found = await refreshPlace(metNorway, request(), { place: LAM_GIANG }, kept, {
    fetch: fetch as typeof globalThis.fetch,
    timeout: 1000,
    now,
    random: () => random,
  });
  return { found, headers };
}

const good = (expires = 30 * MINUTE, more: Record<string, string> = {}): Response =>
  new Response(body(), {
    headers: {
      date: http(NOW),
      expires: http(NOW + expires),
      'last-modified': 'Wed, 10 Apr 2024 09:40:11 GMT',
      ...more,
    },
  });

async function first(): Promise<KeptSnapshot> {
  const { found } = await asked(good());
  assert.ok(found.kind === 'new');
  return found;
}

describe('the request to a provider', () => {
  it('names who asks, and four decimals and no more', () => {
    const { url, headers } = request({
      places: [{ ...LAM_GIANG, altitude: 12.4, coordinates: { latitude: 18.523456, longitude: -105.1 } }],
    });
    assert.equal(
      url,
      'https://api.met.no/weatherapi/locationforecast/2.0/complete?lat=18.5235&lon=-105.1&altitude=12',
    );
    assert.equal(headers['User-Agent'], 'Tinbox/1.2.3 (weather@paper.example)');
  });
  it('asks Open-Meteo for the place’s days and for yesterday, with a key only where it is paid', () => {
    const free = new URL(request({ provider: 'open-meteo' }).url);
    assert.deepEqual(
      [
        free.host,
        free.searchParams.get('timezone'),
        free.searchParams.get('past_days'),
        free.searchParams.get('apikey'),
      ],
      ['api.open-meteo.com', 'Asia/Ho_Chi_Minh', '1', null],
    );
    const paid = new URL(request({ provider: 'open-meteo-paid' }).url);
    assert.deepEqual([paid.host, paid.searchParams.get('apikey')], ['customer-api.open-meteo.com', 'k-1']);
    assert.equal(
      new URL(request({ provider: 'open-meteo', endpoint: 'https://gio.paper.example/v1/forecast' }).url)
        .host,
      'gio.paper.example',
    );
    assert.equal(new URL(request({ provider: 'openweather' }).url).searchParams.get('units'), 'metric');
  });
});

describe('a configuration of places', () => {
  it('says which part is wrong', () => {
    const wrong = (changes: object): string => {
      const read = readPlaces({ ...wire, ...changes });
      return read.ok || read.failure.kind !== 'schema' ? '' : read.failure.at;
    };
    const place = (changes: object): string =>
      wrong({ places: [LAM_GIANG, { ...LAM_GIANG, id: 'b', ...changes }] });
    assert.equal(wrong({ provider: 'yr' }), 'provider');
    assert.equal(wrong({ contact: undefined }), 'contact');
    assert.equal(wrong({ contact: 'me' }), 'contact');
    assert.equal(wrong({ endpoint: 'file:///etc/passwd' }), 'endpoint');
    assert.equal(wrong({ places: [] }), 'places');
    assert.equal(place({ id: '../etc' }), 'places[1].id');
    assert.equal(place({ id: 'lam-giang' }), 'places[1].id');
    assert.equal(place({ name: '' }), 'places[1].name');
    assert.equal(place({ zone: 'Hà Nội' }), 'places[1].zone');
    assert.equal(place({ coordinates: { latitude: 91, longitude: 0 } }), 'places[1].coordinates');
    assert.equal(wrong({ places: [7] }), 'places[0].id');
    assert.equal(readPlaces(null).ok, false);
  });
  it('takes MET Norway where no provider is named, and a made-up one without a contact', () => {
    assert.equal(configured({ provider: undefined }).provider, 'met-norway');
    assert.equal(configured({ provider: 'made-up', contact: undefined }).provider, 'made-up');
  });
});

describe('asking for one place', () => {
  it('nobody is asked while the last answer holds', async () => {
    const kept = await first();
    const { found, headers } = await asked(new Error('asked'), { kept, now: NOW + 29 * MINUTE });
    assert.equal(found.kind, 'fresh');
    assert.equal(headers, undefined);
  });

  it('asks whether there is something newer, by the server’s own date', async () => {
    const kept = await first();
    const { found, headers } = await asked(
      new Response(null, { status: 304, headers: { date: http(NOW), expires: http(NOW + 20 * MINUTE) } }),
      { kept, now: NOW + 31 * MINUTE },
    );
    assert.equal(headers?.get('if-modified-since'), 'Wed, 10 Apr 2024 09:40:11 GMT');
    assert.ok(found.kind === 'unchanged');
    assert.equal(placeMs(found.snapshot.expires), NOW + 51 * MINUTE);
    assert.equal(found.snapshot.issued, kept.snapshot.issued);
  });

  it('keeps Expires between ten minutes and an hour, by the server’s clock, and spreads what comes next', async () => {
    const holds = async (answer: Response, random = 0): Promise<number> => {
      const { found } = await asked(answer, { random });
      assert.ok(found.kind === 'new');
      return (placeMs(found.snapshot.expires) - NOW) / MINUTE;
    };
    assert.equal(await holds(good(30 * MINUTE)), 30);
    assert.equal(await holds(good(MINUTE)), 10);
    assert.equal(await holds(good(600 * MINUTE)), 60);
    assert.equal(await holds(good(30 * MINUTE), 0.5), 31);
    assert.equal(await holds(new Response(body(), { headers: { 'cache-control': 'max-age=900' } })), 15);
    assert.equal(await holds(new Response(body())), 10);
    const wrongClock = { date: http(NOW - 3600_000), expires: http(NOW - 3600_000 + 20 * MINUTE) };
    assert.equal(await holds(new Response(body(), { headers: wrongClock })), 20);
  });

  it('keeps the last good snapshot when the provider fails, and says why', async () => {
    const kept = await first();
    const now = NOW + 40 * MINUTE;
    for (const [answer, kind] of [
      [new Response('', { status: 429 }), 'http'],
      [new Response('', { status: 503 }), 'http'],
      [new Error('offline'), 'network'],
      [new Response('<html>'), 'parse'],
      [new Response('{}'), 'schema'],
    ] as const) {
      const { found } = await asked(answer, { kept, now });
      assert.ok(found.kind === 'kept');
      assert.equal(found.failure.kind, kind);
      assert.deepEqual(found.snapshot, kept.snapshot);
    }
    const { found } = await asked(new Error('offline'));
    assert.deepEqual(found, { kind: 'failed', failure: { kind: 'network' } });
  });

  it('takes no snapshot of another provider for its own', async () => {
    const kept = await first();
    const other = {
      ...kept,
      snapshot: { ...kept.snapshot, provider: { ...kept.snapshot.provider, id: 'open-meteo' } },
    };
    const { found, headers } = await asked(good(), { kept: other });
    assert.equal(found.kind, 'new');
    assert.equal(headers?.has('if-modified-since'), false);
  });
});

describe('a new snapshot', () => {
  const series = (from: number, hours: number, degrees: (clock: number) => number): unknown => ({
    properties: {
      timeseries: Array.from({ length: hours }, (_, index) => {
        const ms = from + index * 3_600_000;
        const clock = Number(inZone(ms, 'Asia/Ho_Chi_Minh').slice(11, 13));
        return {
          time: new Date(ms).toISOString(),
          data: {
            instant: { details: { air_temperature: degrees(clock) } },
            next_1_hours: { details: { precipitation_amount: 0.5 } },
          },
        };
      }),
    },
  });
  const curve = (clock: number): number => 30 - Math.abs(clock - 14);
  const midnight = Date.UTC(2024, 3, 9, 17);

  it('knows today’s lowest and highest from the hours that are past, and yesterday', () => {
    const before = snapshotOf(
      metNorway,
      series(midnight - 24 * 3_600_000, 60, (clock) => curve(clock) + 3),
    );
    const morning = carryOver(before, snapshotOf(metNorway, series(midnight, 60, curve)));
    const evening = carryOver(morning, snapshotOf(metNorway, series(midnight + 17 * 3_600_000, 60, curve)));
    const [yesterday, today] = evening.days;
    assert.deepEqual([yesterday?.date, yesterday?.temperatureMax], ['2024-04-09', 33]);
    assert.deepEqual(
      [today?.date, today?.temperatureMin, today?.temperatureMax, today?.precipitation],
      ['2024-04-10', 16, 30, 12],
    );
    assert.equal(evening.hours[0]?.at, '2024-04-10T00:00:00+07:00');
    assert.equal(new Set(evening.hours.map(({ at }) => at)).size, evening.hours.length);
  });

  it('takes nothing from another place or provider, and nothing where there is nothing', () => {
    const next = snapshotOf(metNorway, series(midnight + 17 * 3_600_000, 24, curve));
    const other = snapshotOf(metNorway, series(midnight, 24, curve), { zone: 'Asia/Tokyo' });
    assert.equal(carryOver(undefined, next), next);
    assert.equal(carryOver(other, next), next);
  });
});
