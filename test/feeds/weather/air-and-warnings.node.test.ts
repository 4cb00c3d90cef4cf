import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alertsFor, collectCap, type CapDocument } from '../../../src/feeds/weather/collect-cap.js';
import { refreshAir } from '../../../src/feeds/weather/refresh-air.js';
import type { WeatherSnapshot } from '../../../src/model/forecast.js';
import { inZone } from '../../../src/model/place-time.js';
import { nodeMarkup } from '../../../src/prerender/node-markup.js';
import { LAM_GIANG, lamGiang } from '../../fixtures/weather/lam-giang.js';
import { weatherText } from '../../helpers/weather-feeds.js';

const HOUR = 3_600_000;
const NOW = Date.UTC(2024, 3, 10, 10, 5);
const bare: WeatherSnapshot = { ...lamGiang, air: null };

describe('air that cannot be had', () => {
  const air = async (age: number, answer: Response | Error = new Response('', { status: 503 })) => {
    const before: WeatherSnapshot = {
      ...lamGiang,
      air: { ...lamGiang.air!, at: inZone(NOW - age, LAM_GIANG.zone) },
    };
    return refreshAir(
      bare,
      { url: 'https://air.example/', headers: {} },
      {
        ...{ scale: 'eu', before, now: NOW, timeout: 1000 },
        fetch: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
      },
    );
  };

  it('is that of the last snapshot for three hours, and then none', async () => {
    const young = await air(3 * HOUR - 60_000);
    assert.equal(young.snapshot.air?.index, 42);
    assert.equal(young.failure?.kind, 'http');
    const old = await air(3 * HOUR);
    assert.equal(old.snapshot.air, null);
    assert.equal(old.failure?.kind, 'http');
  });

  it('is none at once where none was known, whatever went wrong', async () => {
    for (const answer of [new Error('offline'), new Response('<html>'), new Response('{"error":true}')]) {
      const { snapshot, failure } = await air(4 * HOUR, answer);
      assert.equal(snapshot.air, null);
      assert.ok(failure);
    }
  });

  it('is replaced by what is had', async () => {
    const { snapshot, failure } = await air(0, new Response(weatherText('open-meteo-air.json')));
    assert.equal(snapshot.air?.scale, 'eu');
    assert.equal(failure, undefined);
    assert.ok(snapshot.provider.credits.some(({ text }) => text === 'CAMS / Copernicus'));
  });
});

describe('warnings that a feed links to', () => {
  const rss = (stamp: string): string => `<?xml version="1.0"?>
    <rss version="2.0"><channel><title>Cảnh báo</title><link>https://kttv.example/</link>
    <item><title>Cảnh báo lũ</title><link>https://kttv.example/canh-bao/7.xml</link><pubDate>${stamp}</pubDate></item>
    <item><title>Ở nơi khác</title><link>https://elsewhere.example/8.xml</link></item>
    <item><title>Không có đường dẫn</title></item>
    <item><title>Mã lạ</title><link>javascript:alert(1)</link></item></channel></rss>`;
  const MONDAY = 'Wed, 10 Apr 2024 09:00:00 GMT';
  const LATER = 'Wed, 10 Apr 2024 09:30:00 GMT';

  async function collected(
    feed: string,
    known: readonly CapDocument[] = [],
    message: () => Response = () => new Response(weatherText('cap-alert.xml')),
  ) {
    const asked: string[] = [];
    const found = await collectCap(
      { url: 'https://kttv.example/rss', headers: {} },
      {
        ...{ parse: nodeMarkup, known, timeout: 1000 },
        fetch: (input) => {
          asked.push(String(input));
          return Promise.resolve(String(input).endsWith('/rss') ? new Response(feed) : message());
        },
      },
    );
    return { asked, found };
  }

  it('are read out of RSS, of the feed’s own origin and by http only', async () => {
    const { asked, found } = await collected(rss(MONDAY));
    assert.deepEqual(asked, ['https://kttv.example/rss', 'https://kttv.example/canh-bao/7.xml']);
    assert.ok(found.ok);
    assert.deepEqual(
      alertsFor(found.value.documents, LAM_GIANG, 'vi', nodeMarkup).map(({ event }) => event),
      ['Cảnh báo lũ'],
    );
  });

  it('are not asked for again while the feed says that they have not changed', async () => {
    const first = await collected(rss(MONDAY));
    assert.ok(first.found.ok);
    const { documents } = first.found.value;
    assert.deepEqual((await collected(rss(MONDAY), documents)).asked, ['https://kttv.example/rss']);
    assert.equal((await collected(rss(LATER), documents)).asked.length, 2);
  });

  it('stand in for themselves where they cannot be had, else they are counted as missing', async () => {
    const first = await collected(rss(MONDAY));
    assert.ok(first.found.ok);
    const broken = (): Response => new Response('', { status: 503 });
    const again = await collected(rss(LATER), first.found.value.documents, broken);
    assert.deepEqual(
      [again.found.ok && again.found.value.documents.length, again.found.ok && again.found.value.missing],
      [1, 0],
    );
    const never = await collected(rss(LATER), [], broken);
    assert.deepEqual(
      [never.found.ok && never.found.value.documents.length, never.found.ok && never.found.value.missing],
      [0, 1],
    );
  });

  it('are a message alone as well, and nothing else', async () => {
    const alone = await collected(weatherText('cap-alert.xml'));
    assert.ok(alone.found.ok && alone.found.value.documents.length === 1);
    assert.equal((await collected('<html><body/></html>')).found.ok, false);
  });
});
