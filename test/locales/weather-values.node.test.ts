import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourSentence } from '../../src/locales/hour-sentence.js';
import {
  chance,
  conditionName,
  decimal,
  degrees,
  degreesSpoken,
  percent,
  pressure,
  rainAmount,
  visibility,
  windSpeed,
} from '../../src/locales/weather-values.js';
import { CONDITIONS } from '../../src/model/condition.js';
import { forecastHour } from '../../src/model/forecast-makers.js';
import { unitsFor } from '../../src/model/units.js';
import { SPEECH } from '../helpers/weather-lead.js';

const say = (
  language: keyof typeof SPEECH,
): { words: (typeof SPEECH)['vi']['weather']; language: string } => ({
  words: SPEECH[language].weather,
  language: SPEECH[language].language,
});
const metric = unitsFor('metric', 'vi');
const imperial = unitsFor('imperial', 'en');

test('numbers have a true minus, and nought none', () => {
  assert.deepEqual(
    [-3.4, -0.4, 0, 26.5].map((celsius) => degrees(celsius, metric, 'vi')),
    ['−3°', '0°', '0°', '27°'],
  );
  assert.equal(decimal(1.25, 1, 'vi'), '1,3');
  assert.equal(degrees(27, imperial, 'en-US'), '81°');
});

test('a unit stands behind a space that does not break', () => {
  assert.equal(windSpeed(3.9, metric, say('vi')), '14\u00a0km/h');
  assert.equal(windSpeed(3.9, imperial, say('en')), '9\u00a0mph');
  assert.equal(rainAmount(1.24, metric, say('vi')), '1,2\u00a0mm');
  assert.equal(rainAmount(12.4, metric, say('vi')), '12\u00a0mm');
  assert.equal(rainAmount(12.7, imperial, say('en')), '0.5\u00a0in');
  assert.equal(percent(0.88, say('vi')), '88\u00a0%');
  assert.equal(pressure(1009.4, metric, say('vi')), '1009\u00a0hPa');
  assert.equal(visibility(8200, metric, say('vi')), '8\u00a0km');
});

test('chances come in steps of five', () => {
  assert.deepEqual(
    [0, 0.02, 0.03, 0.673, 1].map((share) => chance(share, say('en'))),
    ['0%', '0%', '5%', '65%', '100%'],
  );
});

test('degrees are read out as words, in each language’s plural', () => {
  assert.equal(degreesSpoken(27, metric, say('vi')), '27 độ');
  assert.deepEqual(
    [1, -1, 2].map((celsius) => degreesSpoken(celsius, metric, say('en'))),
    ['1 degree', '−1 degree', '2 degrees'],
  );
  assert.equal(degreesSpoken(2, metric, say('ar')), 'درجتان');
});

test('every condition has its word, by night its own, and the provider’s where we have none', () => {
  for (const language of ['vi', 'en', 'ar'] as const)
    for (const condition of CONDITIONS) assert.ok(conditionName(condition, true, null, say(language)));
  assert.equal(conditionName('clear', false, null, say('vi')), 'Trời quang');
  assert.equal(conditionName('clear', null, null, say('vi')), 'Nắng');
  assert.equal(conditionName('unknown', true, 'Mưa sao băng', say('vi')), 'Mưa sao băng');
  assert.equal(conditionName('rain', true, 'Mưa sao băng', say('vi')), 'Mưa');
});

test('an hour is read out in a sentence, and what is unknown is left out of it', () => {
  const hour = forecastHour({
    at: '2024-04-10T16:00:00+07:00',
    condition: 'heavy-rain',
    temperature: 27,
    precipitationChance: 0.8,
    windSpeed: 3.4,
    windFrom: 44,
  });
  assert.equal(
    hourSentence('16 giờ', hour, 'heavy-rain', metric, say('vi')),
    '16 giờ, mưa to, 27 độ, khả năng mưa 80\u00a0%, gió đông bắc 12\u00a0km/h',
  );
  assert.equal(
    hourSentence('16:00', hour, 'heavy-rain', metric, say('en')),
    '16:00, heavy rain, 27 degrees, 80% chance of rain, wind from the north-east, 12\u00a0km/h',
  );
  assert.equal(hourSentence('16 giờ', forecastHour({ at: hour.at }), 'unknown', metric, say('vi')), '16 giờ');
});
