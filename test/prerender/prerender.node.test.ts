import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isElement, descendants } from '../../src/feeds/markup.js';
import { fromHtml } from '../../src/feeds/microformats.js';
import type * as module from '../../src/prerender/prerender.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { draft } from '../feeds/draft.arbitrary.js';
import { markupEvents } from '../helpers/markup-events.js';
import { prerenderModule } from '../../tools/build/prerender-module.js';

const { prerender } = await prerenderModule<typeof module>('src/prerender/prerender.ts');

const items = [
  {
    id: '1',
    url: '/tin/mua',
    title: 'Mưa lớn ở ven biển',
    summary: 'Nhiều tuyến đường ngập.',
    date_published: '2024-04-10T10:04:00Z',
  },
  { id: '2', url: '/tin/cho', title: 'Chợ phiên họp lại', image: '/anh/cho.jpg' },
  { id: '3', url: '/tin/cau', title: 'Cầu mới thông xe', authors: [{ name: 'Đặng Ký' }] },
];
const jsonFeed = (list: readonly unknown[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Bản tin',
    language: 'vi',
    items: list,
  });

type Options = module.PrerenderOptions;
type Answers = Readonly<Record<string, () => Response | Promise<Response>>>;

/** A network that knows some paths, and writes down what was asked. */
function network(answers: Answers): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (input) => {
      const { pathname } = new URL(String(input));
      asked.push(pathname);
      return answers[pathname]?.() ?? new Response('', { status: 404 });
    },
  };
}

/** A page of the paper, each at an origin of its own. */
let pages = 0;
async function prerendered(
  page: string,
  answers: Answers = { '/feed.json': () => new Response(jsonFeed(items)) },
  options: Partial<Options> = {},
): Promise<string> {
  const { fetch } = network(answers);
  return prerender(page, {
    baseUrl: `https://bao${++pages}.example/trang`,
    fetch,
    timeZone: '+07:00',
    timeout: 200,
    ...options,
  });
}

const titles = (html: string): string[] => {
  const body = nodeMarkup(html, 'html');
  return body
    ? fromHtml(body, { url: 'https://bao.example/', parse: nodeMarkup }).articles.map(({ title }) => title)
    : [];
};
const list = '<tin-related-news src="/feed.json"></tin-related-news>';

test('readers without scripts get the stories, and every other byte stays', async () => {
  const before = '<!doctype html>\r\n<html lang=vi><Body><p>Một</p><ul><li>Hai &nbsp; <br/>\n';
  const after = '\n<script>"<tin-related-news src=/feed.json></tin-related-news>"</script></li></ul> <b>Ba';
  const page = await prerendered(
    `${before}<tin-related-news  heading='Tin liên quan' src=/feed.json><a href="/">Tin</a></tin-related-news>${after}`,
  );
  assert.ok(page.startsWith(before) && page.endsWith(after), page);
  assert.deepEqual(
    titles(page),
    items.map(({ title }) => title),
  );
  assert.match(
    page,
    /<tin-related-news data-tin-v="0\.1\.0" data-tin-fetched="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ" data-tin-ttl="900" {2}heading='Tin liên quan' src=\/feed\.json>/,
  );
  assert.match(page, /<h2>Tin liên quan<\/h2>/);
  assert.match(page, />17:04 10\/04\/2024<\/time>/);
});

test('the styled list stands in a declarative root, with its styles once', async () => {
  const page = await prerendered(`<div>${list}</div>`, undefined, { nonce: 'a"b' });
  const [, root = ''] = /<template shadowrootmode="open">([^]*)<\/template>/.exec(page) ?? [];
  assert.match(root, /^<style nonce="a&quot;b">[^]*?:host[^]*?<\/style>/);
  assert.equal(root.match(/<style/g)?.length, 1);
  assert.equal(root.match(/role="listitem"/g)?.length, 3);
});

test('a card shows the first story of its feed, under a heading one level above', async () => {
  const page = await prerendered('<tin-article-card src="/feed.json" heading="Xem thêm"></tin-article-card>');
  assert.deepEqual(titles(page), ['Mưa lớn ở ven biển']);
  assert.match(page, /<h2>Xem thêm<\/h2>\n<article class="h-entry"><h3 class="p-name">/);
});

