import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metNorway } from '../../../src/feeds/weather/met-norway.js';
import { metSymbol } from '../../../src/feeds/weather/met-symbols.js';
import { context, hourAt, snapshotOf, weatherFixture } from '../../helpers/weather-feeds.js';

const complete = (place = {}): ReturnType<typeof snapshotOf> =>
  snapshotOf(metNorway, weatherFixture('met-norway-complete.json'), place);
const compact = (): ReturnType<typeof snapshotOf> =>
  snapshotOf(metNorway, weatherFixture('met-norway-compact.json'));

describe('MET Norway', () => {
  it('is read into our units, in the place’s zone', () => {
    const snapshot = complete();
    const hour = hourAt(snapshot, '10T17');
    assert.deepEqual(
      [
        hour.at,
        hour.temperature,
        hour.humidity,
        hour.cloudCover,
        hour.precipitation,
        hour.precipitationChance,
        hour.thunderChance,
      ],
      ['2024-04-10T17:00:00+07:00', 27.1, 0.881, 0.844, 1.2, 0.703, 0.015],
    );
    assert.deepEqual([hour.temperatureLow, hour.temperatureHigh, hour.windGust], [26, 28, 8.2]);
    assert.equal(snapshot.issued, '2024-04-10T16:40:11+07:00');
    assert.equal(snapshot.expires, '2024-04-10T17:22:00+07:00');
    assert.equal(snapshot.now, null);
    assert.equal(snapshot.alerts, null);
  });

  it('says how warm it feels and whether the sun is up, which MET does not', () => {
    const hour = hourAt(complete(), '10T17');
    assert.ok((hour.feelsLike ?? 0) > 28 && (hour.feelsLike ?? 0) < 33);
    assert.equal(hour.isDay, true);
    assert.equal(hourAt(complete(), '10T21').isDay, false);
  });

  it('ends in a tail of six hours, and its last step, which tells no period, is no forecast', () => {
    const { hours } = complete();
    const tail = hours.slice(12);
    assert.deepEqual([tail[0]?.at, tail[0]?.span], ['2024-04-11T05:00:00+07:00', 2]);
    assert.deepEqual([tail[0]?.precipitation, tail[0]?.precipitationChance], [null, null]);
    assert.deepEqual([tail[1]?.at, tail[1]?.span], ['2024-04-11T07:00:00+07:00', 6]);
    assert.deepEqual(
      [tail[3]?.condition, tail[3]?.precipitation, tail[3]?.precipitationChance],
      ['heavy-showers', 6.2, 0.66],
    );
    assert.equal(hours.at(-1)?.at, '2024-04-14T01:00:00+07:00');
  });

  it('has days only by its hours: of today, begun in the evening, no lowest and no highest is known', () => {
    const { days } = complete();
    assert.deepEqual(
      [days[0]?.date, days[0]?.temperatureMin, days[0]?.temperatureMax],
      ['2024-04-10', null, null],
    );
    assert.deepEqual(
      [days[2]?.date, days[2]?.temperatureMin, days[2]?.temperatureMax],
      ['2024-04-12', 21.5, 31],
    );
    assert.equal(days[1]?.sunrise?.slice(0, 14), '2024-04-11T05:');
    assert.equal(days[0]?.condition, 'rain');
  });

  it('compact knows no probabilities: they are unknown, not nought', () => {
    const hour = hourAt(compact(), '10T17');
    assert.deepEqual(
      [hour.condition, hour.precipitation, hour.precipitationChance, hour.windGust],
      ['rain', 1.2, null, null],
    );
  });

  it('is spelled with a double s here and there, and both spellings are read', () => {
    assert.deepEqual(metSymbol('lightssleetshowersandthunder_day'), {
      condition: 'thunderstorm',
      isDay: true,
    });
    assert.deepEqual(metSymbol('lightsleetshowersandthunder_day'), {
      condition: 'thunderstorm',
      isDay: true,
    });
    assert.deepEqual(metSymbol('lightssnowshowersandthunder_polartwilight'), {
      condition: 'thunderstorm',
      isDay: false,
    });
    assert.equal(hourAt(complete(), '11T01').condition, 'thunderstorm');
  });

  it('has forty-one symbols, and each is known', () => {
    const skies = ['clearsky', 'fair', 'partlycloudy', 'cloudy', 'fog'];
    const falling = ['rain', 'sleet', 'snow'].flatMap((what) =>
      ['light', '', 'heavy'].flatMap((force) =>
        ['', 'showers'].flatMap((showers) =>
          ['', 'andthunder'].map((thunder) => `${force}${what}${showers}${thunder}`),
        ),
      ),
    );
    const all = [...skies, ...falling];
    assert.equal(all.length, 41);
    for (const name of all)
      for (const light of ['', '_day', '_night', '_polartwilight'])
        assert.ok(metSymbol(name + light).condition, name);
    assert.deepEqual(
      ['lightrain', 'heavyrain', 'rainshowers_day', 'heavysnow', 'lightsnowshowers_night'].map(
        (code) => metSymbol(code).condition,
      ),
      ['light-rain', 'heavy-rain', 'showers', 'heavy-snow', 'snow-showers'],
    );
  });

  it('may have a symbol that nobody knows: its name, and no sun', () => {
    const hour = hourAt(complete(), '11T04');
    assert.deepEqual([hour.condition, hour.conditionText], ['unknown', 'volcanicash']);
    assert.deepEqual([metSymbol(undefined), metSymbol(''), metSymbol(3)], [{}, {}, {}]);
    assert.deepEqual(metSymbol('constructor'), { conditionText: 'constructor' });
  });

  it('survives entries without what they should have', () => {
    const series = [
      null,
      7,
      {},
      { time: 'gestern' },
      { time: '2024-04-10T10:00:00Z' },
      { time: '2024-04-10T11:00:00Z', data: { instant: null, next_1_hours: { summary: null } } },
    ];
    const snapshot = snapshotOf(metNorway, { properties: { timeseries: series } });
    assert.equal(snapshot.hours.length, 1);
    assert.deepEqual([snapshot.hours[0]?.temperature, snapshot.hours[0]?.condition], [null, 'unknown']);
    for (const body of [null, 'x', {}, { properties: { timeseries: [] } }])
      assert.deepEqual(metNorway.read(body, context()), {
        ok: false,
        failure: { kind: 'schema', at: 'hours' },
      });
  });

  it('counts days by the clocks of the place, of which one has 25 hours', () => {
    const series = Array.from({ length: 60 }, (_, hour) => ({
      time: new Date(Date.UTC(2024, 9, 26, 12) + hour * 3_600_000).toISOString(),
      data: {
        instant: { details: { air_temperature: hour } },
        next_1_hours: {
          summary: { symbol_code: 'rain' },
          details: { precipitation_amount: 1, probability_of_precipitation: 90 },
        },
      },
    }));
    const { days } = snapshotOf(
      metNorway,
      { properties: { timeseries: series } },
      { zone: 'Europe/Helsinki', coordinates: null },
    );
    assert.deepEqual(
      days.map(({ date, precipitation }) => [date, precipitation]),
      [
        ['2024-10-26', null],
        ['2024-10-27', 25],
        ['2024-10-28', 24],
        ['2024-10-29', null],
      ],
    );
  });

  it('may be used by a paper with advertisements, through a server', () => {
    const { commercial, browser, key } = metNorway.terms;
    assert.deepEqual([commercial, browser, key], [true, false, false]);
    assert.equal(complete().provider.credits[0]?.text, 'Data from MET Norway');
  });
});
