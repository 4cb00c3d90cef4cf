import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadSettings } from '../../../gateway/src/settings/load.js';
import { originsOf, readSettings } from '../../../gateway/src/settings/settings.js';
import { en, vi } from '../../../gateway/src/words/settings.js';

const folder = mkdtempSync(join(tmpdir(), 'tinbox-settings-'));
after(() => rmSync(folder, { recursive: true }));

function load(content: string): ReturnType<typeof loadSettings> {
  const file = join(folder, 'gateway.config.json');
  writeFileSync(file, content);
  return loadSettings({ TINBOX_CONFIG: file }, en);
}

function faults(value: unknown): string[] {
  const read = load(JSON.stringify(value));
  assert.ok('faults' in read);
  return read.faults.map((fault) => fault.replace(/^.*gateway\.config\.json:? /, ''));
}

const whole = {
  $schema: 'https://tinbox.example/gateway.schema.json',
  address: 'https://tin.bao.example/tinbox',
  timeZone: 'Asia/Ho_Chi_Minh',
  origins: ['https://anh.bao.example'],
  feeds: {
    'tin-moi': { url: 'https://bao.example/rss/tin-moi.rss', every: 120, format: 'rss', dateOrder: 'dmy' },
    'the-thao': { url: 'https://thethao.example:8443/api', items: 'data.list', map: 'title:tieu_de' },
  },
  fragments: {
    'lien-quan': {
      element: 'tin-related-news',
      feed: 'tin-moi',
      attributes: { heading: 'Tin liên quan', limit: '4' },
    },
  },
};

test('the whole file is read, and its feeds’ origins may be asked', () => {
  const read = readSettings(whole);
  assert.ok('settings' in read);
  assert.equal(read.settings.feeds?.get('tin-moi')?.every, 120);
  assert.equal(read.settings.fragments?.get('lien-quan')?.attributes?.get('heading'), 'Tin liên quan');
  assert.deepEqual(originsOf(read.settings), [
    'https://bao.example',
    'https://thethao.example:8443',
    'https://anh.bao.example',
  ]);
});

test('without a file there are no feeds, and a file that was named must be there', () => {
  assert.deepEqual(loadSettings({}, en), { settings: {} });
  assert.ok('faults' in loadSettings({ TINBOX_CONFIG: join(folder, 'none.json') }, en));
});

test('every fault is told at once, with its place', () => {
  assert.deepEqual(
    faults({
      feed: {},
      timeZone: 'Asia/Hue',
      origins: ['https://bao.example/tin', 5],
      feeds: {
        'Tin mới': { url: 'https://bao.example/rss' },
        a: { url: 'file:///etc/passwd' },
        b: { url: 'https://user:word@bao.example/rss' },
        c: { every: 5 },
        d: [],
        e: { url: 'https://bao.example/rss', format: 'xml', key: 1 },
      },
      fragments: {
        x: { element: 'tin-weather', feed: 'none', attributes: { onclick: 'x', limit: 4, src: '/x' } },
      },
    }),
    [
      'feed is not known here (address, timeZone, feeds, fragments, weather, origins).',
      'timeZone is not a time zone, such as Asia/Ho_Chi_Minh or +07:00.',
      'feeds.Tin mới is not a name: small letters, digits and hyphens, at most 64.',
      'feeds.a.url must be an address that begins with http:// or https://, without a user in it.',
      'feeds.b.url must be an address that begins with http:// or https://, without a user in it.',
      'feeds.c.url is missing.',
      'feeds.c.every must be a whole number (30–86400).',
      'feeds.d must be an object: { … }.',
      'feeds.e.key is not known here (url, every, format, items, map, dateOrder, timeZone).',
      'feeds.e.format is none of the words that fit (json-feed, articles, wordpress, rss, atom, ghost, json-ld, generic).',
      'fragments.x.element is none of the words that fit (tin-related-news, tin-article-card).',
      'fragments.x.attributes.onclick is not an attribute that can be set here.',
      'fragments.x.attributes.limit must be a text.',
      'fragments.x.attributes.src is not an attribute that can be set here.',
      'origins[0] must be an origin without a path, such as https://bao.example.',
      'origins[1] must be a text.',
      'fragments.x.feed names no feed of this file (Tin mới, a, b, c, e).',
    ],
  );
});

test('a file that is not JSON is told with its line', () => {
  assert.match(
    (load('{\n  "feeds": {\n    bad\n') as { faults: string[] }).faults[0] ?? '',
    /is not JSON \(line 3\)/,
  );
  assert.match((load('{\n  "feeds": {') as { faults: string[] }).faults[0] ?? '', /is not JSON \(line 2\)/);
  assert.deepEqual(faults([]), ['The file must be an object: { … }.']);
  assert.deepEqual('settings' in load('\uFEFF{}'), true);
});

test('a newsroom reads it in Vietnamese', () => {
  assert.equal(vi.fault({ at: 'feeds.a.url', kind: 'missing' }), 'feeds.a.url còn thiếu.');
  assert.deepEqual(Object.keys(vi), Object.keys(en));
});
