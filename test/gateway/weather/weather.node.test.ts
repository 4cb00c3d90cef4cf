import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { readSnapshot } from '../../../src/feeds/weather/tinbox-snapshot.js';
import type { WeatherSnapshot } from '../../../src/model/forecast.js';
import { startPostgres, withoutPostgres, type Cluster } from '../../helpers/postgres.js';
import { weatherFixture, weatherText } from '../../helpers/weather-feeds.js';
import { localServer } from '../connector/servers.js';
import { Clock, configured, openTestDatabase, testGateway } from '../feeds/gateway.js';

/** What the provider does next, and what it was asked with. */
const provider = { status: 200, delay: 0, retryAfter: '', headers: [] as IncomingHttpHeaders[] };
const clock = new Clock();
const http = (ms: number): string => new Date(ms).toUTCString();
const MODIFIED = http(Date.UTC(2024, 3, 10, 9, 30));

const server = await localServer((request, response) => {
  const url = request.url ?? '';
  if (url.startsWith('/cap')) return void response.end(weatherText('cap-alert.xml'));
  if (url.startsWith('/air')) return void response.end(JSON.stringify(weatherFixture('open-meteo-air.json')));
  provider.headers.push(request.headers);
  const answer = (): void => {
    response.setHeader('Expires', http(clock.time + 1_800_000));
    response.setHeader('Date', http(clock.time));
    response.setHeader('Last-Modified', MODIFIED);
    if (provider.retryAfter) response.setHeader('Retry-After', provider.retryAfter);
    response.statusCode = provider.status;
    response.end(provider.status === 200 ? JSON.stringify(weatherFixture('met-norway-complete.json')) : '');
  };
  setTimeout(answer, provider.delay);
});

const place = {
  id: 'lam-giang',
  name: 'Lam Giang',
  zone: 'Asia/Ho_Chi_Minh',
  coordinates: { latitude: 18.52, longitude: 105.68 },
};
const paper = (changes: object = {}): unknown => ({
  weather: { contact: 'weather@bao.example', endpoint: `${server.origin}/met`, places: [place], ...changes },
});
/** A day and an hour at which the fixtures begin. */
const START = clock.time;

function reset(): void {
  Object.assign(provider, { status: 200, delay: 0, retryAfter: '', headers: [] });
  clock.time = START;
}

test('a paper’s page reads the snapshot of a place, may keep it until it expires, and is told when it has it already', async () => {
  reset();
  const { app } = await testGateway(paper(), { clock });
  const response = await app.request('/v1/weather/lam-giang', { headers: { Origin: 'https://bao.example' } });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
  assert.match(response.headers.get('Content-Type') ?? '', /^application\/json/);
  const read = readSnapshot(await response.json());
  assert.ok(read.ok && read.value.place.name === 'Lam Giang');
  assert.equal(read.value.provider.credits[0]?.text, 'Data from MET Norway');
  const kept = Number(/s-maxage=(\d+)/.exec(response.headers.get('Cache-Control') ?? '')?.[1]);
  assert.ok(kept >= 1800 && kept <= 1920, `${kept}`);
  const again = await app.request('/v1/weather/lam-giang', {
    headers: { 'If-None-Match': response.headers.get('ETag') ?? '' },
  });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
});

test('a place that nobody configured is not asked for', async () => {
  reset();
  const { app } = await testGateway(paper(), { clock });
  for (const path of ['/v1/weather/ha-noi', '/v1/weather/..%2f', '/v1/weather/constructor'])
    assert.equal((await app.request(path)).status, 404, path);
  assert.equal(provider.headers.length, 0);
  const without = await testGateway({}, { clock });
  assert.equal((await without.app.request('/v1/weather/lam-giang')).status, 404);
});

test('the switch of the box finds the paper’s places', async () => {
  const { app } = await testGateway(paper(), { clock });
  const response = await app.request('/v1/weather');
  const { version, places } = (await response.json()) as { version: number; places: { id: string }[] };
  assert.deepEqual([version, places.map(({ id }) => id)], [1, ['lam-giang']]);
});

test('whoever comes in half an hour, the provider is asked once, by name, and then only whether it has news', async () => {
  reset();
  const { app, weather } = await testGateway(paper(), { clock });
  const readers = Array.from({ length: 40 }, () => app.request('/v1/weather/lam-giang'));
  for (const response of await Promise.all(readers)) assert.equal(response.status, 200);
  clock.pass(1790);
  await weather?.refresh('lam-giang');
  assert.equal(provider.headers.length, 1);
  assert.match(provider.headers[0]?.['user-agent'] ?? '', /^Tinbox\/\S+ \(weather@bao\.example\)$/);
  assert.equal(provider.headers[0]?.['if-modified-since'], undefined);
  clock.pass(131);
  provider.status = 304;
  await weather?.refresh('lam-giang');
  assert.equal(provider.headers.length, 2);
  assert.equal(provider.headers[1]?.['if-modified-since'], MODIFIED);
  const response = await app.request('/v1/weather/lam-giang');
  assert.equal(response.headers.get('Tinbox-Stale'), null);
  assert.match(response.headers.get('Cache-Control') ?? '', /s-maxage=1[89]\d\d/);
});

test('while a newer forecast is on its way, and while none can be had, the last one is given and marked', async () => {
  reset();
  const { app, weather, failures } = await testGateway(paper(), { clock });
  const first = await (await app.request('/v1/weather/lam-giang')).text();
  clock.pass(1980);
  provider.delay = 300;
  const refresh = weather?.refresh('lam-giang');
  const meanwhile = await app.request('/v1/weather/lam-giang');
  assert.equal(await meanwhile.text(), first);
  assert.ok(Number(meanwhile.headers.get('Tinbox-Stale')) > 0);
  assert.match(meanwhile.headers.get('Cache-Control') ?? '', /max-age=15,/);
  provider.status = 503;
  await refresh;
  assert.match(failures.join(), /^weather\/lam-giang: http 503$/);
  const after = await app.request('/v1/weather/lam-giang');
  assert.equal(after.status, 200);
  assert.ok(Number(after.headers.get('Tinbox-Stale')) > 0);
});

