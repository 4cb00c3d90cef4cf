import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDate, type DateHints } from '../../src/feeds/dates.js';
import { instantMs, isDay } from '../../src/model/time-zone.js';

const HANOI: DateHints = { timeZone: '+07:00' };
const MOMENT = '2024-04-10T10:04:00Z';
const iso = (value: unknown, hints: DateHints = {}): string | undefined => readDate(value, hints)?.iso;

/** Dates that say all by themselves. */
for (const text of [
  '2024-04-10T10:04:00Z',
  '2024-04-10T10:04:00.000Z',
  '2024-04-10t10:04:00z',
  '2024-04-10T17:04:00+07:00',
  '2024-04-10T17:04:00.123456+07:00',
  '2024-04-10T17:04+07:00',
  '2024-04-10T17:04:00+0700',
  '2024-04-10T17:04:00+07',
  '2024-04-10 17:04:00 +07:00',
  '2024-04-10T05:04:00-5:00',
  '2024-04-10 10:04:00 UTC',
  'Wed, 10 Apr 2024 10:04:00 GMT',
  'Wed, 10 Apr 2024 17:04:00 +0700',
  'Wed, 10 Apr 2024 17:04:00 GMT+7',
  'Wed, 10 Apr 24 17:04 +0700',
  'Wed,10 April 2024 17:04:00 +0700',
  'Wednesday, 10-Apr-24 10:04:00 GMT',
  '10 Apr 2024 05:04:00 EST',
  '10 Apr 2024 06:04:00 EDT',
  '10 Apr 2024 04:04:00 CST',
  '10 Apr 2024 04:04:00 MDT',
  '10 Apr 2024 03:04:00 PDT',
  '10 Apr 2024 02:04:00 PST',
  '10 Apr 2024 10:04:00 UT',
  1712743440,
  '1712743440',
  1712743440.9,
  1712743440123,
  '1712743440123',
  '/Date(1712743440000)/',
  '/Date(1712743440000+0700)/',
  '  2024-04-10T10:04:00Z\n',
])
  test(`says all by itself: ${text}`, () =>
    assert.deepEqual(readDate(text, {}), { iso: MOMENT, guessed: false }));

/** Vietnamese papers, which name their zone. */
for (const text of [
  '10/04/2024, 17:04 GMT+7',
  '10/04/2024 17:04 (GMT+7)',
  'Thứ tư, 10/04/2024, 17:04 (GMT+7)',
  'Thứ Tư, 10/4/2024 17:04:00 GMT+7',
  'Thứ 4, 10/04/2024 17:04:00 GMT+07:00',
  'T4, 10/04/2024 - 17:04 GMT+7',
  '17:04 (GMT+7) | 10/04/2024',
  '17:04 GMT+7 10/04/2024',
  '17:04 ICT 10-04-2024',
  '10.04.2024 17h04 ICT',
  '10/04/2024 lúc 17:04 (GMT+7)',
])
  test(`day before month, with its zone: ${text}`, () =>
    assert.deepEqual(readDate(text, {}), { iso: MOMENT, guessed: true }));

test('a month in words leaves nothing to guess', () => {
  const read = { iso: MOMENT, guessed: false };
  assert.deepEqual(readDate('Thứ tư, ngày 10 tháng 4 năm 2024, 17:04 (GMT+7)', {}), read);
  assert.deepEqual(readDate('10 Tháng 4, 2024 17:04 GMT+7', {}), read);
});

/** Dates whose zone the page must name. */
for (const text of [
  '2024-04-10 17:04:00',
  '2024-04-10 17:04',
  '2024-04-10T17:04:00',
  '2024/04/10 17:04',
  '10/04/2024 17:04',
  '10-04-2024 17:04',
  '17:04 10/04/2024',
  '17:04, 10/04/2024',
  'Thứ tư, 10/04/2024, 17:04',
  '10/4/2024 5:04:00 CH',
  '10/4/2024 5:04 PM',
]) {
  test(`with the page's zone: ${text}`, () =>
    assert.deepEqual(readDate(text, HANOI), { iso: MOMENT, guessed: true }));
  test(`left out where no zone is named: ${text}`, () => assert.equal(readDate(text, {}), undefined));
}

