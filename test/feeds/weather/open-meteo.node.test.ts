import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openMeteo } from '../../../src/feeds/weather/open-meteo.js';
import { readOpenMeteoAir, withAir } from '../../../src/feeds/weather/open-meteo-air.js';
import { wmoCondition } from '../../../src/feeds/weather/wmo-codes.js';
import { CONDITIONS } from '../../../src/model/condition.js';
import { placeMs } from '../../../src/model/place-time.js';
import { context, hourAt, snapshotOf, weatherFixture } from '../../helpers/weather-feeds.js';

const HOUR = 3_600_000;
type Body = Record<string, Record<string, unknown>>;
const body = (): Body => weatherFixture('open-meteo.json') as Body;
const read = (changes: object = {}, place = {}): ReturnType<typeof snapshotOf> =>
  snapshotOf(openMeteo, { ...body(), ...changes }, place);

describe('Open-Meteo', () => {
  it('names no offset in its times: they are of the place’s clocks', () => {
    const { hours, now, days } = read();
    assert.equal(hours[0]?.at, '2024-04-09T00:00:00+07:00');
    assert.equal(now?.at, '2024-04-10T16:45:00+07:00');
    assert.equal(days[1]?.sunrise, '2024-04-10T05:34:00+07:00');
  });

  it('is read into our units', () => {
    const hour = hourAt(read(), '10T17');
    assert.deepEqual(
      [
        hour.temperature,
        hour.humidity,
        hour.cloudCover,
        hour.windSpeed,
        hour.windGust,
        hour.windFrom,
        hour.visibility,
      ],
      [28.5, 0.8, 0.55, 3, 7, 0, 24140],
    );
    assert.equal(read().now?.source, 'model');
  });

  it('tells amounts and chances of the hour before; ours are of the hour that begins', () => {
    const snapshot = read();
    assert.deepEqual(
      ['10T16', '10T17', '10T18', '10T19'].map((at) => hourAt(snapshot, at).precipitationChance),
      [0.7, 0.7, 0.45, 0.2],
    );
    assert.equal(hourAt(snapshot, '10T16').precipitation, 1.2);
    assert.equal(snapshot.hours.at(-1)?.precipitation, null);
  });

  it('keeps null as unknown', () => {
    const snapshot = read();
    assert.equal(snapshot.hours[50]?.temperature, null);
    assert.deepEqual([snapshot.days[2]?.temperatureMin, snapshot.days[2]?.precipitationChance], [null, null]);
    assert.equal(snapshot.hours[62]?.condition, 'unknown');
    assert.equal(snapshot.hours[62]?.conditionText, null);
  });

  it('has codes that nobody lists: by their decade, else by their number and never as fair weather', () => {
    const snapshot = read();
    assert.equal(snapshot.hours[60]?.condition, 'fog');
    assert.deepEqual(
      [snapshot.hours[61]?.condition, snapshot.hours[61]?.conditionText],
      ['unknown', 'WMO 14'],
    );
    for (let code = 0; code < 100; code++) {
      const { condition, conditionText } = wmoCondition(code);
      assert.ok(condition ? CONDITIONS.includes(condition) : conditionText);
    }
    assert.deepEqual(['0', 1.5, -1, 100, null].map(wmoCondition), [{}, {}, {}, {}, {}]);
  });

  it('keeps yesterday for comparison', () => {
    assert.deepEqual(
      read().days.map(({ date, temperatureMax }) => [date, temperatureMax]),
      [
        ['2024-04-09', 34.2],
        ['2024-04-10', 30.1],
        ['2024-04-11', 29.3],
      ],
    );
  });

  it('may come in miles, Fahrenheit and inches, by what it says', () => {
    const { hourly, hourly_units: units } = body();
    const imperial = { ...units, temperature_2m: '°F', wind_speed_10m: 'mp/h', precipitation: 'inch' };
    const one = read({
      hourly: {
        ...hourly,
        temperature_2m: Array(72).fill(50),
        wind_speed_10m: Array(72).fill(10),
        precipitation: Array(72).fill(0.1),
      },
      hourly_units: imperial,
    });
    const hour = hourAt(one, '10T17');
    assert.deepEqual([hour.temperature, hour.windSpeed, hour.precipitation], [10, 4.4704, 2.54]);
    const knots = read({ hourly_units: { ...units, wind_speed_10m: 'kn' } });
    assert.equal(hourAt(knots, '10T17').windSpeed, 5.556);
    const metres = read({ hourly_units: { ...units, wind_speed_10m: 'm/s' } });
    assert.equal(hourAt(metres, '10T17').windSpeed, 10.8);
  });

  it('is read by its old names too', () => {
    const {
      weather_code: weathercode,
      wind_speed_10m: windspeed_10m,
      relative_humidity_2m: relativehumidity_2m,
      ...rest
    } = body()['hourly'] ?? {};
    const hour = hourAt(
      read({ hourly: { ...rest, weathercode, windspeed_10m, relativehumidity_2m } }),
      '10T17',
    );
    assert.deepEqual([hour.condition, hour.windSpeed, hour.humidity], ['light-rain', 3, 0.8]);
  });

  it('may come in Unix time, days included', () => {
    const start = Date.UTC(2024, 3, 8, 17) / 1000;
    const { hourly, daily } = body();
    const snapshot = read({
      hourly: { ...hourly, time: Array.from({ length: 72 }, (_, hour) => start + hour * 3600) },
      daily: {
        ...daily,
        time: [0, 1, 2].map((day) => start + day * 86_400),
        sunrise: [0, 1, 2].map((day) => start + day * 86_400 + 20_000),
      },
    });
    assert.equal(snapshot.hours[0]?.at, '2024-04-09T00:00:00+07:00');
    assert.deepEqual(
      snapshot.days.map(({ date }) => date),
      ['2024-04-09', '2024-04-10', '2024-04-11'],
    );
    assert.equal(snapshot.days[0]?.sunrise?.slice(0, 13), '2024-04-09T05');
  });

  it('asked without a zone has days of UTC, which are not the place’s: its own are made of the hours', () => {
    const snapshot = read({ timezone: 'GMT', utc_offset_seconds: 0 });
    assert.equal(snapshot.hours[0]?.at, '2024-04-09T07:00:00+07:00');
    assert.deepEqual(
      snapshot.days.map(({ date }) => date),
      ['2024-04-09', '2024-04-10', '2024-04-11', '2024-04-12'],
    );
    assert.notEqual(snapshot.days[1]?.temperatureMax, 30.1);
  });

  const HELSINKI = { zone: 'Europe/Helsinki', coordinates: null, country: 'FI' };
  const axis = (times: readonly string[], offset: number): readonly string[] =>
    read(
      {
        timezone: 'Europe/Helsinki',
        utc_offset_seconds: offset,
        hourly: { time: times, temperature_2m: times.map((_, index) => index) },
        daily: undefined,
        current: undefined,
      },
      HELSINKI,
    ).hours.map(({ at }) => at.slice(11));
  const clocks = (...hours: readonly string[]): readonly string[] =>
    hours.map((hour) => `2024-10-27T${hour}:00`);

  it('goes on in true hours through a day of 25, whose clocks show one hour twice', () => {
    assert.deepEqual(axis(clocks('02', '03', '03', '04'), 10_800), [
      '02:00:00+03:00',
      '03:00:00+03:00',
      '03:00:00+02:00',
      '04:00:00+02:00',
    ]);
  });

  it('goes on so where its labels keep the offset that the answer names', () => {
    assert.deepEqual(axis(clocks('02', '03', '04', '05'), 10_800), [
      '02:00:00+03:00',
      '03:00:00+03:00',
      '03:00:00+02:00',
      '04:00:00+02:00',
    ]);
  });

  it('goes on in true hours through a day of 23, whose clocks leave one out', () => {
    const spring = ['01', '02', '04', '05'].map((hour) => `2024-03-31T${hour}:00`);
    assert.deepEqual(axis(spring, 7200), [
      '01:00:00+02:00',
      '02:00:00+02:00',
      '04:00:00+03:00',
      '05:00:00+03:00',
    ]);
  });

  it('serves zones of three quarters of an hour', () => {
    const snapshot = read(
      { timezone: 'Asia/Kathmandu', utc_offset_seconds: 20_700 },
      { zone: 'Asia/Kathmandu' },
    );
    assert.equal(snapshot.hours[1]?.at, '2024-04-09T01:00:00+05:45');
    assert.equal(placeMs(snapshot.hours[1]?.at ?? '') % HOUR, 15 * 60_000);
  });

  it('of a polar day has no sunrise, and that is said', () => {
    const tromso = { zone: 'Europe/Oslo', coordinates: { latitude: 69.65, longitude: 18.96 }, country: 'NO' };
    const daily = {
      time: ['2024-06-20', '2024-12-20'],
      sunrise: ['1970-01-01T00:00', '2024-12-20T00:00'],
      sunset: ['1970-01-01T00:00', null],
    };
    const { days } = read(
      { timezone: 'Europe/Oslo', utc_offset_seconds: 7200, daily, hourly: undefined, current: undefined },
      tromso,
    );
    assert.deepEqual(
      days.map(({ polar, sunrise, sunset }) => [polar, sunrise, sunset]),
      [
        ['day', null, null],
        ['night', null, null],
      ],
    );
  });

  it('that refuses, and what is something else, fails', () => {
    for (const answer of [{ error: true, reason: 'Cannot initialize' }, null, '', [], 7])
      assert.deepEqual(openMeteo.read(answer, context()), {
        ok: false,
        failure: { kind: 'schema', at: 'hourly' },
      });
  });

  it('says in its terms that a paper with advertisements may not use what is free of charge', () => {
    assert.deepEqual([openMeteo.terms.commercial, openMeteo.terms.browser], [false, true]);
    assert.equal(read().provider.credits[0]?.url, 'https://open-meteo.com/');
  });
});

