import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { absoluteTime, digits } from '../../src/locales/moment.js';
import { vi } from '../../src/locales/vi/time.js';

const between1971And2099 = fc.integer({ min: 31_536_000_000, max: 4_102_444_799_999 });
const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('vi', { ...options, timeZone: 'UTC' });

test('Vietnamese days and clocks read as Intl writes them', () => {
  const day = format({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  fc.assert(
    fc.property(between1971And2099, (wall) => {
      assert.equal(vi.day(wall, 'vi'), day.format(wall));
      assert.equal(vi.clock(wall, 'vi'), clock.format(wall));
    }),
  );
});

test('a time in the evening of Greenwich is one of the next morning in Vietnam', () => {
  const spoken = { words: vi, language: 'vi' };
  assert.equal(absoluteTime('2024-04-09T23:04:00Z', '+07:00', spoken), '06:04 10/04/2024');
  assert.equal(absoluteTime('2024-04-09', '+07:00', spoken), '09/04/2024');
});

test('counts read as Intl writes them, in the digits of each language', () => {
  const languages = ['vi', 'vi-VN', 'en', 'en-IN', 'ar', 'ar-EG', 'vi-u-nu-mathsans'];
  fc.assert(
    fc.property(
      fc.nat(3_000_000),
      fc.constantFrom(...languages),
      fc.constantFrom(1, 2),
      (count, language, least) => {
        const intl = new Intl.NumberFormat(language, { minimumIntegerDigits: least });
        assert.equal(digits(count, { language }, least), intl.format(count));
      },
    ),
  );
  assert.equal(digits(7, { language: 'vi' }, 2), '07');
  assert.equal(digits(1234, { language: 'vi' }), '1.234');
});