test('a card’s title and headline have the same levels in the drawing and between the tags', async () => {
  for (const level of ['1', '0', '-1', '1.4', '2.5', '3', '7', '1e9', 'abc']) {
    const page = await prerendered(
      `<tin-article-card src="/feed.json" heading="Xem thêm" heading-level="${level}"></tin-article-card>`,
    );
    const [drawn, light] = page.split('</template>').map((text) => text.match(/<h\d/g));
    assert.deepEqual(drawn, light, level);
  }
});

test('an element whose feed fails stays exactly as it was written, and the page is told why', async () => {
  const page =
    ['/500', '/404', '/hang', '/html', '/empty', '/none', '/own']
      .map((path) => `<tin-related-news src="${path}" heading="Tin"><a href="/">Tin</a></tin-related-news>`)
      .join('') + '<tin-article-card heading="x"></tin-article-card>';
  const told: string[] = [];
  const answers: Answers = {
    '/500': () => new Response('', { status: 500 }),
    '/hang': () => new Promise(() => {}),
    '/html': () => new Response('<!doctype html><title>Lỗi</title>'),
    '/empty': () => new Response(jsonFeed([])),
    '/none': () => new Response('{"items":{}}'),
    '/own': () => new Response(jsonFeed([{ id: '1', url: '/trang', title: 'Chính bài này' }])),
  };
  const onError: Options['onError'] = (why) =>
    void told.push(why.kind === 'feed' ? why.failure.kind : why.kind);
  assert.equal(await prerendered(page, answers, { timeout: 50, onError }), page);
  assert.deepEqual(told.sort(), ['empty', 'empty', 'http', 'parse', 'schema', 'timeout', 'timeout', 'url']);
});

test('one failing feed does not hold back another', async () => {
  const page = await prerendered(`<tin-related-news src="/hang"></tin-related-news>${list}`, {
    '/hang': () => new Promise(() => {}),
    '/feed.json': () => new Response(jsonFeed(items)),
  });
  assert.ok(page.startsWith('<tin-related-news src="/hang"></tin-related-news><tin-related-news data-tin-v'));
});

test('counts of every system are asked for beside the feeds, before any of them has answered', async () => {
  const asked: string[] = [];
  const page = prerendered(
    `${list}<tin-comment-count src="https://mot.example" thread="a"></tin-comment-count><tin-comment-count src="https://hai.example" thread="b"></tin-comment-count>`,
    undefined,
    {
      baseUrl: 'https://bao.example/',
      timeout: 200,
      fetch: (url) => (asked.push(new URL(String(url)).host), new Promise(() => {})),
    },
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(asked.sort(), ['bao.example', 'hai.example', 'mot.example']);
  assert.ok((await page).startsWith(list));
});

test('a page without our elements comes back as it is, whatever it holds', async () => {
  const pieces = fc.constantFrom(
    '<p>',
    '</p',
    '<!--',
    '-->',
    '<tin-time>',
    '</tin-time>',
    '<table>',
    '<svg>',
    '<p>',
    '<tin-related-news',
    '&amp',
    '<script>',
    '"',
    '>',
    'chữ',
    '\r\n',
    '\0',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string())), async (parts) => {
      const page = parts.join('');
      assert.equal(await prerendered(page, {}), page);
    }),
  );
});

test('two elements with one feed ask once', async () => {
  const { fetch, asked } = network({ '/feed.json': () => new Response(jsonFeed(items)) });
  await prerendered(list + list, undefined, { fetch });
  assert.deepEqual(asked, ['/feed.json']);
});

test('two papers that are drawn at the same time each get their own feed from one address', async () => {
  const paper = (title: string): Promise<string> =>
    prerendered(
      list,
      { '/feed.json': () => new Response(jsonFeed([{ id: '1', url: '/tin/1', title }])) },
      { baseUrl: 'https://hai-to-bao.example/' },
    );
  const [morning = '', evening = ''] = await Promise.all([paper('Tin buổi sáng'), paper('Tin buổi chiều')]);
  assert.deepEqual([titles(morning), titles(evening)], [['Tin buổi sáng'], ['Tin buổi chiều']]);
  const register = globalThis as { [key: symbol]: { answers?: Map<string, unknown> } | undefined };
  assert.equal(register[Symbol.for('tinbox.register.1')]?.answers?.size ?? 0, 0);
});

test('the page’s own story is left out, however the page names it', async () => {
  for (const head of [
    '<link rel="canonical" href="/tin/cho">',
    '<meta property="og:url" content="https://www.bao.example/tin/cho?utm_source=x">',
    '<base href="https://bao.example/tin/">',
  ])
    assert.deepEqual(
      titles(
        await prerendered(head + list, undefined, {
          baseUrl: 'https://bao.example/tin/cho#a',
          fetch: network({ '/feed.json': () => new Response(jsonFeed(items)) }).fetch,
        }),
      ),
      ['Mưa lớn ở ven biển', 'Cầu mới thông xe'],
    );
});