for (const [text, weekday] of [
  ['Thứ hai, 08/04/2024', '2024-04-08'],
  ['Thứ Ba, 09/04/2024', '2024-04-09'],
  ['Thứ năm, 11/04/2024', '2024-04-11'],
  ['Thứ 5, 28/05/2026', '2026-05-28'],
  ['Thứ sáu, 12/04/2024', '2024-04-12'],
  ['Thứ bảy, 13/04/2024', '2024-04-13'],
  ['Thứ Bảy, 13/04/2024', '2024-04-13'],
  ['Chủ nhật, 14/04/2024', '2024-04-14'],
  ['CHỦ NHẬT 14/04/2024', '2024-04-14'],
  ['CN, 14/04/2024', '2024-04-14'],
] as const) {
  test(`a weekday before the day: ${text}`, () => assert.equal(iso(text), weekday));
  test(`the same in decomposed letters: ${text}`, () => assert.equal(iso(text.normalize('NFD')), weekday));
}

test('what cannot be seen in a time is no part of it, as in any other field', () =>
  assert.equal(iso('2024-04-10T10:04:00\u200bZ'), '2024-04-10T10:04:00Z'));

test('a day alone stays a day, whatever the zone', () => {
  assert.deepEqual(readDate('2024-04-10', {}), { iso: '2024-04-10', guessed: false });
  assert.deepEqual(readDate('2024-04-10', HANOI), { iso: '2024-04-10', guessed: false });
  assert.deepEqual(readDate('10/04/2024', {}), { iso: '2024-04-10', guessed: true });
  assert.deepEqual(readDate('10 Apr 2024', {}), { iso: '2024-04-10', guessed: false });
});

test('the order of day and month is the page’s to say', () => {
  assert.equal(iso('10/04/2024', { dateOrder: 'dmy' }), '2024-04-10');
  assert.equal(iso('04/10/2024', { dateOrder: 'mdy' }), '2024-04-10');
  assert.equal(iso('24/04/10', { dateOrder: 'ymd' }), '2024-04-10');
  assert.equal(iso('10/04/24', {}), '2024-04-10');
  assert.equal(iso('2024/04/10', { dateOrder: 'mdy' }), '2024-04-10');
});

test('a date that contradicts the order is left out, for its neighbours would be wrong in silence', () => {
  assert.equal(iso('04/28/2026'), undefined);
  assert.equal(iso('28/04/2026', { dateOrder: 'mdy' }), undefined);
  assert.equal(iso('10/04/2024', { dateOrder: 'ymd' }), undefined);
});

test('what can be read in one way only was not guessed', () => {
  assert.equal(readDate('28/05/2026', {})?.guessed, false);
  assert.equal(readDate('04/04/2024', {})?.guessed, false);
  assert.equal(readDate('05/28/2026', { dateOrder: 'mdy' })?.guessed, false);
});

for (const [why, value] of [
  ['zero of MySQL', '0000-00-00'],
  ['zero of MySQL with a time', '0000-00-00 00:00:00'],
  ['zero of WordPress', '-0001-11-30T00:00:00'],
  ['zero of WordPress in RSS', '30 Nov -0001 00:00:00 +0000'],
  ['zero of Unix', '1970-01-01T00:00:00Z'],
  ['zero of Unix in Vietnam', '1970-01-01T07:00:00+07:00'],
  ['zero of Unix in Vietnam as printed', '01/01/1970 07:00 GMT+7'],
  ['zero of Unix in America', '1969-12-31T19:00:00-05:00'],
  ['zero', 0],
  ['zero as text', '0'],
  ['zero of .NET', '0001-01-01T00:00:00'],
  ['zero of .NET in JSON', '/Date(-62135596800000)/'],
  ['31 February', '31/02/2024'],
  ['29 February of a common year', '2023-02-29'],
  ['day 32', '32/01/2024'],
  ['month 13', '2024-13-01'],
  ['hour 25', '2024-04-10T25:00:00Z'],
  ['minute 60', '2024-04-10T10:60:00Z'],
  ['17 in the morning', '10/04/2024 17:04 AM GMT+7'],
  ['an offset that no zone has', '2024-04-10T10:04:00+25:00'],
  ['a zone nobody knows', '2024-04-10 10:04:00 XYZ'],
  ['digits of a date', '20240410170400'],
  ['digits of a day', 20240410],
  ['digits of a minute', '202404101704'],
  ['digits of an hour, which as seconds would be of 2034', '2024041017'],
  ['digits of an hour as a number', 2024041017],
  ['a year', '2024'],
  ['words', 'hôm qua'],
  ['a word before a date', 'Cập nhật 10/04/2024'],
  ['two times', '17:04 - 18:00 10/04/2024'],
  ['a time alone', '17:04'],
  ['a template', '{date}'],
  ['a template of our own making', 'Invalid Date'],
  ['nothing', ''],
  ['null', null],
  ['undefined', undefined],
  ['NaN', NaN],
  ['true', true],
  ['a list', ['2024-04-10']],
  ['an object', { date: '2024-04-10' }],
  ['a version', '1.2.3'],
  ['digits around', '112024-04-10'],
] as const)
  test(`no date: ${why}`, () => assert.equal(readDate(value, { timeZone: '+07:00' }), undefined));

