import assert from 'node:assert/strict';
import { test } from 'node:test';
import { airLevel, beaufort, uvLevel, windPoint } from '../../src/model/scales.js';
import { distanceIn, pressureIn, rainIn, temperatureIn, unitsFor, windIn } from '../../src/model/units.js';

test('units go by region, and each measure by itself', () => {
  const of = (language: string, choice?: string): string =>
    Object.values(unitsFor(choice, language)).join(' ');
  assert.equal(of('vi'), 'C km/h mm km hPa');
  assert.equal(of('en'), 'C km/h mm km hPa');
  assert.equal(of('en-US'), 'F mph in mi inHg');
  assert.equal(of('en-GB'), 'C mph mm mi hPa');
  assert.equal(of('nb-NO'), 'C m/s mm km hPa');
  assert.equal(of('es-US'), 'F mph in mi inHg');
  assert.equal(of('vi', 'imperial'), 'F mph in mi inHg');
  assert.equal(of('en-US', 'metric'), 'C km/h mm km hPa');
  assert.equal(of('zh-Hans-CN'), 'C km/h mm km hPa');
});

test('values are converted', () => {
  const us = unitsFor('imperial', 'en');
  const vi = unitsFor(undefined, 'vi');
  assert.equal(temperatureIn(us, -40), -40);
  assert.equal(Math.round(temperatureIn(us, 27) * 10), 806);
  assert.equal(windIn(vi, 10), 36);
  assert.equal(Math.round(windIn(us, 10)), 22);
  assert.equal(rainIn(us, 25.4), 1);
  assert.equal(distanceIn(vi, 8000), 8);
  assert.equal(Math.round(pressureIn(us, 1013.25) * 100), 2992);
});

test('scales begin a level at its limit', () => {
  assert.deepEqual([0, 0.3, 10.7, 10.8, 32.7, 51, 70].map(beaufort), [0, 1, 5, 6, 12, 16, 17]);
  assert.deepEqual([0, 2.4, 2.5, 6, 8, 10.4, 11].map(uvLevel), [1, 1, 2, 3, 4, 4, 5]);
  assert.deepEqual(
    [50, 51, 100.4, 101, 301].map((index) => airLevel('vn', index)),
    [1, 2, 2, 3, 6],
  );
  assert.deepEqual(
    [19, 20, 101].map((index) => airLevel('eu', index)),
    [1, 2, 6],
  );
  assert.deepEqual([0, 22, 23, 45, 315, 350, 359.9].map(windPoint), [0, 0, 1, 1, 7, 0, 0]);
});