test('attributes mean what they mean to the element', async () => {
  const page = await prerendered(
    '<tin-related-news src="/feed.json" limit="2" layout="numbered" heading="Gợi ý" heading-level="4" link-target="_blank"></tin-related-news>',
  );
  assert.deepEqual(titles(page).length, 2);
  assert.match(page, /<h4 class="heading" part="heading">Gợi ý<\/h4>/);
  assert.match(page, /class="list numbered"/);
  assert.match(page, /target="_blank"/);
  const odd = await prerendered(
    '<tin-related-news src="/feed.json" limit="-1" layout="x" heading-level="x"></tin-related-news>',
  );
  assert.match(odd, /class="list list"/);
  assert.match(odd, /<h2 class="p-name">/);
});

test('a band can be scrolled before a script comes, and its buttons promise nothing', async () => {
  const page = await prerendered(
    '<tin-related-news src="/feed.json" layout="carousel" heading="Gợi ý"></tin-related-news>',
  );
  assert.match(page, /class="list carousel"/);
  assert.match(page, /role="region"\s+aria-label="Gợi ý"/);
  assert.equal(page.match(/aria-disabled="true"/g)?.length, 2);
  assert.match(page, /scroll-snap-type/);
});

test('a list leads with a large story', async () => {
  const page = await prerendered('<tin-related-news src="/feed.json" layout="lead"></tin-related-news>');
  assert.deepEqual(
    [...page.matchAll(/class="story (\w+)"/g)].map(([, variant]) => variant),
    titles(page).map((_, place) => (place ? 'row' : 'hero')),
  );
});