describe('the air of Open-Meteo', () => {
  const air = (changes: object = {}, scale?: 'eu' | 'us'): ReturnType<typeof readOpenMeteoAir> =>
    readOpenMeteoAir({ ...(weatherFixture('open-meteo-air.json') as object), ...changes }, context(), scale);
  it('comes with the name of its scale, and is a model', () => {
    const result = air();
    assert.ok(result.ok);
    assert.deepEqual(result.value, {
      at: '2024-04-10T16:00:00+07:00',
      source: 'model',
      scale: 'eu',
      index: 42,
      pollutants: {
        pm25: 18.2,
        pm10: 31.5,
        ozone: 71,
        nitrogenDioxide: 12.1,
        sulphurDioxide: null,
        carbonMonoxide: 310,
      },
    });
  });
  it('takes the other scale where one has no value, and the hour that runs where there is no present', () => {
    const hour = air({ current: undefined });
    assert.ok(hour.ok);
    assert.deepEqual(
      [hour.value.scale, hour.value.index, hour.value.at],
      ['us', 68, '2024-04-10T16:00:00+07:00'],
    );
    const american = air({}, 'us');
    assert.ok(american.ok && american.value.index === 68);
    assert.equal(air({ current: undefined, hourly: undefined }).ok, false);
  });
  it('asks for a credit of its own', () => {
    const result = air();
    assert.ok(result.ok);
    assert.deepEqual(
      withAir(read(), result.value).provider.credits.map(({ text }) => text),
      ['Weather data by Open-Meteo.com', 'CAMS / Copernicus'],
    );
  });
});
