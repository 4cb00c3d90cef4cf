import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metNorway } from '../../../src/feeds/weather/met-norway.js';
import { openMeteo } from '../../../src/feeds/weather/open-meteo.js';
import { openWeather } from '../../../src/feeds/weather/openweather.js';
import type { WeatherPlace, WeatherSnapshot } from '../../../src/model/forecast.js';
import { placeMs } from '../../../src/model/place-time.js';
import { weatherView } from '../../../src/selection/weather-view.js';
import { snapshotOf } from '../../helpers/weather-feeds.js';

const HOUR = 3_600_000;
const place = (zone: string, latitude = 20, longitude = 80): Partial<WeatherPlace> => ({
  zone,
  coordinates: { latitude, longitude },
});

/** The same true hours as each provider writes them. */
const READERS = {
  'met-norway': (start: number, count: number, at: Partial<WeatherPlace>): WeatherSnapshot =>
    snapshotOf(
      metNorway,
      {
        properties: {
          timeseries: [...Array(count).keys()].map((hour) => ({
            time: `${new Date(start + hour * HOUR).toISOString().slice(0, 19)}Z`,
            data: {
              instant: { details: { air_temperature: hour } },
              next_1_hours: { summary: { symbol_code: 'cloudy' }, details: { precipitation_amount: 1 } },
            },
          })),
        },
      },
      at,
    ),
  openweather: (start: number, count: number, at: Partial<WeatherPlace>): WeatherSnapshot =>
    snapshotOf(
      openWeather,
      {
        timezone: at.zone,
        timezone_offset: 0,
        hourly: [...Array(count).keys()].map((hour) => ({
          dt: start / 1000 + hour * 3600,
          temp: hour,
          pop: 0,
          rain: { '1h': 1 },
          weather: [{ id: 804, description: 'mây', icon: '04d' }],
        })),
      },
      at,
    ),
  'open-meteo in Unix time': (start: number, count: number, at: Partial<WeatherPlace>): WeatherSnapshot =>
    snapshotOf(
      openMeteo,
      {
        generationtime_ms: 1,
        timezone: at.zone,
        hourly_units: { time: 'unixtime', temperature_2m: '°C' },
        hourly: {
          time: [...Array(count).keys()].map((hour) => start / 1000 + hour * 3600),
          temperature_2m: [...Array(count).keys()],
          weather_code: Array<number>(count).fill(3),
        },
      },
      at,
    ),
};

for (const [provider, read] of Object.entries(READERS))
  describe(provider, () => {
    it('goes through a day of 25 and a day of 23 hours in true hours, each with the offset of its own', () => {
      const helsinki = place('Europe/Helsinki', 60, 25);
      const autumn = read(Date.UTC(2024, 9, 26, 23), 4, helsinki).hours.map(({ at }) => at.slice(8));
      assert.deepEqual(autumn, [
        '27T02:00:00+03:00',
        '27T03:00:00+03:00',
        '27T03:00:00+02:00',
        '27T04:00:00+02:00',
      ]);
      const spring = read(Date.UTC(2024, 2, 30, 23), 4, helsinki).hours.map(({ at }) => at.slice(8));
      assert.deepEqual(spring, [
        '31T01:00:00+02:00',
        '31T02:00:00+02:00',
        '31T04:00:00+03:00',
        '31T05:00:00+03:00',
      ]);
    });

    it('serves zones of a half hour and of three quarters, whose days begin between two hours', () => {
      for (const [zone, offset] of [
        ['Asia/Kolkata', '+05:30'],
        ['Asia/Kathmandu', '+05:45'],
        ['America/St_Johns', '-02:30'],
      ] as const) {
        const start = Date.UTC(2024, 3, 10, 0);
        const snapshot = read(start, 48, place(zone));
        assert.ok(
          snapshot.hours.every(({ at }) => at.endsWith(offset)),
          snapshot.hours[0]?.at,
        );
        assert.deepEqual(
          snapshot.hours.map(({ at }) => placeMs(at)),
          [...Array(48).keys()].map((hour) => start + hour * HOUR),
        );
        const { hours, today } = weatherView(
          { ...snapshot, validUntil: '2024-04-12T00:00:00+00:00' },
          start + 10.6 * HOUR,
        );
        assert.equal(placeMs(hours[0]?.at ?? ''), start + 10 * HOUR);
        assert.equal(today?.date ?? '2024-04-10', '2024-04-10');
      }
    });

    it('has no night where the sun does not set', () => {
      const midnight = Date.UTC(2024, 5, 20, 22);
      const { hours } = read(midnight, 4, place('Europe/Oslo', 69.65, 18.96));
      assert.deepEqual(
        hours.map(({ isDay }) => isDay),
        [true, true, true, true],
      );
    });
  });

describe('a tail of six hours', () => {
  it('is drawn as the stretch it is: its rain is of six hours, and the present lies between its ends', () => {
    const start = Date.UTC(2024, 3, 10, 0);
    const step = (hour: number): object => ({
      time: `${new Date(start + hour * HOUR).toISOString().slice(0, 19)}Z`,
      data: {
        instant: { details: { air_temperature: 20 + hour / 6 } },
        next_6_hours: { summary: { symbol_code: 'rain' }, details: { precipitation_amount: 6 } },
      },
    });
    const snapshot = snapshotOf(
      metNorway,
      { properties: { timeseries: [0, 6, 12, 18].map(step) } },
      place('Asia/Kolkata'),
    );
    assert.deepEqual(
      snapshot.hours.map(({ span, precipitation }) => [span, precipitation]),
      [
        [6, 6],
        [6, 6],
        [6, 6],
        [6, 6],
      ],
    );
    const { hours, now } = weatherView(
      { ...snapshot, validUntil: '2024-04-12T00:00:00+00:00' },
      start + 11 * HOUR,
    );
    assert.equal(hours.length, 3);
    assert.ok(Math.abs((now?.temperature ?? 0) - (20 + 11 / 6)) < 1e-9);
  });
});