test('of several feeds the first is drawn, under its tab', async () => {
  const page = await prerendered(
    '<tin-related-news tabs="24 giờ=/feed.json; 7 ngày=/khac.json" heading="Đọc nhiều"></tin-related-news>',
  );
  assert.ok(titles(page).length);
  assert.match(page, /id="tab-0"\s+aria-selected="true"/);
  assert.match(page, /role="tabpanel"/);
  const single = await prerendered('<tin-related-news tabs="24 giờ=/feed.json" src="/x"></tin-related-news>');
  assert.ok(titles(single).length);
  assert.doesNotMatch(single, /role="tab/);
});

test('words and digits are those of the nearest language', async () => {
  const paid = [{ ...items[0], _tinbox: { sponsored: true } }];
  const page = await prerendered(
    `<html lang="fr">${list}<div lang="ar">${list}</div><div lang="en-GB">${list}</div>`,
    { '/feed.json': () => new Response(jsonFeed(paid)) },
  );
  const labels = [...page.matchAll(/<b( lang="en")?>([^<]+)<\/b>/g)].map(([, foreign, words]) => [
    !!foreign,
    words,
  ]);
  assert.equal(labels.length, 3);
  assert.deepEqual(labels[0], [true, labels[2]?.[1]]);
  assert.match(labels[1]?.[1]?.toString() ?? '', /[\u0600-\u06ff]/);
  assert.equal(labels[2]?.[0], false);
});

test('a language written as systems write it is that language', async () => {
  for (const lang of ['vi_VN', 'vi_VN.UTF-8'])
    assert.match(await prerendered(`<html lang="${lang}">${list}`), />17:04 10\/04\/2024<\/time>/);
  assert.match(await prerendered(`<html lang="en_GB">${list}`), />10 Apr 2024, 17:04<\/time>/);
});

test('a clock is never shown in a zone that nobody named', async () => {
  const page = await prerendered(list, undefined, { timeZone: '' });
  assert.doesNotMatch(page, /\d\d:\d\d\s+\d/);
  assert.match(page, /datetime="2024-04-10T10:04:00Z"/);
  const root = await prerendered(`<html data-tin-time-zone="Asia/Tokyo">${list}`, undefined, {
    timeZone: '+07:00',
  });
  assert.match(root, />19:04 10\/04\/2024<\/time>/);
  const own = await prerendered('<tin-related-news src="/feed.json" time-zone="UTC"></tin-related-news>');
  assert.match(own, />10:04 10\/04\/2024<\/time>/);
});

test('a zone that nobody knows is none: no time is shown in another one', async () => {
  const unknown = '<tin-related-news src="/feed.json" time-zone="Asia/Saigonn"></tin-related-news>';
  const page = await prerendered(unknown, undefined, { timeZone: 'Asia/Hanoi-Hue' });
  assert.doesNotMatch(page, /\d\d:\d\d\s+\d/);
  assert.match(page, /datetime="2024-04-10T10:04:00Z"/);
  assert.match(await prerendered(unknown), />17:04 10\/04\/2024<\/time>/);
});

test('where a list would break out of its place, nothing is written', async () => {
  for (const name of ['a', 'button', 'template', 'noscript', 'p><a']) {
    const page = `<${name}>${list}</${name}>`;
    assert.equal(await prerendered(page), page);
  }
  for (const page of [
    '<tin-related-news src="/feed.json">',
    '<div><tin-related-news src="/feed.json"></div>',
    `<!-- ${list} -->`,
  ])
    assert.equal(await prerendered(page), page);
  assert.notEqual(await prerendered(`<p>Một</p>${list}`), `<p>Một</p>${list}`);
});

test('prerendered again, a page changes its stamps and stories only', async () => {
  const once = await prerendered(`<html data-tin-theme="tabloid"><body>${list}`, undefined, {
    baseUrl: 'https://again.example/',
  });
  const twice = await prerendered(once, undefined, { baseUrl: 'https://again.example/' });
  const still = (page: string): string => page.replace(/data-tin-fetched="[^"]*"/g, '');
  assert.equal(still(twice), still(once));
  assert.match(once, / theme="tabloid"/);
});

test('how long the list is fresh comes from the feed’s own server', async () => {
  const page = await prerendered(list, {
    '/feed.json': () =>
      new Response(jsonFeed(items), { headers: { 'cache-control': 'max-age=60', age: '15' } }),
  });
  assert.match(page, /data-tin-ttl="45"/);
});

test('no feed can put code, a foreign address or a template into the page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 3 }), async (articles) => {
      const page = await prerendered(
        `<div>${list}<tin-article-card src="/feed.json" variant="hero"></tin-article-card></div>`,
        {
          '/feed.json': () => new Response(JSON.stringify({ articles })),
        },
      );
      assert.equal(page.includes('{{'), false);
      for (const event of markupEvents(page)) {
        assert.doesNotMatch(event, /^<(script|iframe|object|base|form|svg)\b/);
        const [, attributes = '{}'] = /^<[^>]*> (.*)$/s.exec(event) ?? [];
        for (const [name, value] of Object.entries(
          event.startsWith('<') && !event.startsWith('</')
            ? (JSON.parse(attributes) as Record<string, string>)
            : {},
        )) {
          assert.doesNotMatch(name, /^on|^style$|^srcdoc$/);
          if (/^(href|src)$/.test(name)) assert.match(value, /^(https?:|data:image\/|\/feed\.json$)/);
        }
      }
      const body = nodeMarkup(page, 'html');
      for (const element of body ? descendants(body) : [])
        for (const node of element.children)
          if (!isElement(node))
            assert.doesNotMatch(node, /^(undefined|null|NaN|\[object \w+\]|Invalid Date)$/);
    }),
    { numRuns: 60 },
  );
});

test('several lists of a page repeat no story, in the order of the document', async () => {
  const many = (attributes: string): string =>
    `<tin-related-news src="/feed.json" ${attributes}></tin-related-news>`;
  const all = items.map(({ title }) => title);
  const lists = async (...widgets: string[]): Promise<string[][]> =>
    (await prerendered(widgets.join('<hr>'))).split('<hr>').map(titles);

  assert.deepEqual(await lists(many('limit="1"'), many('limit="2"')), [all.slice(0, 1), all.slice(1)]);
  assert.deepEqual(await lists(many('limit="1" dedupe="read"'), many('limit="1"')), [
    all.slice(0, 1),
    all.slice(0, 1),
  ]);
  assert.deepEqual(await lists(many('limit="1"'), many('limit="1" dedupe="off"'), many('limit="1"')), [
    all.slice(0, 1),
    all.slice(0, 1),
    all.slice(1, 2),
  ]);
  assert.deepEqual(await lists(many(''), many('limit="2"')), [all, all.slice(0, 2)]);
  assert.deepEqual(await lists('<tin-article-card src="/feed.json"></tin-article-card>', many('limit="1"')), [
    all.slice(0, 1),
    all.slice(1, 2),
  ]);
});

