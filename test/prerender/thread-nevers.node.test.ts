import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { prerenderModule } from '../../tools/build/prerender-module.js';
import type * as Views from './thread.views.js';

const { drawThread } = await prerenderModule<typeof Views>('test/prerender/thread.views.ts');

/** What strangers, and programs that go wrong, put where a value should be. */
const junk = fc.constantFrom<unknown>(null, undefined, '', NaN, -1, 1e308, [], {}, true);
const or = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: value as fc.Arbitrary<unknown>, weight: 6 }, junk);
const text = or(
  fc.constantFrom(
    'Cầu xong rồi',
    '<img src=x onerror=alert(1)>',
    '${x} {{ name }} {name} - {time}',
    '"\'><script>alert(1)</script>',
    'تعليق ‮ مقلوب',
    ' ‎ ',
    'a\n\n\n\nb',
  ),
);
const address = or(
  fc.constantFrom(
    'https://bao.example/cau#comment-1',
    'javascript:alert(1)',
    'data:text/html,x',
    '//x',
    'x y',
  ),
);
const time = or(fc.constantFrom('2026-11-25T09:00:00Z', '2026-11-24T09:00:00Z', '2026-02-31T09:00:00Z'));
const number = or(fc.nat(12));

const comment = fc.record(
  {
    id: or(fc.nat(20).map((id) => `c${id}`)),
    parent: or(fc.nat(25).map((id) => `c${id}`)),
    root: or(fc.nat(25).map((id) => `c${id}`)),
    depth: number,
    author: or(
      fc.record({ name: text, url: address, badge: or(fc.constantFrom('staff', 'expert', 'king')) }),
    ),
    text,
    status: or(fc.constantFrom('published', 'published', 'pending', 'rejected', 'removed', 'deleted')),
    reason: or(fc.constantFrom('spam', 'constructor', '__proto__')),
    reasonText: text,
    created: time,
    edited: time,
    editedBy: or(fc.constantFrom('author', 'newsroom')),
    score: number,
    replyCount: number,
    descendantCount: number,
    pick: or(fc.record({ at: time, note: text })),
    language: or(fc.constantFrom('vi', 'xx"onload=1')),
    url: address,
  },
  { requiredKeys: ['id', 'status', 'created', 'author', 'text'] },
);

const answer = fc.record({
  thread: fc.record({
    key: fc.constant('https://bao.example/cau'),
    state: fc.constantFrom('open', 'premod', 'closed'),
    total: fc.nat(40),
    notice: text,
    closes: time,
    policy: fc.record({ termsUrl: address, hours: or(fc.record({ zone: text, from: text, to: text })) }),
  }),
  comments: fc.array(comment, { maxLength: 30 }),
});

const { document } = new JSDOM('').window;
const parsed = (html: string): Element => {
  const home = document.createElement('div');
  home.innerHTML = html;
  return home;
};

// What a reader typed may look like a template; what the widget says itself may not.
const LEAK = /^(undefined|null|NaN|\[object \w+\])$|Invalid Date/;

function holdsTheNevers(home: Element): void {
  for (const heading of home.querySelectorAll('.heading, .picked'))
    assert.ok(
      home.querySelector('article, .none, .notice, .sentence') ??
        heading.closest('.picks')?.querySelector('.pick'),
      'content below a heading',
    );
  for (const said of home.querySelectorAll('*')) {
    assert.doesNotMatch(said.localName, /^(script|img|iframe|object|form|style)$/);
    for (const { name, value } of said.attributes) {
      assert.doesNotMatch(name, /^on|^style$/);
      if (name === 'href') assert.match(value, /^(https?:|#comment-)/);
      if (name === 'datetime') assert.ok(Number.isFinite(Date.parse(value)), value);
      if (/^(aria-|class|lang|part)/.test(name)) assert.doesNotMatch(value, /undefined|NaN|\[object/);
    }
  }
  for (const own of home.querySelectorAll('.said, .total, .when, .acts *, .badge, .rest, time, .heading'))
    if (!own.childElementCount) assert.doesNotMatch(own.textContent?.trim() ?? '', LEAK);
}

describe('Whatever a thread holds', () => {
  test('nothing runs, nothing leaks, no heading stands over nothing, and each comment is there once', () => {
    fc.assert(
      fc.property(answer, fc.constantFrom('vi', 'en', 'ar'), (given, language) => {
        const drawn = drawThread(given, language as 'vi');
        assert.ok(drawn);
        const home = parsed(drawn.html);
        holdsTheNevers(home);
        const articles = [...home.querySelectorAll('article')].map(({ id }) => id);
        assert.deepEqual([...articles].sort(), drawn.ids.map((id) => `comment-${id}`).sort());
        for (const item of home.querySelectorAll('[aria-level]')) {
          const [level, place, of] = ['level', 'posinset', 'setsize'].map((name) =>
            Number(item.getAttribute(`aria-${name}`)),
          );
          assert.ok(level! >= 1 && place! >= 1 && place! <= of!, 'its place is one that there is');
        }
        // Words of those that are not published are nowhere.
        assert.equal(home.querySelectorAll('.gone .text').length, 0);
      }),
      { numRuns: 60 },
    );
  });

  const at = (id: string, parent?: string): object => ({
    id,
    ...(parent !== undefined && { parent }),
    author: { name: 'An' },
    text: `Ý kiến ${id}`,
    status: 'published',
    created: '2026-11-25T09:00:00Z',
  });
  const thread = { key: 'x', state: 'open', total: 1, policy: {} };

  test('a thousand levels, circles and parents that are not there are drawn to the end', () => {
    const deep = Array.from({ length: 1000 }, (_, depth) =>
      at(`d${depth}`, depth ? `d${depth - 1}` : undefined),
    );
    const circle = [at('a', 'c'), at('b', 'a'), at('c', 'b'), at('self', 'self'), at('lost', 'nobody')];
    const drawn = drawThread({ thread, comments: [...circle, ...deep, ...deep] }, 'vi');
    const { html } = drawn!;
    assert.equal(html.match(/<article/g)?.length, 1005);
    assert.doesNotMatch(html, />\s*(undefined|NaN|\[object)/);
    // The indent stops; what is said of the level does not.
    const at999 = html.indexOf('id="comment-d999"');
    const end = html.indexOf('</article>', at999);
    const last = parsed(`${html.slice(html.lastIndexOf('<div', at999), end)}</article></div>`);
    holdsTheNevers(last);
    assert.equal(last.querySelector('article')?.id, 'comment-d999');
    assert.equal(last.querySelector('.row')?.className, 'row l3');
    assert.equal(last.querySelector('.row')?.getAttribute('aria-level'), '1000');
    assert.match(last.querySelector('.quote')?.textContent ?? '', /Ý kiến d998/);
  });

  test('none has no list and no number, fifty thousand have each of them once', () => {
    const none = parsed(drawThread({ thread: { ...thread, total: 0 }, comments: [] }, 'vi')!.html);
    holdsTheNevers(none);
    assert.equal(none.querySelector('.list, .total, .order'), null);
    assert.match(none.textContent ?? '', /Chưa có bình luận nào/);
    const many = Array.from({ length: 50_000 }, (_, place) =>
      at(`m${place}`, place % 6 ? `m${place - 1}` : undefined),
    );
    const { html, ids } = drawThread({ thread, comments: many }, 'vi', false)!;
    assert.equal(ids.length, 50_000);
    assert.equal(html.match(/<article/g)?.length, 50_000);
    assert.doesNotMatch(html, />\s*(undefined|NaN|\[object)/);
  });
});
