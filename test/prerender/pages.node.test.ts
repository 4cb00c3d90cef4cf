import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import {
  always,
  FeedCache,
  jsonFeed,
  paper,
  pieces,
  prerender,
  streamed,
  TITLES,
  type Leaving,
  type Options,
} from '../helpers/prerendered-pages.js';
import { windows1258 } from '../helpers/windows-1258.js';

const list = '<tin-related-news src="/feed.json" heading="Tin liên quan"><i>Dự phòng</i></tin-related-news>';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

async function bytesOut(page: readonly Uint8Array[], options: Partial<Options> = {}): Promise<Uint8Array> {
  const out = await pieces(prerender(streamed(page), paper(options)));
  return Uint8Array.from(out.flatMap((piece) => [...piece]));
}

test('what stands before the first widget is passed on before its feed has come', async () => {
  let answer: (response: Response) => void = () => undefined;
  const fetch: Options['fetch'] = () => new Promise((resolve) => (answer = resolve));
  const page = new TransformStream<string, string>();
  const writer = page.writable.getWriter();
  const reader = prerender(page.readable, paper({ fetch })).getReader();
  void writer.write('<!doctype html><h1>Trang</h1>').then(() => writer.write(`<p>Một</p>${list}`));
  let came = '';
  while (!came.includes('<p>Một</p>')) came += (await reader.read()).value ?? '';
  assert.equal(came, '<!doctype html><h1>Trang</h1><p>Một</p>');
  void writer.write('<p>Hai</p>').then(() => writer.close());
  answer(new Response(jsonFeed()));
  for (let next = await reader.read(); !next.done; next = await reader.read()) came += next.value;
  assert.match(came, /Mưa lớn ở ven biển[^]*<\/tin-related-news><p>Hai<\/p>$/);
});

test('who stops reading a page stops the page', async () => {
  let why: unknown;
  const page = new ReadableStream<string>({
    pull: (controller) => controller.enqueue('<p>Một'),
    cancel: (reason) => void (why = reason ?? 'cancelled'),
  });
  const reader = prerender(page, paper()).getReader();
  await reader.read();
  await reader.cancel();
  assert.equal(why, 'cancelled');
});

test('a page that breaks off fails as it did', async () => {
  const page = new ReadableStream<string>({ start: (controller) => controller.error(new Error('cut')) });
  await assert.rejects(prerender(page, paper()).getReader().read(), /cut/);
});

test('bytes of UTF-8 give bytes of UTF-8, cut anywhere, and every other byte is the same', async () => {
  const before = bytes('<!doctype html><meta charset=utf-8><p>Chữ <b>đậm');
  const broken = Uint8Array.from([0xff, 0xc3, 0x28, 0x00]);
  const whole = Uint8Array.from([...before, ...broken, ...bytes(`</b></p>${list}<p>Hết`)]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 10 }), async (cuts) => {
      const parts: Uint8Array[] = [];
      let at = 0;
      for (const length of cuts) parts.push(whole.subarray(at, (at += length)));
      parts.push(whole.subarray(at));
      const out = await bytesOut(parts);
      assert.deepEqual(out.subarray(0, before.length + 4), whole.subarray(0, before.length + 4));
      const text = new TextDecoder().decode(out);
      for (const title of TITLES) assert.ok(text.includes(title));
      assert.match(text, /<h2>Tin liên quan<\/h2>[^]*<\/tin-related-news><p>Hết$/);
    }),
    { numRuns: 30 },
  );
});

test('a page in windows-1258 keeps its bytes, is read in its words, and gets its news as numbers', async () => {
  const head =
    '<!doctype html><html lang="vi"><meta http-equiv="Content-Type" content="text/html; charset=windows-1258">';
  const page = windows1258(`${head}<p>Thời sự</p>${list}<p>Hết</p>`);
  const out = await bytesOut([page]);
  const start = windows1258(`${head}<p>Thời sự</p>`);
  assert.deepEqual(out.subarray(0, start.length), start);
  const { document } = new JSDOM(Buffer.from(out), { contentType: 'text/html; charset=windows-1258' }).window;
  const said = document.body.textContent.normalize();
  for (const title of [...TITLES, 'Tin liên quan', 'Thời sự', 'Hết']) assert.ok(said.includes(title), title);
});