test('keeps the publisher’s own nodes letter for letter, in rows of their own', async () => {
  const ad = '<DIV id=qc slot="after-1" onload="x()">Mua <b>cam</b></DIV>';
  const empty = '<div slot="after-2" style="min-height: 90px"></div>';
  const page = await prerendered(
    `<tin-related-news src="/feed.json" heading="Tin">Dự phòng ${ad} giữa ${empty}</tin-related-news>`,
  );
  assert.equal(page.split(ad).length, 2);
  assert.equal(page.split(empty).length, 2);
  assert.doesNotMatch(page, /Dự phòng|giữa/);
  const [shadow = ''] = page.split('</template>');
  assert.match(shadow, /Quảng cáo\s*<\/p>\s*<div class="after-node"><slot name="after-1">/);
  assert.match(shadow, /class="after reserved"[^>]*role="presentation"/);
  assert.ok(
    shadow.indexOf('after-1') > shadow.indexOf('Mưa lớn') &&
      shadow.indexOf('after-1') < shadow.indexOf('Chợ phiên'),
  );
  assert.equal(
    await prerendered(page.replace(/ data-tin-\w+="[^"]*"/g, '')).then((again) => again.split(ad).length),
    2,
  );
});

test('ranks by what the page says in its head, and says where it is the latest', async () => {
  const feed = [
    { id: '1', url: '/tin/cho', title: 'Chợ nổi họp sớm', date_published: '2024-04-10T10:00:00Z' },
    { id: '2', url: '/tin/pha', title: 'Phà Ghềnh Vải nghỉ', date_published: '2024-04-08T10:00:00Z' },
    { id: '3', url: '/tin/che', title: 'Đồi chè đón khách', date_published: '2024-04-11T10:00:00Z' },
  ];
  const answers = { '/feed.json': (): Response => new Response(jsonFeed(feed)) };
  const widget = (attributes: string): string =>
    `<tin-related-news src="/feed.json" heading="Tin liên quan" ${attributes}></tin-related-news>`;
  const linked = (headline: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`;
  const related = widget('rank="related"');
  for (const head of [
    linked('Ghềnh Vải có cầu'),
    '<meta property="og:title" content="Ghềnh Vải có cầu">',
    `<template>${linked('Chợ nổi')}<meta name="og:title" content="Chợ nổi"></template><meta name="news_keywords" content="Ghềnh Vải">`,
  ]) {
    const page = await prerendered(head + related, answers);
    assert.deepEqual(titles(page), ['Phà Ghềnh Vải nghỉ'], head);
    assert.doesNotMatch(page, /Tin mới nhất|data-tin-ranked/);
  }
  const told = await prerendered(linked('Ghềnh Vải có cầu') + widget('rank="related" reasons'), answers);
  assert.match(told, /part="reason"[^]{0,80}>Cùng nhắc đến:<\/span> <bdi>Ghềnh Vải<\/bdi>/i);
  assert.doesNotMatch(await prerendered(linked('Ghềnh Vải có cầu') + related, answers), /part="reason"/);
  const plain = await prerendered(related, answers);
  assert.deepEqual(titles(plain), ['Đồi chè đón khách', 'Chợ nổi họp sớm', 'Phà Ghềnh Vải nghỉ']);
  assert.doesNotMatch(plain, />\s*Tin liên quan/);
  assert.equal(plain.match(/>\s*Tin mới nhất/g)?.length, 2, plain);
  assert.match(plain, / data-tin-ranked="latest"/);
  const again = await prerendered(linked('Ghềnh Vải có cầu') + plain, answers);
  assert.doesNotMatch(again, /data-tin-ranked/);
  assert.deepEqual(titles(await prerendered(widget('rank="latest"'), answers)), titles(plain));
  const lists = (await prerendered(`${widget('rank="latest" limit="1"')}<hr>${related}`, answers)).split(
    '<hr>',
  );
  assert.deepEqual(lists.map(titles), [['Đồi chè đón khách'], ['Chợ nổi họp sớm', 'Phà Ghềnh Vải nghỉ']]);
});

test('draws the button to further stories where there are some', async () => {
  const withMore = (attributes: string): Promise<string> =>
    prerendered(`<tin-related-news src="/feed.json" ${attributes}></tin-related-news>`);
  assert.match(await withMore('more="button" limit="2"'), /part="more"[^>]*>\s*Xem thêm tin/);
  assert.doesNotMatch(await withMore('more="button" limit="3"'), /part="more"/);
  assert.doesNotMatch(await withMore('limit="2"'), /part="more"/);
});
