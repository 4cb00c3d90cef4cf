import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSunUp, sunTimes } from '../../src/model/sun.js';

const MINUTE = 60_000;

/** Sunrise and sunset in UTC as almanacs print them, to the minute. */
const KNOWN = [
  ['2024-06-20', 51.4779, 0, '03:43', '20:21'],
  ['2024-12-21', 51.4779, 0, '08:04', '15:53'],
  ['2024-03-20', 0, 0, '06:04', '18:11'],
  ['2024-04-10', 21.0285, 105.8542, '22:41', '11:15'],
] as const;

for (const [day, latitude, longitude, rises, sets] of KNOWN)
  test(`the sun of ${day} at ${latitude}, ${longitude} rises at ${rises} and sets at ${sets}, within three minutes`, () => {
    const times = sunTimes(day, { latitude, longitude });
    assert.ok(typeof times === 'object');
    const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    const off = (ms: number, clock: string): number => {
      const apart = Math.abs(((ms / MINUTE) % 1440) - minutes(clock));
      return Math.min(apart, 1440 - apart);
    };
    assert.ok(off(times.sunrise, rises) < 3, new Date(times.sunrise).toISOString());
    assert.ok(off(times.sunset, sets) < 3, new Date(times.sunset).toISOString());
  });

test('in the far north it does not set in June and does not rise in December', () => {
  const tromso = { latitude: 69.65, longitude: 18.96 };
  assert.equal(sunTimes('2024-06-20', tromso), 'day');
  assert.equal(sunTimes('2024-12-20', tromso), 'night');
  assert.equal(isSunUp(Date.UTC(2024, 5, 20, 23), tromso), true);
  assert.equal(isSunUp(Date.UTC(2024, 11, 20, 11), tromso), false);
});

test('it is up between its rise and its setting and at no other time of the day', () => {
  const places = {
    latitude: fc.double({ min: -60, max: 60, noNaN: true }),
    longitude: fc.double({ min: -179, max: 179, noNaN: true }),
  };
  fc.assert(
    fc.property(
      fc.record(places),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      (place, date, month) => {
        const pad = (number: number): string => `${number}`.padStart(2, '0');
        const times = sunTimes(`2024-${pad(month)}-${pad(date)}`, place);
        assert.ok(typeof times === 'object');
        assert.equal(isSunUp((times.sunrise + times.sunset) / 2, place), true);
        assert.equal(isSunUp(times.sunrise + 6 * MINUTE, place), true);
        assert.equal(isSunUp(times.sunrise - 6 * MINUTE, place), false);
        assert.equal(isSunUp(times.sunset + 6 * MINUTE, place), false);
      },
    ),
  );
});
