import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayAfter, dayIn, dayMs, inZone, localMs, placeMs } from '../../src/model/place-time.js';

const HOUR = 3_600_000;

test('a moment is written as the clocks of the place show it', () => {
  const ms = Date.UTC(2024, 3, 10, 10);
  assert.equal(inZone(ms, 'Asia/Ho_Chi_Minh'), '2024-04-10T17:00:00+07:00');
  assert.equal(inZone(ms, 'Asia/Kathmandu'), '2024-04-10T15:45:00+05:45');
  assert.equal(inZone(ms, '-03:30'), '2024-04-10T06:30:00-03:30');
  assert.equal(inZone(ms, 'Pacific/Kiritimati'), '2024-04-11T00:00:00+14:00');
});

test('what is no moment is not written', () => {
  for (const ms of [NaN, Infinity, 1e16, -1e16]) assert.equal(inZone(ms, 'Asia/Tokyo'), '');
});

test('only a time that says its offset is a moment', () => {
  assert.equal(placeMs('2024-04-10T17:00:00+07:00'), Date.UTC(2024, 3, 10, 10));
  assert.equal(placeMs('2024-04-10T17:00+05:45'), Date.UTC(2024, 3, 10, 11, 15));
  assert.equal(placeMs('2024-04-10T10:00:00.25Z'), Date.UTC(2024, 3, 10, 10));
  for (const text of [
    '',
    '2024-04-10',
    '2024-04-10T17:00',
    '2024-02-30T10:00:00Z',
    '2024-13-05T10:00:00Z',
    '2024-00-05T10:00:00Z',
    '2024-04-00T10:00:00Z',
    '0024-04-10T10:00:00Z',
    '2024-04-10T24:00:00Z',
    '2024-04-10T10:00:00+99:00',
  ])
    assert.ok(Number.isNaN(placeMs(text)), text);
});

test('every moment comes back from every zone', () => {
  const zones = [
    'Asia/Ho_Chi_Minh',
    'Europe/Helsinki',
    'America/St_Johns',
    'Australia/Lord_Howe',
    '+05:45',
    'UTC',
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e9 }), fc.constantFrom(...zones), (seconds, zone) => {
      assert.equal(placeMs(inZone(seconds * 1000, zone)), seconds * 1000);
    }),
  );
});

test('days of the calendar of the place follow each other', () => {
  assert.equal(dayIn(Date.UTC(2024, 3, 10, 17, 30), 'Asia/Ho_Chi_Minh'), '2024-04-11');
  assert.equal(dayAfter('2024-02-28'), '2024-02-29');
  assert.equal(dayAfter('2024-01-01', -1), '2023-12-31');
  assert.equal(dayAfter('2024-02-30'), '');
  assert.ok(Number.isNaN(dayMs('10/04/2024')));
});

test('a day has 23 hours in spring and 25 in autumn', () => {
  const length = (day: string): number =>
    (localMs(dayAfter(day), 'Europe/Helsinki') - localMs(day, 'Europe/Helsinki')) / HOUR;
  assert.equal(length('2024-03-31'), 23);
  assert.equal(length('2024-10-27'), 25);
  assert.equal(length('2024-04-10'), 24);
});

test('a local time belongs to the offset of its own day, not to today’s', () => {
  assert.equal(inZone(localMs('2024-03-31T02:00', 'Europe/Helsinki'), 'UTC'), '2024-03-31T00:00:00+00:00');
  assert.equal(inZone(localMs('2024-03-31T05:00', 'Europe/Helsinki'), 'UTC'), '2024-03-31T02:00:00+00:00');
});

test('an hour that comes twice is the first, and one that is left out counts on', () => {
  assert.equal(inZone(localMs('2024-10-27T03:30', 'Europe/Helsinki'), 'UTC'), '2024-10-27T00:30:00+00:00');
  assert.equal(
    inZone(localMs('2024-03-31T03:30', 'Europe/Helsinki'), 'Europe/Helsinki'),
    '2024-03-31T04:30:00+03:00',
  );
});
