import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readSnapshot } from '../../src/feeds/weather/tinbox-snapshot.js';
import type { WeatherSnapshot } from '../../src/model/forecast.js';
import { LAM_GIANG } from '../fixtures/weather/lam-giang.js';
import { weatherText } from '../helpers/weather-feeds.js';
import { inFolder, tinbox, type Ran } from '../helpers/tinbox.js';

const seen: { url: string; agent: string | undefined; since: string | undefined }[] = [];
let status = 200;
let authority = 200;
let warnings = 0;
const server = createServer(({ url = '', headers }, response) => {
  if (url.startsWith('/air')) return void response.end(weatherText('open-meteo-air.json'));
  if (url.startsWith('/warnings')) {
    warnings++;
    return void response.writeHead(authority).end(
      url === '/warnings/7'
        ? weatherText('cap-alert.xml')
        : `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/warnings/7"/></entry>
           <entry><link href="https://elsewhere.example/8"/></entry></feed>`,
    );
  }
  seen.push({ url, agent: headers['user-agent'], since: headers['if-modified-since'] });
  response
    .writeHead(status, { 'last-modified': 'Wed, 10 Apr 2024 09:40:11 GMT', 'cache-control': 'max-age=60' })
    .end(status === 200 ? weatherText('met-norway-complete.json') : '');
});
let endpoint = '';
before(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/compact`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const places = [LAM_GIANG, { ...LAM_GIANG, id: 'thanh-khe', name: 'Thanh Khê' }];

async function run(folder: string, configuration: object, env: Record<string, string> = {}): Promise<Ran> {
  await writeFile(join(folder, 'places.json'), JSON.stringify(configuration));
  return tinbox(['weather', '-c', 'places.json', '-o', 'weather', '--jitter', '1ms'], { cwd: folder, env });
}

async function written(folder: string, id: string): Promise<WeatherSnapshot> {
  const read = readSnapshot(JSON.parse(await readFile(join(folder, 'weather', `${id}.json`), 'utf8')));
  assert.ok(read.ok);
  return read.value;
}

/** The snapshot as it would be an hour later. */
async function age(folder: string, id: string): Promise<void> {
  const snapshot = await written(folder, id);
  const old = { ...snapshot, expires: '2024-04-10T17:00:00+07:00' };
  await writeFile(join(folder, 'weather', `${id}.json`), JSON.stringify(old));
}

test('writes a snapshot for each place and the list of places, and asks for none that still holds', () =>
  inFolder(async (folder) => {
    const configuration = { contact: 'weather@paper.example', endpoint, places };
    seen.length = 0;
    assert.equal((await run(folder, configuration)).code, 0);
    assert.equal(seen.length, 2);
    assert.match(seen[0]?.agent ?? '', /^Tinbox\/\S+ \(weather@paper\.example\)$/);
    assert.equal((await written(folder, 'thanh-khe')).place.name, 'Thanh Khê');
    const list = JSON.parse(await readFile(join(folder, 'weather', 'places.json'), 'utf8')) as {
      places: unknown[];
    };
    assert.deepEqual(list.places, places);
    assert.equal((await run(folder, configuration)).code, 0);
    assert.equal(seen.length, 2);
  }));

test('asks what is newer by the server’s own date, and keeps the last snapshot when the provider fails', () =>
  inFolder(async (folder) => {
    const configuration = { contact: 'weather@paper.example', endpoint, places };
    await run(folder, configuration);
    await age(folder, 'lam-giang');
    seen.length = 0;
    status = 304;
    assert.equal((await run(folder, configuration)).code, 0);
    assert.deepEqual(
      seen.map(({ since }) => since),
      ['Wed, 10 Apr 2024 09:40:11 GMT'],
    );
    await age(folder, 'lam-giang');
    const kept = await readFile(join(folder, 'weather', 'lam-giang.json'), 'utf8');
    status = 503;
    const { code, told } = await run(folder, configuration);
    status = 200;
    assert.equal(code, 1);
    assert.match(told, /lam-giang: the server answered 503/);
    assert.equal(await readFile(join(folder, 'weather', 'lam-giang.json'), 'utf8'), kept);
  }));

test('needs no network for made-up weather', () =>
  inFolder(async (folder) => {
    assert.equal((await run(folder, { provider: 'made-up', places })).code, 0);
    assert.equal((await written(folder, 'lam-giang')).provider.id, 'made-up');
  }));

test('says what is wrong with its configuration, in the reader’s language, and never tells a key', () =>
  inFolder(async (folder) => {
    const none = await run(
      folder,
      { contact: 'x@y.example', places: [{ ...LAM_GIANG, zone: 'Hà Nội' }] },
      { LANG: 'vi_VN.UTF-8' },
    );
    assert.equal(none.code, 2);
    assert.match(none.told, /places\.json: “places\[0\]\.zone” thiếu hoặc sai\./);
    const key = await run(folder, { provider: 'openweather', contact: 'x@y.example', places });
    assert.match(key.told, /TINBOX_WEATHER_KEY/);
    const secret = await run(
      folder,
      { provider: 'openweather', contact: 'x@y.example', endpoint: 'http://127.0.0.1:9/', places },
      { TINBOX_WEATHER_KEY: 'very-secret' },
    );
    assert.equal(secret.code, 2);
    assert.doesNotMatch(secret.told + secret.text, /very-secret/);
    assert.equal((await tinbox(['weather'])).code, 2);
  }));

test('has the air of each place beside its forecast, and the warnings of the authority, who is asked once for all places', () =>
  inFolder(async (folder) => {
    const base = endpoint.replace('/compact', '');
    const configuration = {
      ...{ contact: 'weather@paper.example', endpoint, places },
      air: { provider: 'open-meteo', endpoint: `${base}/air` },
      alerts: [`${base}/warnings`],
    };
    warnings = 0;
    authority = 200;
    assert.equal((await run(folder, configuration)).code, 0);
    assert.equal(warnings, 2);
    const first = await written(folder, 'lam-giang');
    assert.equal(first.air?.scale, 'eu');
    assert.deepEqual(
      first.provider.credits.map(({ text }) => text),
      ['Data from MET Norway', 'Weather data by Open-Meteo.com', 'CAMS / Copernicus'],
    );
    assert.deepEqual(
      first.alerts?.map(({ event }) => event),
      ['Cảnh báo lũ'],
    );
    // A warning is taken up although the forecast still holds.
    await run(folder, { ...configuration, alerts: [] });
    const bare = { ...first, alerts: [] };
    await writeFile(join(folder, 'weather', 'lam-giang.json'), JSON.stringify(bare));
    seen.length = 0;
    assert.equal((await run(folder, configuration)).code, 0);
    assert.equal(seen.length, 0);
    assert.equal((await written(folder, 'lam-giang')).alerts?.length, 1);
  }));

test('keeps a warning until its end while the authority cannot be asked, and says so', () =>
  inFolder(async (folder) => {
    const base = endpoint.replace('/compact', '');
    const configuration = {
      ...{ contact: 'weather@paper.example', endpoint, places: [LAM_GIANG] },
      alerts: [`${base}/warnings`],
    };
    authority = 200;
    assert.equal((await run(folder, configuration)).code, 0);
    const first = await written(folder, 'lam-giang');
    const [alert] = first.alerts ?? [];
    const later = { ...alert, id: 'later', until: '2199-01-01T00:00:00+07:00' };
    await writeFile(
      join(folder, 'weather', 'lam-giang.json'),
      JSON.stringify({ ...first, alerts: [alert, later] }),
    );
    authority = 503;
    const ran = await run(folder, configuration);
    assert.match(ran.told, /warnings/);
    assert.deepEqual(
      (await written(folder, 'lam-giang')).alerts?.map(({ id }) => id),
      ['later'],
    );
    authority = 200;
  }));
