import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alertKind } from '../../../src/feeds/weather/alert-kinds.js';
import { readCap, standingCap, type CapMessage } from '../../../src/feeds/weather/cap.js';
import type { WeatherPlace } from '../../../src/model/forecast.js';
import { nodeMarkup } from '../../../src/prerender/node-markup.js';
import { LAM_GIANG } from '../../fixtures/weather/lam-giang.js';
import { weatherText } from '../../helpers/weather-feeds.js';

const read = (name: string, language = 'vi', place: Partial<WeatherPlace> = {}): CapMessage => {
  const result = readCap(weatherText(name), {
    parse: nodeMarkup,
    language,
    place: { ...LAM_GIANG, ...place },
  });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

describe('a warning by CAP', () => {
  it('is read in the reader’s language, with what to do', () => {
    assert.deepEqual(read('cap-alert.xml').alert, {
      id: 'kttv-7',
      kind: 'flood',
      severity: 'severe',
      from: '2024-04-10T18:00:00+07:00',
      until: '2024-04-11T04:00:00+07:00',
      event: 'Cảnh báo lũ',
      headline: 'Lũ trên sông Lam Giang đêm nay',
      description: 'Mực nước sông lên 2 m & còn lên.',
      instruction: 'Rời nơi thấp ven sông trước 18 giờ.',
      area: 'Ven sông Lam Giang',
      sender: 'Đài Khí tượng Thuỷ văn tỉnh',
      url: 'https://kttv.example/canh-bao/7',
      language: 'vi-VN',
      urgency: 'expected',
      certainty: 'likely',
    });
    assert.equal(read('cap-alert.xml', 'en-GB').alert?.event, 'Flood warning');
    assert.deepEqual(
      [read('cap-alert.xml', 'ar').alert?.event, read('cap-alert.xml', 'ar').alert?.language],
      ['Cảnh báo lũ', 'vi-VN'],
    );
  });

  it('is for the areas that hold the place, drawn by corners or around a point', () => {
    const at = (latitude: number, longitude: number): string | null | undefined =>
      read('cap-alert.xml', 'vi', { coordinates: { latitude, longitude } }).alert?.area;
    assert.equal(at(18.05, 107.55), 'Đảo Yên Hải');
    assert.equal(at(21, 105.8), undefined);
    assert.equal(
      read('cap-alert.xml', 'vi', { coordinates: null }).alert?.area,
      'Ven sông Lam Giang, Đảo Yên Hải',
    );
  });

  it('is replaced by an update and taken back by a cancellation', () => {
    const [alert, update, cancel] = ['cap-alert.xml', 'cap-update.xml', 'cap-cancel.xml'].map((name) =>
      read(name),
    );
    assert.ok(alert && update && cancel);
    assert.deepEqual(
      standingCap([alert]).map(({ id }) => id),
      ['kttv-7'],
    );
    assert.deepEqual(
      standingCap([update, alert]).map(({ id, severity }) => [id, severity]),
      [['kttv-8', 'extreme']],
    );
    assert.deepEqual(standingCap([alert, update, cancel]), []);
  });

  it('is none where it is an exercise', () => assert.equal(read('cap-exercise.xml').alert, undefined));

  it('is none where it is something else', () => {
    const fails = (body: unknown): unknown =>
      readCap(body, { parse: nodeMarkup, language: 'vi', place: LAM_GIANG });
    assert.deepEqual(fails('<rss></rss>'), { ok: false, failure: { kind: 'schema', at: 'alert' } });
    assert.deepEqual(fails('<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"></alert>'), {
      ok: false,
      failure: { kind: 'schema', at: 'identifier' },
    });
    assert.deepEqual(fails({}), { ok: false, failure: { kind: 'parse', as: 'xml' } });
  });

  it('is sorted by its name into our kinds', () => {
    const kinds = {
      'Tin bão khẩn cấp': 'storm',
      'Tropical Storm Warning': 'storm',
      'Flash Flood Watch': 'flood',
      'Cảnh báo sạt lở đất': 'slide',
      'Severe Thunderstorm Warning': 'thunder',
      'Mưa lớn diện rộng': 'rain',
      'Blizzard Warning': 'snow',
      'Bão tuyết': 'snow',
      'Excessive Heat Warning': 'heat',
      'Rét đậm, rét hại': 'cold',
      'Storm Surge Warning': 'coast',
      'High Wind Warning': 'wind',
      'Dense Fog Advisory': 'fog',
      'Red Flag Fire Warning': 'fire',
      'Thông báo': 'other',
    };
    for (const [name, kind] of Object.entries(kinds)) assert.equal(alertKind(name), kind, name);
    assert.equal(alertKind(undefined, 7), 'other');
  });
});
