import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantMs, isDay, offsetMinutes } from '../../src/model/time-zone.js';

const SPRING = Date.UTC(2024, 3, 10);
const WINTER = Date.UTC(2024, 0, 10);

for (const [zone, minutes] of [
  ['+07:00', 420],
  ['+0700', 420],
  ['+07', 420],
  ['+7', 420],
  ['GMT+7', 420],
  ['gmt+07:00', 420],
  ['UTC+7', 420],
  ['Asia/Ho_Chi_Minh', 420],
  ['-05:00', -300],
  ['−5:00', -300],
  ['+05:30', 330],
  ['Asia/Kathmandu', 345],
  ['Z', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['UT', 0],
  ['-00:00', 0],
  ['America/New_York', -240],
] as const)
  test(`${zone} is ${minutes} minutes from UTC in April`, () =>
    assert.equal(offsetMinutes(SPRING, zone), minutes));

test('summer time is part of a zone', () => {
  assert.equal(offsetMinutes(WINTER, 'America/New_York'), -300);
  assert.equal(offsetMinutes(WINTER, 'Europe/Helsinki'), 120);
  assert.equal(offsetMinutes(SPRING, 'Europe/Helsinki'), 180);
});

test('an unknown zone is unknown, whatever an editor typed', () => {
  for (const zone of ['', ' ', 'Hà Nội', 'Asia/Atlantis', '+25:00', '+07:77', '07:00', 'GMT+', 'local'])
    assert.equal(offsetMinutes(SPRING, zone), undefined, zone);
  assert.equal(offsetMinutes(NaN, 'Asia/Tokyo'), undefined);
});

test('no zone and no moment makes it throw', () => {
  fc.assert(
    fc.property(fc.double(), fc.string({ unit: 'binary' }), (ms, zone) => void offsetMinutes(ms, zone)),
  );
});

test('our own times become moments', () => {
  assert.equal(instantMs('2024-04-10T10:04:00Z'), Date.UTC(2024, 3, 10, 10, 4));
  assert.equal(instantMs('2024-04-10'), Date.UTC(2024, 3, 10));
  assert.equal(isDay('2024-04-10'), true);
  assert.equal(isDay('2024-04-10T10:04:00Z'), false);
});

test('every other form, and days that no calendar has, are no moments', () => {
  for (const text of [
    '',
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-10T24:00:00Z',
    '2024-04-10T10:60:00Z',
    '2024-04-10T10:04:00',
    '2024-04-10T10:04:00+07:00',
    '2024-04-10T10:04Z',
    '2024-4-1',
    '0050-01-01T00:00:00',
    ' 2024-04-10',
  ])
    assert.ok(Number.isNaN(instantMs(text)), text);
});

test('every moment that can be written is read back', () => {
  const range = { min: new Date(0), max: new Date(Date.UTC(9999, 0)), noInvalidDate: true } as const;
  fc.assert(
    fc.property(fc.date(range), (date) => {
      const iso = `${date.toISOString().slice(0, 19)}Z`;
      assert.equal(instantMs(iso), Math.floor(date.getTime() / 1000) * 1000);
    }),
  );
});
