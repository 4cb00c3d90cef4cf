import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createDemoServer } from '../../demo/server.mjs';
import { generic } from '../../src/feeds/adapters/generic.js';
import { jsonFeed } from '../../src/feeds/adapters/json-feed.js';
import { rss } from '../../src/feeds/adapters/rss.js';
import { wordpress } from '../../src/feeds/adapters/wordpress.js';
import type { MarkupElement } from '../../src/feeds/markup.js';
import type { Article } from '../../src/model/article.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { newspapers } from '../fixtures/news.js';
import { feedOf } from '../helpers/read-feed.js';

const NOON = Date.UTC(2024, 3, 10, 10, 20);
const PAGES = ['vi', 'en', 'ar', 'old'];

let server: Awaited<ReturnType<typeof createDemoServer>>;
before(async () => {
  server = await createDemoServer({ port: 0, now: () => NOON });
});
after(() => server.close());

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, server.url), init);
const page = async (path: string): Promise<string> => (await ask(path)).text();

const elements = function* (root: MarkupElement): Generator<MarkupElement> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* elements(child);
};
const all = async (path: string): Promise<MarkupElement[]> => {
  const root = nodeMarkup(await page(path), 'html');
  assert.ok(root);
  return [...elements(root)];
};
const isWidget = (element: MarkupElement): boolean =>
  /^tin-/.test(element.name) || /^tin-/.test(element.attribute('class') ?? '');
