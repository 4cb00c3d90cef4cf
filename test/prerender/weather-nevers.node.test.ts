import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { CONDITIONS } from '../../src/model/condition.js';
import { prerenderModule } from '../../tools/build/prerender-module.js';
import type * as Views from './weather.views.js';

const { drawWeather } = await prerenderModule<typeof Views>('test/prerender/weather.views.ts');

/** A Sunday whose night sets clocks back in Europe. */
const START = Date.UTC(2024, 9, 26, 20);
const HOUR = 3_600_000;
/** Of half and three quarters of an hour, beyond the date line, with summer time, of the pole, and by offset alone. */
const ZONES = [
  'Asia/Ho_Chi_Minh',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Europe/Helsinki',
  'Antarctica/Troll',
  '+05:45',
];

/** What providers, and programs that go wrong, put where a value should be. */
const junk = fc.constantFrom<unknown>(
  ...[null, undefined, '', 'NaN', '{temp}', 'undefined', NaN, -9999, 1e308, [], {}, true],
);
const or = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: value as fc.Arbitrary<unknown>, weight: 5 }, junk);
const number = (min: number, max: number): fc.Arbitrary<unknown> => or(fc.double({ min, max, noNaN: true }));
const share = number(0, 1);
const condition = or(fc.constantFrom<string>(...CONDITIONS, 'plague-of-frogs', 'constructor', '__proto__'));
const text = or(
  fc.constantFrom(
    'Mưa dông',
    '<img src=x onerror=alert(1)>',
    '${x}',
    '{{ name }}',
    'عاصفة',
    '"\'><script>',
    ' ',
  ),
);
const utc = (ms: number): string => new Date(ms).toISOString();
const moment = or(fc.integer({ min: -30, max: 200 }).map((hour) => utc(START + hour * HOUR)));

const hour = fc.record(
  {
    at: moment,
    span: or(fc.constantFrom(1, 1, 1, 3, 6)),
    condition,
    conditionText: text,
    isDay: or(fc.boolean()),
    temperature: number(-60, 55),
    feelsLike: number(-70, 60),
    dewPoint: number(-70, 35),
    humidity: share,
    cloudCover: share,
    precipitation: number(0, 90),
    precipitationChance: share,
    windSpeed: number(0, 80),
    windGust: number(0, 99),
    windFrom: number(0, 360),
    pressure: number(870, 1085),
    uv: number(0, 16),
  },
  { requiredKeys: [] },
);
const day = fc.record(
  {
    date: or(fc.integer({ min: -2, max: 9 }).map((days) => utc(START + days * 24 * HOUR).slice(0, 10))),
    temperatureMin: number(-60, 40),
    temperatureMax: number(-50, 55),
    condition,
    precipitation: number(0, 300),
    precipitationChance: share,
    windSpeedMax: number(0, 80),
    windFrom: number(0, 360),
    uvMax: number(0, 16),
    sunrise: moment,
    sunset: moment,
  },
  { requiredKeys: [] },
);
const alert = fc.record(
  {
    id: or(fc.constantFrom('a', 'b')),
    kind: or(fc.constantFrom('thunder', 'flood', 'locusts')),
    severity: or(fc.constantFrom('minor', 'severe', 'extreme', 'apocalyptic')),
    from: moment,
    until: moment,
    event: text,
    headline: text,
    instruction: text,
    url: or(fc.constantFrom('https://kttv.example/7', 'javascript:alert(1)')),
    language: or(fc.constantFrom('vi', 'en-US', 'x')),
  },
  { requiredKeys: [] },
);
const air = fc.record(
  { at: moment, scale: or(fc.constantFrom('eu', 'us', 'vn', 'mars')), index: number(-5, 600), source: text },
  { requiredKeys: [] },
);
const snapshot = fc.record(
  {
    version: fc.constant(1),
    place: fc.record({
      id: fc.constant('x'),
      name: fc.constantFrom('Lam Giang', '<b>Đà Lạt</b>', 'ساحل النور'),
      zone: fc.constantFrom(...ZONES),
      coordinates: or(
        fc.record({ latitude: fc.constantFrom(89, 18.5, -72), longitude: fc.constantFrom(-179.9, 105.7) }),
      ),
    }),
    provider: fc.record({
      id: fc.constant('p'),
      name: fc.constant('Provider'),
      credits: or(fc.array(fc.record({ text, url: text }), { maxLength: 2 })),
    }),
    issued: moment,
    fetched: fc.constant(utc(START)),
    expires: moment,
    validUntil: moment,
    now: or(hour),
    hours: or(fc.array(fc.oneof({ arbitrary: hour, weight: 9 }, junk), { maxLength: 30 })),
    days: or(fc.array(day, { maxLength: 10 })),
    alerts: or(fc.array(alert, { maxLength: 3 })),
    air: or(air),
  },
  { requiredKeys: ['version', 'place', 'provider', 'fetched'] },
);
const minutes = fc.integer({ min: -6 * 60, max: 96 * 60 });
const face = fc.constantFrom('full' as const, 'compact' as const, 'line' as const);
const language = fc.constantFrom('vi' as const, 'en' as const, 'ar' as const);