test('the server’s word for the encoding counts before the page’s own; what is declared nowhere gets letters as numbers', async () => {
  const page = latin(
    '<meta charset=utf-8><p>\xe9</p><tin-article-card src=/feed.json heading="\xe9"></tin-article-card>',
  );
  assert.match(
    new TextDecoder('latin1').decode(await bytesOut([page], { charset: 'iso-8859-1' })),
    /<h2>&#233;<\/h2>/,
  );
  const plain = await bytesOut([bytes(list)]);
  assert.match(new TextDecoder().decode(plain.subarray(plain.indexOf(60, 200))), /M&#432;a l&#7899;n/);
});

test('a page whose tags are not ASCII is passed on whole, and told of', async () => {
  const page = Uint8Array.from([0xff, 0xfe, ...[...list].flatMap((sign) => [sign.charCodeAt(0), 0])]);
  const told: Leaving[] = [];
  assert.deepEqual(await bytesOut([page], { onError: (why) => told.push(why) }), page);
  assert.deepEqual(told, [{ kind: 'charset', charset: 'utf-16' }]);
});

test('an encoding that nobody knows is passed over, as browsers do: then the page’s own word, then numbers', async () => {
  const page = (charset: string): Uint8Array => bytes(`<meta charset="${charset}">${list}`);
  const isAscii = (out: Uint8Array): boolean => /^[\0-\x7f]*$/.test(new TextDecoder().decode(out.slice(200)));
  assert.equal(isAscii(await bytesOut([page('tcvn3')])), true);
  assert.equal(isAscii(await bytesOut([page('utf-8')], { charset: 'tcvn3' })), false);
  assert.equal(isAscii(await bytesOut([page('windows-1258')], { charset: 'tcvn3' })), true);
});

test('a div of our class gets the element put inside it, with its attributes and its reserved height', async () => {
  const page = await prerender(
    '<DIV id=x class="box tin-related-news tin-rows-4" data-src="/khac.json" data-tin-src="/feed.json" data-tin-limit=2 data-tin-heading="Tin"><i>Dự phòng</i><p data-tin-slot="after-1">Quảng cáo</p></DIV>',
    paper(),
  );
  assert.match(
    page,
    /^<DIV id=x class="box tin-related-news" data-src="\/khac.json" data-tin-src="\/feed.json" data-tin-limit=2 data-tin-heading="Tin"><tin-related-news data-tin-v="[^"]*" data-tin-fetched="[^"]*" data-tin-ttl="900" src="\/feed.json" heading="Tin" limit="2" class="tin-rows-4"><template/,
  );
  assert.match(
    page,
    /<p slot="after-1" data-tin-slot="after-1">Quảng cáo<\/p>\n<\/tin-related-news>\n<\/DIV>$/,
  );
  assert.equal(page.match(/class="h-entry"/g)?.length, 2);
});

test('an update line is written in full, with its label, from wherever the element would take it', async () => {
  const full = '<time class="dt-updated" datetime="2024-04-10T10:04:00Z">17:04 10/04/2024 (GMT+7)</time>';
  const meta = '<meta property="article:modified_time" content="2024-04-10T17:04:00+07:00">';
  for (const [before, element] of [
    ['', '<tin-time label="Cập nhật:" datetime="2024-04-10T17:04:00+07:00"></tin-time>'],
    ['', '<tin-time label="Cập nhật:"><time datetime="2024-04-10T10:04:00Z">hôm nay</time></tin-time>'],
    ['', '<tin-time label="Cập nhật:">Cập nhật: 17:04 10/04/2024</tin-time>'],
    [meta, '<tin-time label="Cập nhật:" of="page" format="relative"></tin-time>'],
  ] as const) {
    const page = await prerender(`${before}<p>${element}</p>`, paper());
    assert.ok(page.includes(`</template>\n<span>Cập nhật:</span> ${full}\n</tin-time></p>`), page);
  }
  for (const element of [
    '<tin-time label="Cập nhật:" of="page"> GMT+7</tin-time>',
    '<tin-time label="Cập nhật:" datetime="Invalid Date"></tin-time>',
  ])
    assert.equal(await prerender(element, paper()), element);
  const day = '<tin-time datetime="2024-04-10T10:04:00Z"></tin-time>';
  assert.equal(await prerender(day, { ...paper(), timeZone: '' }), day);
});

test('only what is asked for is written: words, a root, or both', async () => {
  const light = await prerender(list, paper({ mode: 'light' }));
  assert.doesNotMatch(light, /<template|<style/);
  assert.match(light, /<ul class="h-feed"/);
  const shadow = await prerender(list, paper({ mode: 'shadow' }));
  assert.match(shadow, /^<tin-related-news data-tin-v="[^"]*" src/);
  assert.match(shadow, /<\/template><i>Dự phòng<\/i><\/tin-related-news>$/);
});

test('JSON-LD is written where it is asked for, and nothing in it ends it or speaks to a template engine', async () => {
  assert.doesNotMatch(await prerender(list, paper()), /ld\+json/);
  const nasty = ['</script><b>', '<!--<script>', 'mở {{ ngoặc', 'Chữ & “nháy”'];
  const fetch = always(() =>
    jsonFeed(nasty.map((title, id) => ({ id: `${id}`, url: `/tin/${id}`, title: `Tin ${title}` }))),
  );
  const page = await prerender(`${list}<p>Hết</p>`, paper({ fetch, jsonLd: true }));
  const { document } = new JSDOM(page).window;
  const [script, ...others] = document.querySelectorAll('script');
  assert.equal(others.length, 0);
  assert.equal(document.body.lastElementChild?.textContent, 'Hết');
  const text = script?.textContent ?? '';
  assert.match(text, /^[\0-\x7f]*$/);
  assert.doesNotMatch(text, /[<>&]|\{\{/);
  const { itemListElement: items, name } = JSON.parse(text) as {
    name: string;
    itemListElement: { name: string; position: number; url: string }[];
  };
  assert.equal(name, 'Tin liên quan');
  assert.equal(items[2]?.name, 'Tin mở {{ ngoặc');
  assert.deepEqual([items[0]?.position, items[0]?.url], [1, 'https://bao.example/tin/0']);
});

test('what it wrote as JSON-LD is not read as the page’s own story', async () => {
  const page = `<tin-related-news src="/feed.json" rank="related" heading="Tin liên quan"></tin-related-news>`;
  const once = await prerender(page, paper({ jsonLd: true }));
  assert.equal(await prerender(once, paper({ jsonLd: true })), once);
});

test('where no lang is, the caller’s language is spoken', async () => {
  const time = '<tin-time datetime="2024-04-10T10:04:00Z"></tin-time>';
  assert.match(await prerender(time, paper({ language: 'en-GB' })), />10 Apr 2024, 17:04 \(GMT\+7\)</);
  assert.match(await prerender(`<html lang=vi>${time}`, paper({ language: 'en' })), />17:04 10\/04\/2024/);
});

test('a feed between the tags is drawn, stays for the element, and is drawn again', async () => {
  const inline = `<script type="application/json">${jsonFeed()}</script>`;
  const once = await prerender(`<tin-related-news>${inline}</tin-related-news>`, paper());
  assert.ok(once.includes(inline));
  assert.equal(once.match(/class="h-entry"/g)?.length, 3);
  assert.equal(await prerender(once, paper()), once);
});

test('a listener that throws costs nothing', async () => {
  const page = '<tin-related-news></tin-related-news>';
  const onError = (): never => {
    throw new Error('theirs');
  };
  assert.equal(await prerender(page + list, paper({ onError })).then((out) => out.startsWith(page)), true);
  const other = bytes(page);
  assert.deepEqual(await bytesOut([other], { charset: 'utf-16', onError }), other);
});

test('kept answers serve other pages: fresh without a question, older while a newer is asked for, never beyond their time', async () => {
  let now = Date.UTC(2024, 3, 11);
  let asked = 0;
  const background: Promise<unknown>[] = [];
  const cache = new FeedCache({ ttl: 60, stale: 600, entries: 2 });
  const draw = (src = '/feed.json'): Promise<string> =>
    prerender(
      list.replace('/feed.json', src),
      paper({
        cache,
        now: () => now,
        waitUntil: (work) => background.push(work),
        fetch: () => {
          asked++;
          return Promise.resolve(new Response(jsonFeed([{ id: '1', url: '/tin/1', title: `Bản ${asked}` }])));
        },
      }),
    );
  const version = (page: string): string | undefined => /Bản \d+/.exec(page)?.[0];
  assert.equal(version(await draw()), 'Bản 1');
  now += 59_000;
  assert.equal(version(await draw()), 'Bản 1');
  assert.equal(asked, 1);
  now += 10_000;
  const old = await draw();
  assert.equal(version(old), 'Bản 1');
  assert.match(old, /data-tin-fetched="2024-04-11T00:00:00Z"/);
  await Promise.all(background);
  assert.equal(version(await draw()), 'Bản 2');
  now += 700_000;
  assert.equal(version(await draw()), 'Bản 3');
  await draw('/hai.json');
  await draw('/ba.json');
  assert.equal(cache.size, 2);
  assert.equal(version(await draw()), 'Bản 6');
});

test('a question whose answer got lost with its page is asked again for a later one', async () => {
  let now = Date.UTC(2024, 3, 11);
  const options = { cache: new FeedCache(), now: () => now };
  const lost: Options['fetch'] = () => new Promise(() => undefined);
  assert.equal(await prerender(list, paper({ ...options, fetch: lost, timeout: 20 })), list);
  now += 20_000;
  assert.match(await prerender(list, paper(options)), /Mưa lớn/);
});

test('an answer that may not be kept is not, and one that comes too late for its page serves the next', async () => {
  const cache = new FeedCache();
  let asked = 0;
  const headers = { 'cache-control': 'no-store' };
  const fetch: Options['fetch'] = () => Promise.resolve(new Response((asked++, jsonFeed()), { headers }));
  await prerender(list, paper({ cache, fetch }));
  await prerender(list, paper({ cache, fetch }));
  assert.equal(asked, 2);
  let answer: (response: Response) => void = () => undefined;
  const slow: Options['fetch'] = () => new Promise((resolve) => (answer = resolve));
  assert.equal(await prerender(list, paper({ cache, fetch: slow, timeout: 20 })), list);
  answer(new Response(jsonFeed()));
  const dead: Options['fetch'] = () => Promise.reject(new TypeError('no network'));
  assert.match(await prerender(list, paper({ cache, fetch: dead, timeout: 500 })), /Mưa lớn ở ven biển/);
});
