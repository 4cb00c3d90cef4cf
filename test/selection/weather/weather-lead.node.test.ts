import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isTemplate } from '../../../src/feeds/template-leak.js';
import { leadLine } from '../../../src/locales/weather-lead.js';
import { CONDITIONS, isWet } from '../../../src/model/condition.js';
import { forecastHour } from '../../../src/model/forecast-makers.js';
import type { ForecastHour, WeatherSnapshot } from '../../../src/model/forecast.js';
import { inZone } from '../../../src/model/place-time.js';
import { unitsFor } from '../../../src/model/units.js';
import { weatherLead } from '../../../src/selection/weather-lead.js';
import { LAM_GIANG_NOW, lamGiang } from '../../fixtures/weather/lam-giang.js';
import { LEAD_CASES } from '../../fixtures/weather/lead-cases.js';
import leads from '../../fixtures/weather/leads.json' with { type: 'json' };
import { sceneOf } from '../../fixtures/weather/scenes.js';
import { leadIn, SPEECH, type Language } from '../../helpers/weather-lead.js';

const LANGUAGES = ['vi', 'en', 'ar'] as const satisfies readonly Language[];
const golden = leads as Readonly<Record<string, Readonly<Record<Language, string>>>>;

for (const language of LANGUAGES)
  describe(`the lead in ${language}`, () => {
    for (const [name, scene] of Object.entries(LEAD_CASES))
      it(name, () => {
        const { snapshot, now } = sceneOf(scene);
        assert.equal(leadIn(language, snapshot, now), golden[name]?.[language]);
      });
  });

it('says what the drawings say, and on one line only how it begins', () => {
  assert.equal(
    leadIn('vi', lamGiang, LAM_GIANG_NOW),
    'Mưa đến khoảng 19\u00a0giờ (70\u00a0%), sau đó tạnh dần. Mát hơn hôm qua 4°.',
  );
  assert.equal(
    leadLine(weatherLead(lamGiang, LAM_GIANG_NOW), SPEECH.vi, unitsFor(undefined, 'vi')),
    'Mưa đến khoảng 19\u00a0giờ',
  );
});

it('compares in the degrees that readers think in', () => {
  const { snapshot, now } = sceneOf({ highs: [34, 30] });
  const american = { ...SPEECH.en, language: 'en-US' };
  assert.equal(
    american.words.sentence(weatherLead(snapshot, now).at(-1) ?? { kind: 'unknown' }, {
      apart: (celsius) => `${Math.round(Math.abs(celsius) * 1.8)}°`,
      degrees: String,
      percent: String,
      number: String,
      clock: String,
      date: String,
    }),
    '7° cooler than yesterday.',
  );
});

const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
const START = Date.UTC(2024, 9, 26, 20);
const ZONES = [
  'Asia/Ho_Chi_Minh',
  'Europe/Helsinki',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'America/St_Johns',
];

const anyHour = (zone: string, chance: typeof share): fc.Arbitrary<ForecastHour> =>
  fc
    .record({
      index: fc.integer({ min: -3, max: 60 }),
      span: fc.constantFrom(1, 1, 1, 3, 6),
      condition: fc.constantFrom(...CONDITIONS),
      temperature: fc.option(fc.double({ min: -50, max: 50, noNaN: true }), { nil: null }),
      precipitation: fc.option(fc.double({ min: 0, max: 50, noNaN: true }), { nil: null }),
      precipitationChance: chance,
      windSpeed: fc.option(fc.double({ min: 0, max: 70, noNaN: true }), { nil: null }),
      windGust: fc.option(fc.double({ min: 0, max: 90, noNaN: true }), { nil: null }),
    })
    .map(({ index, ...known }) => forecastHour({ at: inZone(START + index * 3_600_000, zone), ...known }));

const anySnapshot = (chance = share): fc.Arbitrary<WeatherSnapshot> =>
  fc.constantFrom(...ZONES).chain((zone) =>
    fc.uniqueArray(anyHour(zone, chance), { maxLength: 40, selector: ({ at }) => at }).map((hours) => ({
      ...sceneOf({ hours: 0 }).snapshot,
      place: { ...lamGiang.place, zone },
      issued: null,
      fetched: inZone(START, zone),
      validUntil: inZone(START + 12 * 3_600_000, zone),
      hours: hours.sort((one, other) => (one.at < other.at ? -1 : 1)),
    })),
  );

const anyMoment = fc.integer({ min: 0, max: 13 * 60 }).map((minutes) => START + minutes * 60_000);

describe('whatever the forecast, the lead', () => {
  it('is a sentence, without a leaked value, the same each time', () => {
    fc.assert(
      fc.property(anySnapshot(), anyMoment, fc.constantFrom(...LANGUAGES), (snapshot, now, language) => {
        const text = leadIn(language, snapshot, now);
        assert.match(text, /\S.*\.$/s);
        assert.doesNotMatch(text, /NaN|undefined|null|Infinity|Invalid|\[object|-\d| {2}|,,|\.\./);
        assert.equal(isTemplate(text), false);
        assert.equal(leadIn(language, snapshot, now), text);
      }),
      { numRuns: 500 },
    );
  });

  it('never speaks of rain where no chance is known, but as what the forecast shows', () => {
    fc.assert(
      fc.property(anySnapshot(fc.constant(null)), anyMoment, (snapshot, now) => {
        const wet = weatherLead(snapshot, now).find((part) => part.kind === 'wet');
        const text = leadIn('vi', snapshot, now);
        if (!wet) return void assert.doesNotMatch(text, /mưa|tuyết|dông/i);
        assert.equal(wet.sure, 'unstated');
        assert.match(text, /Dự báo ghi .*, không kèm xác suất\./);
        assert.doesNotMatch(text, /%/);
        assert.ok(
          snapshot.hours.some(({ condition, precipitation }) => isWet(condition) && (precipitation ?? 0) > 0),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('claims rain only where an hour that has not ended has a chance for it', () => {
    fc.assert(
      fc.property(anySnapshot(), anyMoment, (snapshot, now) => {
        const wet = weatherLead(snapshot, now).find((part) => part.kind === 'wet');
        if (wet?.sure === 'likely')
          assert.ok(snapshot.hours.some(({ precipitationChance }) => (precipitationChance ?? 0) >= 0.55));
        if (wet?.chance != null) assert.ok(wet.chance >= 25 && wet.chance <= 100 && wet.chance % 5 === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('shows no number of a forecast that is too old', () => {
    fc.assert(
      fc.property(anySnapshot(), (snapshot) => {
        const kinds = weatherLead(snapshot, START + 12 * 3_600_000).map(({ kind }) => kind);
        assert.deepEqual(kinds, ['expired']);
      }),
    );
  });
});
