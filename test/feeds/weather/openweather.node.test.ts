import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openWeather } from '../../../src/feeds/weather/openweather.js';
import { openWeatherCondition } from '../../../src/feeds/weather/openweather-codes.js';
import { context, hourAt, snapshotOf, weatherFixture } from '../../helpers/weather-feeds.js';

const body = (): Record<string, unknown> => weatherFixture('openweather.json') as Record<string, unknown>;
const read = (changes: object = {}): ReturnType<typeof snapshotOf> =>
  snapshotOf(openWeather, { ...body(), ...changes });

describe('OpenWeather', () => {
  it('has chances from 0 to 1, not per cent', () => {
    const snapshot = read();
    assert.deepEqual(
      ['10T17', '10T18', '10T19', '10T20'].map((at) => hourAt(snapshot, at).precipitationChance),
      [0.7, 0.7, 0.45, 0],
    );
  });

  it('leaves out what did not fall', () => {
    assert.equal(hourAt(read(), '10T17').precipitation, 1.2);
    assert.equal(hourAt(read(), '10T20').precipitation, 0);
    assert.equal(read().days[1]?.precipitation, 0);
  });

  it('has times in Unix seconds, and night in its icons', () => {
    const { now, days } = read();
    assert.equal(now?.at, '2024-04-10T16:55:00+07:00');
    assert.equal(hourAt(read(), '10T20').isDay, false);
    assert.deepEqual(
      [days[0]?.date, days[0]?.sunrise, days[0]?.sunset],
      ['2024-04-10', '2024-04-10T05:34:00+07:00', '2024-04-10T18:02:00+07:00'],
    );
  });

  it('may come in kelvin', () => {
    const current = { ...(body()['current'] as object), temp: 300.45, feels_like: 303.05, dew_point: 298.05 };
    const { now } = read({ current });
    assert.deepEqual([now?.temperature, now?.feelsLike, now?.dewPoint], [27.3, 29.9, 24.9]);
  });

  it('may have an id that nobody knows: its description, and no sun', () => {
    const hour = hourAt(read(), '11T01');
    assert.deepEqual([hour.condition, hour.conditionText], ['unknown', 'mưa sao băng']);
    assert.deepEqual([199, 399.5, 900, '800', null].map(openWeatherCondition).filter(Boolean), ['drizzle']);
    assert.deepEqual([200, 211, 500, 511, 616, 741, 781, 800, 804].map(openWeatherCondition), [
      'thunderstorm',
      'thunder',
      'light-rain',
      'freezing-rain',
      'sleet',
      'fog',
      'tornado',
      'clear',
      'overcast',
    ]);
  });

  it('has warnings of its own, which say what they are about', () => {
    assert.deepEqual(
      read().alerts?.map(({ event, kind, from, until }) => [event, kind, from, until]),
      [['Cảnh báo mưa dông', 'thunder', '2024-04-10T16:30:00+07:00', '2024-04-10T20:00:00+07:00']],
    );
    assert.deepEqual(read({ alerts: undefined }).alerts, []);
  });

  it('without a sunrise says which of the two it is, where the place is known', () => {
    const daily = [{ dt: Date.UTC(2024, 5, 20, 10) / 1000, temp: { min: 8, max: 14 } }];
    const place = { zone: 'Europe/Oslo', coordinates: { latitude: 69.65, longitude: 18.96 } };
    const [day] = snapshotOf(openWeather, { ...body(), daily }, place).days;
    assert.deepEqual([day?.sunrise, day?.polar], [null, 'day']);
  });

  it('wants a key, so no browser may ask it', () => {
    assert.deepEqual([openWeather.terms.key, openWeather.terms.browser], [true, false]);
    for (const answer of [null, { cod: 401, message: 'Invalid API key' }, [], 'x'])
      assert.deepEqual(openWeather.read(answer, context()), {
        ok: false,
        failure: { kind: 'schema', at: 'hours' },
      });
  });
});