test('a provider that wants to be left alone is left alone, and one that fails for a minute at least', async () => {
  reset();
  const { app, weather } = await testGateway(paper(), { clock });
  Object.assign(provider, { status: 429, retryAfter: '900' });
  assert.equal((await app.request('/v1/weather/lam-giang')).status, 503);
  clock.pass(880);
  await weather?.refresh('lam-giang');
  assert.equal(provider.headers.length, 1);
  Object.assign(provider, { status: 503, retryAfter: '' });
  clock.pass(30);
  await weather?.refresh('lam-giang');
  clock.pass(50);
  await weather?.refresh('lam-giang');
  assert.equal(provider.headers.length, 2);
});

test('warnings of the authority and the air stand in the snapshot, and it holds only until the next look at the warnings', async () => {
  reset();
  const beside = {
    alerts: [`${server.origin}/cap.xml`],
    air: { provider: 'open-meteo', scale: 'us', endpoint: `${server.origin}/air` },
  };
  const { app } = await testGateway(paper(beside), { clock });
  const response = await app.request('/v1/weather/lam-giang');
  const read = readSnapshot(await response.json());
  assert.ok(read.ok);
  const { alerts, air, provider: by, expires } = read.value;
  assert.deepEqual(
    alerts?.map(({ event, severity }) => [event, severity]),
    [['Cảnh báo lũ', 'severe']],
  );
  assert.equal(air?.scale, 'us');
  assert.deepEqual(
    by.credits.map(({ text }) => text),
    ['Data from MET Norway', 'Weather data by Open-Meteo.com', 'CAMS / Copernicus'],
  );
  assert.ok(Date.parse(expires) - clock.time <= 330_000);
  assert.match(response.headers.get('Cache-Control') ?? '', /s-maxage=(2[6-9]\d|3[0-3]\d),/);
});

test('made-up weather needs no network and follows the clock', async () => {
  reset();
  const { app } = await testGateway({ weather: { provider: 'made-up', places: [place] } }, { clock });
  const snapshot = async (): Promise<WeatherSnapshot> =>
    (await (await app.request('/v1/weather/lam-giang')).json()) as WeatherSnapshot;
  const first = await snapshot();
  assert.ok(Math.abs(Date.parse(first.fetched) - clock.time) <= 600_000);
  clock.pass(86_400);
  const { weather } = await testGateway({ weather: { provider: 'made-up', places: [place] } }, { clock });
  await weather?.read('lam-giang');
  await app.request('/v1/weather/lam-giang');
  assert.equal(provider.headers.length, 0);
  assert.match(first.provider.credits[0]?.text ?? '', /bịa/);
});

let cluster: Cluster | undefined;
let databases = 0;
before(async () => {
  if (!withoutPostgres) cluster = await startPostgres();
});
after(() => cluster?.stop());

for (const kind of ['sqlite', 'postgres'] as const)
  describe(kind, { skip: kind === 'postgres' && withoutPostgres }, () => {
    test('several instances share one question and one answer', async () => {
      reset();
      const configuration = configured(
        kind === 'postgres' ? { DATABASE_URL: (await cluster?.create(`w${databases++}`)) ?? '' } : {},
      );
      const instances = await Promise.all(
        [1, 2, 3].map(async () => {
          const database = await openTestDatabase(configuration);
          return testGateway(paper(), { configuration, clock, database });
        }),
      );
      provider.delay = 80;
      const readers = Array.from({ length: 18 }, (_, index) =>
        instances[index % 3]?.app.request('/v1/weather/lam-giang'),
      );
      const bodies = new Set<string>();
      for (const response of await Promise.all(readers)) bodies.add((await response?.text()) ?? '');
      assert.equal(bodies.size, 1);
      assert.equal(provider.headers.length, 1);
      clock.pass(1930);
      await Promise.all(instances.map(({ weather }) => weather?.refresh('lam-giang')));
      assert.equal(provider.headers.length, 2);
    });
  });

test('the answers are what weather.openapi.json says', async () => {
  reset();
  const { app } = await testGateway(paper(), { clock });
  const parsed = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../docs/contracts/${name}`, import.meta.url), 'utf8'));
  interface Described {
    readonly headers?: Readonly<Record<string, { readonly schema: { readonly pattern?: string } }>>;
  }
  interface Document {
    readonly paths: Readonly<
      Record<string, { readonly get: { readonly responses: Readonly<Record<string, Described>> } }>
    >;
  }
  const { paths } = parsed('weather.openapi.json') as Document;
  const asked: Readonly<Record<string, readonly string[]>> = {
    '/v1/weather': ['/v1/weather'],
    '/v1/weather/{place}': ['/v1/weather/lam-giang', '/v1/weather/none'],
  };
  assert.deepEqual(Object.keys(paths), Object.keys(asked));
  for (const [path, urls] of Object.entries(asked))
    for (const url of urls) {
      const response = await app.request(url);
      const described = paths[path]?.get.responses[`${response.status}`];
      assert.ok(described, `${url}: ${response.status}`);
      for (const [name, { schema }] of Object.entries(described.headers ?? {})) {
        const value = response.headers.get(name);
        if (value === null) assert.equal(name, 'Tinbox-Stale', url);
        else assert.match(value, new RegExp(schema.pattern ?? ''), name);
      }
    }
});
