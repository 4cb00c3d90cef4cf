import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { madeUpWeather } from '../../../src/feeds/weather/made-up.js';
import { readSnapshot } from '../../../src/feeds/weather/tinbox-snapshot.js';
import { weatherView } from '../../../src/selection/weather-view.js';
import { LAM_GIANG } from '../../fixtures/weather/lam-giang.js';
import { leadIn } from '../../helpers/weather-lead.js';

const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) });

test('made-up weather is always the same at the same place and hour, and another elsewhere', () => {
  const now = Date.UTC(2026, 10, 25, 1, 17);
  assert.deepEqual(madeUpWeather(LAM_GIANG, now), madeUpWeather(LAM_GIANG, now + 60_000));
  const other = madeUpWeather({ ...LAM_GIANG, id: 'thanh-khe' }, now);
  assert.notDeepEqual(other.days, madeUpWeather(LAM_GIANG, now).days);
});

test('what it said of a day stands when the day comes', () => {
  fc.assert(
    fc.property(moment, (now) => {
      const tomorrow = madeUpWeather(LAM_GIANG, now).days[2];
      const later = madeUpWeather(LAM_GIANG, now + 86_400_000).days[1];
      assert.deepEqual(later, tomorrow);
    }),
  );
});

test('it is a snapshot like any other: fresh, with a present, yesterday and a lead, and says that it is made up', () => {
  fc.assert(
    fc.property(
      moment,
      fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/Helsinki', 'Asia/Kathmandu'),
      (now, zone) => {
        const snapshot = madeUpWeather({ ...LAM_GIANG, zone }, now);
        assert.deepEqual(readSnapshot(JSON.parse(JSON.stringify(snapshot))), { ok: true, value: snapshot });
        const view = weatherView(snapshot, now);
        assert.equal(view.freshness, 'fresh');
        assert.ok(view.now?.temperature != null && view.warmerThanYesterday !== null);
        assert.equal(view.days.length, 8);
        assert.ok(view.days.every(({ range }) => range));
        assert.match(leadIn('vi', snapshot, now), /^\p{Lu}.*\.$/u);
        assert.match(snapshot.provider.credits[0]?.text ?? '', /bịa/);
      },
    ),
    { numRuns: 40 },
  );
});