const LEAK = /undefined|\bnull\b|NaN|Infinity|Invalid Date|\[object|\{\w+\}|\{\{|\$\{|(?:9999|e\+\d+)\s?°/;

const { document } = new JSDOM().window;

/** What is shown and what is read out, piece by piece. */
function said(html: string): { readonly body: Element; readonly texts: readonly string[] } {
  const body = document.createElement('body');
  body.innerHTML = html;
  const texts: string[] = [];
  const walker = document.createTreeWalker(body, 4);
  while (walker.nextNode()) texts.push((walker.currentNode.nodeValue ?? '').trim());
  for (const element of body.querySelectorAll('[aria-label]'))
    texts.push(element.getAttribute('aria-label') ?? '');
  return { body, texts: texts.filter(Boolean) };
}

describe('whatever a snapshot holds, at whatever moment, in each face and language', () => {
  const cases = fc.tuple(snapshot, minutes, face, language);
  const each = (check: (drawn: Views.Drawn, face: string) => void, numRuns = 60): void =>
    fc.assert(
      fc.property(cases, ([json, after, face, language]) => {
        const drawn = drawWeather(JSON.parse(JSON.stringify(json)), START + after * 60_000, face, language);
        if (drawn) check(drawn, face);
      }),
      { numRuns, includeErrorInReport: true },
    );

  test('most of them are drawn: these laws are about something', () => {
    const drawn = fc
      .sample(cases, 100)
      .filter(([json, after, face, language]) => drawWeather(json, START + after * 60_000, face, language));
    assert.ok(drawn.length > 20, `${drawn.length} of 100`);
  });

  test('nothing leaks: no null, no template, no number that is none, in charts, tables or the weather of a moment', () =>
    each(({ box, tables, moment }) => {
      for (const html of [box, tables, moment])
        for (const text of said(html).texts) assert.doesNotMatch(text, LEAK);
    }));

  test('no heading, list, table or frame stands over nothing', () =>
    each(({ box, tables, moment }) => {
      for (const html of [box, tables, moment]) {
        const { body } = said(html);
        const frames = 'h2, p, table, caption, th[scope="col"], [role="list"], .charts > *, .facts';
        for (const element of body.querySelectorAll(frames)) {
          const isSpoken = element.matches('[aria-live]');
          assert.ok(isSpoken || element.textContent?.trim(), element.outerHTML);
        }
        const heading = body.querySelector('.heading');
        if (heading) assert.ok(body.textContent?.replace(heading.textContent ?? '', '').trim());
      }
    }));

  test('past its validity no number of it is shown, in the line neither', () =>
    each(({ box, moment, isExpired }, face) => {
      if (!isExpired) return;
      assert.equal(moment, '');
      const { body } = said(box);
      assert.equal(body.querySelectorAll('.hour, .day, .fact, .temperature, .degrees, .sentence').length, 0);
      if (face === 'line') assert.equal(body.querySelector('.line'), null);
    }, 120));

  test('only http and https are linked, and no text of a stranger becomes an element', () =>
    each(({ box, tables, moment }) => {
      for (const html of [box, tables, moment]) {
        const { body } = said(html);
        assert.equal(body.querySelectorAll('script, b > img, [onerror], place b').length, 0);
        for (const link of body.querySelectorAll('a')) assert.match(link.href, /^https?:/);
        assert.doesNotMatch(html, /<[^>]+\son\w+=/);
      }
    }));

  test('bars stay within their scale, and drawings within their box', () =>
    each(({ box }) => {
      for (const rect of said(box).body.querySelectorAll('rect, line, circle'))
        for (const name of ['x', 'y', 'width', 'height', 'x1', 'x2', 'cx']) {
          const percent = /^(-?[\d.e+-]+)%$/.exec(rect.getAttribute(name) ?? '')?.[1];
          if (percent !== undefined)
            assert.ok(Number(percent) >= 0 && Number(percent) <= 100, rect.outerHTML);
        }
    }));

  test('one sentence is in it wherever a present or an hour is shown, and the credit always', () =>
    each(({ box, isExpired }, face) => {
      const { body } = said(box);
      if (isExpired && face === 'line') return;
      if (!isExpired && body.querySelector('.hour, .now, .line'))
        assert.ok(body.querySelector('[part="sentence"]')?.textContent?.trim());
      if (face !== 'line') assert.ok(body.querySelector('[part="credit"]')?.textContent?.trim());
    }));
});