test('ten digits that are no hour of any day are seconds', () => {
  assert.equal(iso('2024131017'), '2034-02-21T10:36:57Z');
  assert.equal(iso(2023022900), '2034-02-08T14:48:20Z');
  assert.equal(iso('2024041024'), '2034-02-20T09:37:04Z');
});

test('an offset behind a day is no time', () => {
  assert.equal(iso('2024-04-10-05:00', HANOI), '2024-04-10');
  assert.equal(iso('2024-04-10+07:00'), '2024-04-10');
});

test('a named zone follows its summer time', () => {
  const newYork = { timeZone: 'America/New_York' };
  assert.equal(iso('2024-01-10 12:00', newYork), '2024-01-10T17:00:00Z');
  assert.equal(iso('2024-07-10 12:00', newYork), '2024-07-10T16:00:00Z');
  assert.equal(iso('2024-03-10 01:59', newYork), '2024-03-10T06:59:00Z');
  assert.equal(iso('2024-03-10 03:00', newYork), '2024-03-10T07:00:00Z');
  assert.equal(iso('2024-11-03 02:00', newYork), '2024-11-03T07:00:00Z');
});

test('an hour that comes twice is the first; one that is left out counts on', () => {
  const newYork = { timeZone: 'America/New_York' };
  assert.equal(iso('2024-11-03 01:30', newYork), '2024-11-03T05:30:00Z');
  assert.equal(iso('2024-03-10 02:30', newYork), '2024-03-10T07:30:00Z');
  const helsinki = { timeZone: 'Europe/Helsinki' };
  assert.equal(iso('2024-10-27 03:30', helsinki), '2024-10-27T00:30:00Z');
  assert.equal(iso('2024-03-31 03:30', helsinki), '2024-03-31T01:30:00Z');
});

test('a zone that an editor mistyped is no zone', () => {
  assert.equal(iso('2024-04-10 17:04', { timeZone: 'Asia/Atlantis' }), undefined);
});

test('a WordPress server’s own UTC is no time of the page', () => {
  assert.equal(iso('2024-04-10T10:04:00', { timeZone: 'UTC' }), MOMENT);
});

test('what is read is always one of our own times, and reads as itself', () => {
  const pieces = fc.constantFrom(
    '10',
    '04',
    '2024',
    '/',
    '-',
    '.',
    ':',
    ' ',
    'T',
    'Z',
    '17',
    '+07',
    'GMT',
    'Thứ tư',
    'Apr',
    ',',
    '(',
    ')',
    'CH',
    '0',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
        fc.double(),
        fc.maxSafeInteger(),
        fc.anything(),
      ),
      (value) => {
        const read = readDate(value, HANOI);
        if (!read) return;
        assert.ok(instantMs(read.iso) > 0, read.iso);
        assert.ok(isDay(read.iso) || read.iso.length === 20);
        assert.deepEqual(readDate(read.iso, {}), { iso: read.iso, guessed: false });
      },
    ),
    { numRuns: 2000 },
  );
});

test('every moment survives every form it can be written in', () => {
  const range = { min: new Date(Date.UTC(1971, 0, 2)), max: new Date(Date.UTC(2099, 0)) } as const;
  fc.assert(
    fc.property(
      fc.date({ ...range, noInvalidDate: true }),
      fc.integer({ min: -720, max: 840 }),
      (date, offset) => {
        const expected = `${date.toISOString().slice(0, 19)}Z`;
        const local = new Date(date.getTime() + offset * 60_000).toISOString();
        const [day, clock] = [local.slice(0, 10), local.slice(11, 19)];
        const minutes = Math.abs(offset);
        const two = (count: number): string => `${count}`.padStart(2, '0');
        const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        const turned = day.split('-').reverse().join('/');
        assert.equal(iso(`${day}T${clock}${zone}`), expected);
        assert.equal(iso(`${turned} ${clock} (GMT${zone})`), expected);
        assert.equal(iso(`${clock} ${turned}`, { timeZone: zone }), expected);
        assert.equal(iso(date.toUTCString()), expected);
      },
    ),
  );
});
