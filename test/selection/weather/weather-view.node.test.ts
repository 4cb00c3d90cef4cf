import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { weatherAlert } from '../../../src/model/forecast-makers.js';
import type { WeatherSnapshot } from '../../../src/model/forecast.js';
import { placeMs } from '../../../src/model/place-time.js';
import { metresBetween, nearestPlace } from '../../../src/selection/nearest-place.js';
import { shownCondition } from '../../../src/selection/shown-condition.js';
import { weatherFor } from '../../../src/selection/weather-for.js';
import { weatherView } from '../../../src/selection/weather-view.js';
import { LAM_GIANG_NOW, lamGiang } from '../../fixtures/weather/lam-giang.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const at = (time: string): number => placeMs(`2024-04-10T${time}:00+07:00`);

describe('a forecast as the clock goes', () => {
  it('drops the hours that are past and begins with the running one', () => {
    const { hours } = weatherView(lamGiang, LAM_GIANG_NOW);
    assert.equal(hours[0]?.at, '2024-04-10T17:00:00+07:00');
    assert.deepEqual(
      hours.slice(0, 3).map(({ isNow }) => isNow),
      [true, false, false],
    );
    assert.equal(weatherView(lamGiang, at('17:59')).hours[0]?.at, '2024-04-10T17:00:00+07:00');
    assert.equal(weatherView(lamGiang, at('18:00')).hours[0]?.at, '2024-04-10T18:00:00+07:00');
  });

  it('moves the present along from one hour to the next', () => {
    assert.equal(weatherView(lamGiang, at('17:00')).now?.temperature, 27.1);
    const half = weatherView(lamGiang, at('17:30')).now;
    assert.ok(Math.abs((half?.temperature ?? 0) - 26.65) < 1e-9);
    assert.equal(half?.source, 'model');
    assert.equal(half?.at, '2024-04-10T17:30:00+07:00');
  });

  it('takes the provider’s own present for half an hour', () => {
    const now = { ...weatherView(lamGiang, at('17:00')).now!, temperature: 25, source: 'observed' as const };
    const snapshot: WeatherSnapshot = { ...lamGiang, now };
    assert.equal(weatherView(snapshot, at('17:29')).now?.temperature, 25);
    assert.equal(weatherView(snapshot, at('17:31')).now?.source, 'model');
    assert.equal(weatherView({ ...snapshot, hours: [] }, at('18:30')).now?.temperature, 25);
    assert.equal(weatherView({ ...snapshot, hours: [] }, at('19:01')).now, null);
  });

  it('knows by the sun whether it is day', () => {
    assert.equal(weatherView(lamGiang, at('17:45')).now?.isDay, true);
    assert.equal(weatherView(lamGiang, at('18:20')).now?.isDay, false);
  });

  it('is fresh, then stale, then withholds its numbers but not its warnings', () => {
    assert.equal(weatherView(lamGiang, LAM_GIANG_NOW).freshness, 'fresh');
    assert.equal(weatherView(lamGiang, at('17:30')).freshness, 'stale');
    const old = { ...lamGiang, alerts: [weatherAlert({ id: '1', event: 'Bão' })] };
    const view = weatherView(old, at('23:00') + 6 * HOUR);
    assert.equal(view.freshness, 'expired');
    assert.deepEqual([view.now, view.hours, view.days, view.scale, view.air], [null, [], [], null, null]);
    assert.equal(view.alerts.length, 1);
  });

  it('tells its age from when it was made', () => {
    const { made, age } = weatherView(lamGiang, LAM_GIANG_NOW);
    assert.equal(made, '2024-04-10T16:40:00+07:00');
    assert.equal(age, 25 * MINUTE);
    assert.equal(weatherView(lamGiang, at('16:00')).age, 0);
  });
});

describe('days', () => {
  it('begin with today of the place, whatever the reader’s calendar says', () => {
    const { days, today } = weatherView(lamGiang, at('23:59'));
    assert.deepEqual([days[0]?.date, days[0]?.isToday, today?.date], ['2024-04-10', true, '2024-04-10']);
    assert.equal(weatherView(lamGiang, at('23:59') + MINUTE).days[0]?.date, '2024-04-11');
  });

  it('stand on one scale, with the present on it', () => {
    const { days, scale, tick } = weatherView(lamGiang, LAM_GIANG_NOW);
    assert.deepEqual(scale, { min: 20, max: 34 });
    assert.equal(days[3]?.range?.to, 1);
    assert.ok(Math.abs((days[3]?.range?.from ?? 0) - 0.3) < 1e-9);
    assert.ok(tick !== null && tick > 0.5 && tick < 0.51);
  });

  it('have no bar where one end is unknown', () => {
    const days = lamGiang.days.map((day) => ({ ...day, temperatureMin: null }));
    assert.deepEqual(
      weatherView({ ...lamGiang, days }, LAM_GIANG_NOW)
        .days.map(({ range }) => range)
        .filter(Boolean),
      [],
    );
  });

  it('are compared with yesterday where it is known', () => {
    const degrees = weatherView(lamGiang, LAM_GIANG_NOW).warmerThanYesterday;
    assert.ok(degrees !== null && Math.abs(degrees + 4.1) < 1e-9);
    assert.equal(
      weatherView({ ...lamGiang, days: lamGiang.days.slice(1) }, LAM_GIANG_NOW).warmerThanYesterday,
      null,
    );
  });
});

