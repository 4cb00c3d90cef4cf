import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Shaped } from '../../../src/feeds/shape.js';
import type { SNAPSHOT, WeatherLeaves } from '../../../src/feeds/weather/snapshot-shape.js';
import { readSnapshot } from '../../../src/feeds/weather/tinbox-snapshot.js';
import type { ForecastDay, ForecastHour, WeatherSnapshot } from '../../../src/model/forecast.js';
import { placeMs } from '../../../src/model/place-time.js';
import { lamGiang } from '../../fixtures/weather/lam-giang.js';

/** The compiler's half of the test: the shape names the model's fields, no more and no less. */
type Snapshot = Shaped<typeof SNAPSHOT, WeatherLeaves>;
type Differ<One, Other> = Exclude<keyof One, keyof Other> | Exclude<keyof Other, keyof One>;
const different: readonly (
  | Exclude<Differ<Snapshot, WeatherSnapshot>, 'version'>
  | Differ<NonNullable<Snapshot['hours']>[number], ForecastHour>
  | Differ<NonNullable<Snapshot['days']>[number], ForecastDay>
  | Differ<NonNullable<Snapshot['now']>, NonNullable<WeatherSnapshot['now']>>
  | Differ<NonNullable<Snapshot['alerts']>[number], NonNullable<WeatherSnapshot['alerts']>[number]>
  | Differ<NonNullable<Snapshot['air']>, NonNullable<WeatherSnapshot['air']>>
)[] = [];

const wire = (): Record<string, unknown> => JSON.parse(JSON.stringify(lamGiang)) as Record<string, unknown>;

function read(body: unknown): WeatherSnapshot {
  const result = readSnapshot(body);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

test('a snapshot comes back from its JSON as it was', () => {
  assert.deepEqual(read(wire()), lamGiang);
  assert.deepEqual(different, []);
});

test('what has no version of ours, no place, no zone, no provider or nothing forecast is refused, and says where', () => {
  const at = (changes: Record<string, unknown>): string | undefined => {
    const result = readSnapshot({ ...wire(), ...changes });
    return result.ok || result.failure.kind !== 'schema' ? undefined : result.failure.at;
  };
  assert.equal(at({ version: 2 }), 'version');
  assert.equal(at({ place: { id: 'a', name: 'A' } }), 'place.zone');
  assert.equal(at({ place: { id: 'a', name: 'A', zone: 'Asia/Atlantis' } }), 'place.zone');
  assert.equal(at({ place: { zone: 'Asia/Ho_Chi_Minh' } }), 'place');
  assert.equal(at({ provider: null }), 'provider');
  assert.equal(at({ fetched: '10/04/2024' }), 'fetched');
  assert.equal(at({ hours: [], days: null }), 'hours');
  for (const body of [null, undefined, 'x', 7, [], [wire()]]) assert.equal(readSnapshot(body).ok, false);
});

test('null, absent and impossible numbers are unknown, and never 0', () => {
  const hour = {
    at: '2024-04-10T17:00+07:00',
    temperature: null,
    precipitationChance: 70,
    windSpeed: -1,
    uv: '3',
  };
  const [found] = read({ ...wire(), hours: [hour] }).hours;
  assert.equal(found?.at, '2024-04-10T17:00:00+07:00');
  assert.deepEqual(
    [
      found?.temperature,
      found?.precipitationChance,
      found?.windSpeed,
      found?.uv,
      found?.span,
      found?.condition,
    ],
    [null, null, null, null, 1, 'unknown'],
  );
});

test('a word that we do not know is no weather that we know', () => {
  const hour = { at: '2024-04-10T17:00:00+07:00', condition: 'sunny', conditionText: 'Mưa sao băng' };
  const [found] = read({ ...wire(), hours: [hour] }).hours;
  assert.deepEqual([found?.condition, found?.conditionText], ['unknown', 'Mưa sao băng']);
});

test('times are of the place, whatever offset they were written with', () => {
  const found = read({
    ...wire(),
    issued: '2024-04-10T09:40:00Z',
    hours: [{ at: '2024-04-10T06:00:00-04:00' }],
  });
  assert.equal(found.issued, '2024-04-10T16:40:00+07:00');
  assert.equal(found.hours[0]?.at, '2024-04-10T17:00:00+07:00');
});

test('hours stand in the order of time, each once, a week of them at most', () => {
  const hours = [...lamGiang.hours].reverse();
  const many = [...hours, ...hours, { at: '2024-05-10T17:00:00+07:00' }];
  const found = read({ ...wire(), hours: many }).hours;
  assert.equal(found.length, 168);
  assert.deepEqual(found, lamGiang.hours);
});

test('no warnings is another thing than nothing known of warnings', () => {
  assert.deepEqual(read({ ...wire(), alerts: [] }).alerts, []);
  assert.equal(read({ ...wire(), alerts: null }).alerts, null);
});

test('where it does not say how long it holds, it is asked again after half an hour and shown for twelve', () => {
  const { expires, validUntil } = read({ ...wire(), expires: undefined, validUntil: undefined });
  assert.equal(expires, '2024-04-10T17:22:10+07:00');
  assert.equal(validUntil, '2024-04-11T04:40:00+07:00');
});

test('an address that is not http, and a template that nobody filled, are left out', () => {
  const credit = { text: 'Số liệu', url: 'javascript:alert(1)' };
  const { provider, alerts } = read({
    ...wire(),
    provider: { id: 'x', name: 'X', credits: [credit] },
    alerts: [
      { id: '1', event: '{event}' },
      { id: '2', event: 'Gió mạnh', headline: 'undefined' },
    ],
  });
  assert.deepEqual(provider.credits, [{ text: 'Số liệu', url: null, licence: null, licenceUrl: null }]);
  assert.deepEqual(
    alerts?.map(({ id, headline }) => [id, headline]),
    [['2', null]],
  );
});

test('no JSON makes it throw, and what it reads is finite and in order', () => {
  const broken = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(
        null,
        undefined,
        '',
        'x',
        NaN,
        Infinity,
        -1,
        0.5,
        1e20,
        '2024-04-10T17:00:00+07:00',
        '2024-04-10',
        true,
      ),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom('at', 'date', 'temperature', 'condition', 'id', 'event', 'name', 'zone', '__proto__'),
        tie('value'),
      ),
    ),
  })).value;
  const keys = Object.keys(wire());
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), broken), (changes) => {
      const result = readSnapshot({ ...wire(), ...changes, version: 1 });
      if (!result.ok) return;
      const text = JSON.stringify(result.value);
      assert.doesNotMatch(text, /NaN|undefined|Infinity|Invalid/);
      assert.deepEqual(read(JSON.parse(text)), result.value);
      const times = result.value.hours.map(({ at }) => placeMs(at));
      assert.deepEqual(
        times,
        [...times].sort((one, other) => one - other),
      );
    }),
  );
});
