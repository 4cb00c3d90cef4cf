import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relativeTime } from '../../src/locales/near-moment.js';
import { vi } from '../../src/locales/vi/time.js';

const HANOI = '+07:00';
const at = (iso: string): number => Date.parse(iso);
const said = (iso: string, now: string, zone = HANOI): string | undefined =>
  relativeTime(iso, zone, { words: vi, language: 'vi' }, at(now));

test('the night before last is not called yesterday', () => {
  assert.equal(said('2024-04-07T20:00:00Z', '2024-04-10T01:00:00+07:00'), 'Hôm kia');
});

test('a story of a day ago is of yesterday, wherever midnight falls in its zone', () => {
  assert.equal(said('2024-04-08T16:00:00Z', '2024-04-09T23:30:00+07:00'), 'Hôm qua');
  assert.equal(said('2024-04-08T16:00:00Z', '2024-04-10T00:30:00+07:00'), 'Hôm kia');
  assert.equal(said('2024-04-08T16:00:00Z', '2024-04-10T00:30:00+07:00', 'UTC'), 'Hôm qua');
  assert.equal(said('2024-04-05T16:00:00Z', '2024-04-10T00:30:00+07:00'), '5 ngày trước');
});

test('less than a day is told in hours and minutes, also across midnight', () => {
  assert.equal(said('2024-04-09T15:00:00Z', '2024-04-10T03:00:00+07:00'), '5 giờ trước');
  assert.equal(said('2024-04-09T15:00:00Z', '2024-04-09T22:05:59+07:00'), '5 phút trước');
});

test('the future, a day without an hour and what is older than a week are left to the full form', () => {
  assert.equal(said('2024-04-10T10:04:00Z', '2024-04-10T10:03:00Z'), undefined);
  assert.equal(said('2024-04-09', '2024-04-10T10:03:00Z'), undefined);
  assert.equal(said('2024-04-01T10:04:00Z', '2024-04-10T10:03:00Z'), undefined);
});