const textOf = (element: MarkupElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

describe('a page of the demo newspaper', () => {
  for (const name of PAGES) {
    it(`/${name}/ has one h1, a way to skip to it, and says its language`, async () => {
      const found = await all(`/${name}/`);
      assert.equal(found.filter((one) => one.name === 'h1').length, 1);
      assert.match(await page(`/${name}/`), /<html lang="[a-z]{2}/);
      const skip = found.find((one) => one.attribute('class') === 'skip')?.attribute('href') ?? '';
      assert.ok(
        found.some((one) => `#${one.attribute('id')}` === skip),
        skip,
      );
    });

    it(`/${name}/ has words in every widget for readers without scripts`, async () => {
      const widgets = (await all(`/${name}/`)).filter(isWidget);
      assert.ok(widgets.length >= 4);
      for (const widget of widgets) assert.match(textOf(widget).trim(), /\p{L}/u);
    });

    it(`/${name}/ leads nowhere that is not there`, async () => {
      const found = await all(`/${name}/`);
      const addresses = found.flatMap((one) =>
        ['href', 'src', 'data-tin-src'].flatMap((attribute) => one.attribute(attribute) ?? []),
      );
      const local = new Set(addresses.filter((address) => /^\/(?!dist\/|en\/drawn)/.test(address)));
      assert.ok(local.size >= 8);
      for (const address of local) {
        const one = address.replace('{place}', 'con-say');
        assert.equal((await ask(one)).status, 200, one);
      }
    });

    it(`/${name}/ has no heading in the fallback of a widget without a link below it`, async () => {
      for (const widget of (await all(`/${name}/`)).filter(isWidget)) {
        const inside = [...elements(widget)].map((one) => one.name);
        assert.ok(!inside.includes('h2') || inside.includes('a'));
      }
    });
  }

  it('carries the weather in the masthead and in the side column, in words where there are no scripts', async () => {
    for (const name of ['vi', 'en', 'ar']) {
      const boxes = (await all(`/${name}/`)).filter((one) => one.name === 'tin-weather-box');
      assert.deepEqual(
        boxes.map((box) => box.attribute('class')),
        ['tin-weather-line', 'tin-weather-full'],
        name,
      );
      assert.equal(boxes[0]?.attribute('face'), 'line');
      for (const box of boxes) assert.match(textOf(box), /\p{L}{3}/u);
      const side = (await all(`/${name}/`)).filter((one) => one.name === 'aside');
      assert.ok(side.some((one) => [...elements(one)].some((each) => each.name === 'tin-weather-box')));
    }
  });

  it('says when it was changed, in words and for machines, by the newsroom’s clock', async () => {
    const text = await page('/vi/');
    assert.match(text, /Cập nhật: 17:04 10\/04\/2024 \(GMT\+7\)/);
    assert.match(text, /"dateModified": "2024-04-10T17:04:00\+07:00"/);
    assert.match(text, /Thứ Tư/);
    assert.doesNotMatch(text, /\{\{|undefined/);
  });

  it('makes every feed fail the way its address says', async () => {
    const feeds = (await page('/vi/?fail=cut')).match(/"\/feeds\/[^"]+"/g) ?? [];
    assert.ok(feeds.length >= 6);
    for (const feed of feeds) assert.match(feed, /(\?|&amp;)fail=cut"$/);
    const tabs = /tabs="([^"]+)"/.exec(await page('/vi/?fail=cut'))?.[1] ?? '';
    assert.equal(tabs.match(/within=\d+&amp;fail=cut(;|$)/g)?.length, 2, tabs);
  });

  it('takes look and ground from its address, as text', async () => {
    assert.match(
      await page('/vi/?theme=tabloid&scheme=dark'),
      /data-tin-theme="tabloid".*data-scheme="dark"/,
    );
    assert.doesNotMatch(await page('/vi/?theme="><wbr>'), /"><wbr>/);
  });

  it('is sent again only when it changed', async () => {
    const first = await ask('/pictures/train.svg');
    const tag = first.headers.get('etag') ?? '';
    assert.equal(first.headers.get('content-type'), 'image/svg+xml');
    assert.equal((await ask('/pictures/train.svg', { headers: { 'if-none-match': tag } })).status, 304);
  });

  it('gives nothing away that is not part of it', async () => {
    for (const path of ['/server.mjs', '/dist/..%2fpackage.json', '/pictures/%2e%2e/server.mjs', '/xx/'])
      assert.equal((await ask(path)).status, 404, path);
  });
});

describe('the feeds of the demo newspaper', () => {
  const json = async (path: string): Promise<unknown> => (await ask(path)).json();
  const heads = (articles: readonly Article[]): unknown[] =>
    articles.map(({ url, title, published }) => ({ url, title, published }));

  for (const name of ['vi', 'en', 'ar'] as const) {
    const { paper, stories } = newspapers[name];
    const context = { timeZone: paper.timeZone };

    it(`tell the same stories of /${name}/ in four shapes`, async () => {
      const wanted = heads(feedOf(jsonFeed, await json(`/feeds/${name}.json`)).articles);
      assert.equal(wanted.length, stories.length);
      const posts = await json(`/feeds/${name}/wp-json/wp/v2/posts?_embed&per_page=100`);
      assert.deepEqual(heads(feedOf(wordpress, posts, context).articles), wanted);
      const list = await json(`/feeds/${name}/danh-sach.json`);
      assert.deepEqual(
        heads(feedOf(generic, list, { ...context, items: 'data.list' }).articles).slice(0, 6),
        wanted.slice(0, 6),
      );
      const text = await (await ask(`/feeds/${name}.rss`)).text();
      const { articles, diagnosis } = feedOf(rss, text, context);
      const whole = articles.filter(({ titleCut }) => !titleCut);
      assert.deepEqual(
        heads(whole),
        wanted.filter((_, index) => !articles[index]?.titleCut),
      );
      assert.equal(diagnosis.dropped.length, 0);
      assert.equal(diagnosis.titlesCut > 0, name === 'vi');
    });

    it(`say all that /${name}/ knows of a story in the JSON Feed`, async () => {
      const { articles } = feedOf(jsonFeed, await json(`/feeds/${name}.json`));
      stories.forEach((story, index) => {
        const article = articles[index];
        assert.deepEqual(
          [
            article?.section,
            article?.kicker,
            article?.summary,
            article?.live,
            article?.access,
            article?.sponsor,
          ],
          [story.section, story.kicker, story.summary, story.live, story.access, story.sponsor],
        );
        assert.deepEqual(article?.media, story.media);
        assert.deepEqual(article?.commentCount, story.comments);
        assert.deepEqual(article?.image?.focus, story.picture?.focus);
        assert.equal(article?.image?.credit, story.picture?.credit);
      });
    });
  }

  it('have the pictures of all stories but the one that is lost', async () => {
    const files = new Set(
      Object.values(newspapers).flatMap(({ stories }) => stories.map((one) => one.picture?.file)),
    );
    const lost: string[] = [];
    for (const file of files) if (file && (await ask(`/pictures/${file}`)).status !== 200) lost.push(file);
    assert.deepEqual(lost, ['khong-con-tren-may-chu.svg']);
  });

  it('give the stories with a tag, the newest first, and no more than asked for', async () => {
    const { articles } = feedOf(jsonFeed, await json('/feeds/vi.json?tag=tin-nhanh&sort=newest&limit=3'));
    assert.equal(articles.length, 3);
    assert.equal(articles[0]?.live, true);
  });

  it('go on from page to page, and come to an end', async () => {
    const urls: string[] = [];
    for (let next: string | undefined = '/feeds/vi.json?sort=newest&per_page=20'; next;) {
      const body = await json(next);
      urls.push(...feedOf(jsonFeed, body).articles.map(({ url }) => url));
      next = (body as { next_url?: string }).next_url;
    }
    assert.equal(new Set(urls).size, urls.length);
    assert.equal(urls.length, newspapers.vi.stories.filter(({ sponsor }) => !sponsor).length);
    const past = await ask('/feeds/vi/wp-json/wp/v2/posts?per_page=50&page=2');
    assert.equal(past.status, 400);
  });

  it('bring what the newsroom publishes, until a front page is opened', async () => {
    const first = async (): Promise<string | undefined> =>
      feedOf(jsonFeed, await json('/feeds/vi.json?sort=newest')).articles[0]?.title;
    const before = await first();
    await ask('/publish', { method: 'POST' });
    assert.notEqual(await first(), before);
    await page('/vi/');
    assert.equal(await first(), before);
  });

  it('may be read by pages elsewhere', async () => {
    assert.equal((await ask('/feeds/vi.json')).headers.get('access-control-allow-origin'), '*');
    assert.equal((await ask('/feeds/vi.json?fail=500')).headers.get('access-control-allow-origin'), '*');
  });
});

describe('a feed that fails', () => {
  const body = (kind: string): Promise<string> =>
    ask(`/feeds/vi.json?fail=${kind}`, { signal: AbortSignal.timeout(20_000) }).then((answer) =>
      answer.text(),
    );

  it('answers with the status it was told', async () => {
    for (const status of [404, 429, 500])
      assert.equal((await ask(`/feeds/vi.json?fail=${status}`)).status, status);
    assert.equal((await ask('/feeds/vi.json?fail=429')).headers.get('retry-after'), '1');
  });

  it('closes the line at once, or in the middle', async () => {
    await assert.rejects(body('offline'));
    await assert.rejects(body('cut'));
  });

  it('begins and never ends', async () => {
    const answer = await ask('/feeds/vi.json?fail=hang');
    const reader = answer.body?.getReader();
    assert.equal((await reader?.read())?.done, false);
    const later = Symbol('later');
    const more = reader?.read().catch(() => later);
    const waited = new Promise((resolve) => setTimeout(resolve, 300, later));
    assert.equal(await Promise.race([more, waited]), later);
    await reader?.cancel();
  });

  it('is empty, blank, a page, broken, or larger than 2 MB', async () => {
    assert.deepEqual(JSON.parse(await body('empty')).items, []);
    assert.equal(await body('blank'), '');
    assert.match(await body('html'), /^<!doctype html>/);
    const broken = await body('badjson');
    assert.throws(() => JSON.parse(broken) as unknown, SyntaxError);
    assert.ok((await body('huge')).length > 2_000_000);
  });

  it('mixes in items that nobody should see, which our reader leaves out', async () => {
    const feed = feedOf(jsonFeed, JSON.parse(await body('nulls')));
    assert.equal(feed.articles.length, newspapers.vi.stories.length);
    assert.equal(feed.diagnosis.dropped.length, 8);
  });

  it('fails from now on when told so, until a page is opened', async () => {
    await ask('/failure?kind=500', { method: 'POST' });
    assert.equal((await ask('/feeds/vi.json')).status, 500);
    await page('/vi/');
    assert.equal((await ask('/feeds/vi.json')).status, 200);
  });
});

it('says in one sentence that its port is taken, and how to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../demo/server.mjs', import.meta.url))], {
    env: { ...process.env, PORT: String(port) },
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += String(part);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  other.close();
  assert.equal(code, 1);
  assert.match(said, new RegExp(`^Port ${port} is taken: .*PORT=\\d+.*\\n$`));
});