describe('what is drawn', () => {
  const weather = { precipitation: 1, cloudCover: 0.4, temperature: 20 } as const;
  it('is no rain at ten per cent, and no sun at eighty-four', () => {
    assert.equal(
      shownCondition({ ...weather, condition: 'rain', precipitationChance: 0.1 }),
      'partly-cloudy',
    );
    assert.equal(
      shownCondition({ ...weather, condition: 'thunderstorm', precipitationChance: 0.2, cloudCover: null }),
      'overcast',
    );
    assert.equal(shownCondition({ ...weather, condition: 'clear', precipitationChance: 0.84 }), 'light-rain');
    assert.equal(
      shownCondition({ ...weather, condition: 'overcast', precipitationChance: 0.84, precipitation: 9 }),
      'heavy-rain',
    );
    assert.equal(
      shownCondition({
        ...weather,
        condition: 'overcast',
        precipitationChance: 0.84,
        precipitation: 9,
        span: 6,
      }),
      'light-rain',
    );
    assert.equal(
      shownCondition({ ...weather, condition: 'overcast', precipitationChance: 0.84, temperature: -4 }),
      'snow',
    );
  });
  it('is the provider’s own word where no chance is known, and unknown stays unknown', () => {
    assert.equal(shownCondition({ ...weather, condition: 'rain', precipitationChance: null }), 'rain');
    assert.equal(shownCondition({ ...weather, condition: 'unknown', precipitationChance: 0.9 }), 'unknown');
    assert.equal(shownCondition({ ...weather, condition: 'rain', precipitationChance: 0.3 }), 'rain');
  });
});

describe('warnings', () => {
  const warn = (id: string, changes: object = {}): ReturnType<typeof weatherAlert> =>
    weatherAlert({ id, event: id, ...changes });
  const alerts = [
    warn('ended', { severity: 'extreme', until: '2024-04-10T17:00:00+07:00' }),
    warn('minor', { severity: 'minor', until: '2024-04-10T20:00:00+07:00' }),
    warn('unsaid'),
    warn('extreme', { severity: 'extreme', from: '2024-04-11T02:00:00+07:00' }),
    warn('minor', { severity: 'minor', until: '2024-04-10T20:00:00+07:00' }),
  ];
  it('leave when they end, the worst stands first, each once', () => {
    const ids = (now: number): readonly string[] =>
      weatherView({ ...lamGiang, alerts }, now).alerts.map(({ id }) => id);
    assert.deepEqual(ids(LAM_GIANG_NOW), ['extreme', 'minor', 'unsaid']);
    assert.deepEqual(ids(at('20:00')), ['extreme', 'unsaid']);
  });
});

it('says what the weather of a match will be, and that it was', () => {
  const kickOff = at('19:30');
  const found = weatherFor(lamGiang, kickOff, LAM_GIANG_NOW);
  assert.deepEqual(
    [found?.hour?.at, found?.day?.date, found?.isPast],
    ['2024-04-10T19:00:00+07:00', '2024-04-10', false],
  );
  assert.equal(weatherFor(lamGiang, kickOff, at('21:00'))?.isPast, true);
  assert.equal(weatherFor(lamGiang, kickOff + 300 * 24 * HOUR, LAM_GIANG_NOW), null);
  assert.equal(weatherFor(lamGiang, kickOff, at('23:59') + 9 * HOUR), null);
});

it('finds the publisher’s place nearest to a reader, and none that is far', () => {
  const places = [
    { id: 'a', coordinates: { latitude: 18.5, longitude: 105.7 } },
    { id: 'b', coordinates: { latitude: 21, longitude: 105.8 } },
    { id: 'c', coordinates: null },
  ];
  assert.equal(nearestPlace(places, { latitude: 20.5, longitude: 105.9 })?.id, 'b');
  assert.equal(nearestPlace(places, { latitude: 48, longitude: 2 }), undefined);
  const across = metresBetween({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 });
  assert.ok(across > 22_000 && across < 22_500);
});

it('whatever the moment, every number is finite and every share between 0 and 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: -48 * 60, max: 240 * 60 }), (minutes) => {
      const view = weatherView(lamGiang, LAM_GIANG_NOW + minutes * MINUTE);
      assert.doesNotMatch(JSON.stringify(view), /NaN|Infinity/);
      for (const { range } of view.days)
        assert.ok(!range || (range.from >= 0 && range.from <= range.to && range.to <= 1));
      assert.ok(view.tick === null || (view.tick >= 0 && view.tick <= 1));
      assert.ok(view.hours.filter(({ isNow }) => isNow).length <= 1);
    }),
  );
});
