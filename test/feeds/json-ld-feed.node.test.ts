import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonLd, readJsonLdFeed } from '../../src/feeds/adapters/json-ld.js';
import type { Article } from '../../src/model/article.js';
import type { DropReason } from '../../src/model/diagnosis.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { feedOf, story } from '../helpers/read-feed.js';

const NEWS = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://songca.example/pha-dem' },
  headline: 'Phà chạy đêm: &ldquo;chuyến cuối&rdquo; lúc 23 giờ',
  description: 'Ba chuyến thêm, vé giữ nguyên.',
  image: {
    '@type': 'ImageObject',
    url: '/anh/pha.jpg',
    width: 1200,
    height: '675',
    caption: 'Phà cập bến',
    creditText: 'Trà Giang',
  },
  datePublished: '2024-04-10T17:04:00+07:00',
  dateModified: '2024-04-10T18:00:00+07:00',
  dateline: 'CỒN NGAO',
  author: [{ '@type': 'Person', name: 'Trà Giang', url: '/tac-gia/giang' }, 'Lý Hoài'],
  publisher: { '@type': 'Organization', name: 'Sông Cả', logo: { '@type': 'ImageObject', url: '/logo.png' } },
  articleSection: ['Giao thông', 'Thời sự'],
  keywords: 'phà, Cồn Ngao; đêm',
  isAccessibleForFree: 'False',
  hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.than-bai' },
  commentCount: 12,
  inLanguage: 'vi',
};

const item = { '@type': 'NewsArticle', headline: 'Tin', url: '/tin' };
const only = (more: object): Article => story(feedOf(jsonLd, { ...item, ...more }), 'Tin');
const titles = (body: unknown): readonly string[] => feedOf(jsonLd, body).articles.map(({ title }) => title);
const dropped = (body: unknown): readonly DropReason[] =>
  feedOf(jsonLd, body).diagnosis.dropped.map(({ reason }) => reason);
const listOf = (...itemListElement: readonly unknown[]) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  itemListElement,
});
const row = (position: number, more: object) => ({ '@type': 'ListItem', position, ...more });

describe('a NewsArticle', () => {
  it('is a story with everything that schema.org has a word for', () => {
    assert.deepEqual(story(feedOf(jsonLd, NEWS), 'Phà'), {
      id: 'https://songca.example/pha-dem',
      url: 'https://songca.example/pha-dem',
      title: 'Phà chạy đêm: “chuyến cuối” lúc 23 giờ',
      summary: 'Ba chuyến thêm, vé giữ nguyên.',
      image: {
        src: 'https://songca.example/anh/pha.jpg',
        width: 1200,
        height: 675,
        alt: 'Phà cập bến',
        credit: 'Trà Giang',
      },
      published: '2024-04-10T10:04:00Z',
      updated: '2024-04-10T11:00:00Z',
      authors: [{ name: 'Trà Giang', url: 'https://songca.example/tac-gia/giang' }, { name: 'Lý Hoài' }],
      section: 'Giao thông',
      tags: ['phà', 'Cồn Ngao', 'đêm'],
      dateline: 'CỒN NGAO',
      access: 'members',
      commentCount: 12,
      language: 'vi',
    });
  });

  it('may stand alone, in a list, in a graph, under other names of its kind', () => {
    assert.deepEqual(titles([{ '@type': 'WebSite', name: 'Sông Cả' }, item]), ['Tin']);
    assert.deepEqual(titles({ '@graph': [{ '@type': 'WebPage', name: 'Trang' }, item] }), ['Tin']);
    for (const type of [
      'Article',
      'BlogPosting',
      'https://schema.org/ReportageNewsArticle',
      ['Thing', 'Article'],
    ])
      assert.deepEqual(titles({ ...item, '@type': type }), ['Tin'], `${type}`);
  });

  it('stands where its url says, else its page, else its name if that is an address', () => {
    const url = (more: object) => only({ url: undefined, ...more }).url;
    assert.equal(only({ mainEntityOfPage: '/khac' }).url, 'https://songca.example/tin');
    assert.equal(url({ mainEntityOfPage: '/trang' }), 'https://songca.example/trang');
    assert.equal(
      url({ mainEntityOfPage: 'True', '@id': 'https://songca.example/a#bai' }),
      'https://songca.example/a#bai',
    );
    assert.deepEqual(dropped({ ...item, url: undefined, mainEntityOfPage: true, '@id': '_:b0' }), ['no-url']);
  });

  it('has a picture by address, as one object, in several sizes, in several cuts', () => {
    const image = (value: unknown) => only({ image: value }).image;
    const at = (name: string) => `https://songca.example/${name}`;
    assert.deepEqual(image('/a.jpg'), { src: at('a.jpg') });
    assert.deepEqual(image(['/16x9.jpg', '/4x3.jpg', '/1x1.jpg']), { src: at('16x9.jpg') });
    assert.deepEqual(
      image({ '@type': 'ImageObject', contentUrl: '/a.jpg', width: '800px', height: { value: 600 } }),
      {
        src: at('a.jpg'),
        width: 800,
        height: 600,
      },
    );
    assert.deepEqual(
      image([
        { url: '/w.jpg', width: 1200, height: 675 },
        { url: '/s.jpg', width: 400, height: 225 },
        { url: '/vuong.jpg', width: 600, height: 600 },
      ]),
      {
        src: at('w.jpg'),
        width: 1200,
        height: 675,
        sources: [
          { src: at('s.jpg'), width: 400 },
          { src: at('w.jpg'), width: 1200 },
        ],
      },
    );
    assert.equal(image({ '@id': 'https://songca.example/#primaryimage' }), undefined);
    assert.equal(image(undefined), undefined);
    assert.deepEqual(only({ thumbnailUrl: '/t.jpg' }).image, { src: at('t.jpg') });
  });

  it('finds picture and writer elsewhere in the graph, where it only names them', () => {
    const { image, authors } = story(
      feedOf(jsonLd, {
        '@graph': [
          { ...item, image: { '@id': '#anh' }, author: { '@type': 'Person', '@id': '#giang' } },
          { '@type': 'ImageObject', '@id': '#anh', url: '/a.jpg', width: 640, height: 360 },
          { '@type': 'Person', '@id': '#giang', name: 'Trà Giang' },
        ],
      }),
      'Tin',
    );
    assert.deepEqual(image, { src: 'https://songca.example/a.jpg', width: 640, height: 360 });
    assert.deepEqual(authors, [{ name: 'Trà Giang' }]);
  });

  it('is closed only where it says so', () => {
    for (const value of [false, 'false', 'False', 'http://schema.org/False', { '@value': 'false' }])
      assert.equal(only({ isAccessibleForFree: value }).access, 'members', JSON.stringify(value));
    for (const value of [true, 'True', undefined, null, 0, {}])
      assert.equal(only({ isAccessibleForFree: value }).access, undefined, JSON.stringify(value));
  });

  it('has tags from a text, a list, or defined terms', () => {
    assert.deepEqual(only({ keywords: ['phà', { '@type': 'DefinedTerm', name: 'đêm' }, ''] }).tags, [
      'phà',
      'đêm',
    ]);
    assert.equal(only({ keywords: ' , ' }).tags, undefined);
  });

  it('has its name for a headline, and the beginning of its text for a summary, where it says nothing better', () => {
    const { title, summary } = only({
      headline: undefined,
      name: { '@value': 'Tin', '@language': 'vi' },
      articleBody: 'Nước lên.',
    });
    assert.deepEqual([title, summary], ['Tin', 'Nước lên.']);
  });

  it('that somebody paid for is never shown without its label', () => {
    const { sponsored, sponsor } = only({
      '@type': 'AdvertiserContentArticle',
      sponsor: { name: 'Nước mắm Hòn Son' },
    });
    assert.deepEqual([sponsored, sponsor], [true, 'Nước mắm Hòn Son']);
    assert.equal(only({ '@type': 'AdvertiserContentArticle' }).sponsored, true);
    assert.equal(only({}).sponsored, undefined);
  });

  it('tells films with their length, and galleries', () => {
    const film = (duration: unknown) => only({ video: { '@type': 'VideoObject', duration } }).media;
    assert.deepEqual(film('PT1H2M3S'), { kind: 'video', duration: 3723 });
    assert.deepEqual(film('P0DT0H12M34.5S'), { kind: 'video', duration: 754 });
    for (const none of ['12:34', 'PT', undefined, 754]) assert.deepEqual(film(none), { kind: 'video' });
    assert.deepEqual(only({ video: [] }).media, undefined);
    assert.deepEqual(
      story(feedOf(jsonLd, listOf({ '@type': 'ImageGallery', name: 'Tin', url: '/b' })), 'Tin').media,
      {
        kind: 'gallery',
      },
    );
  });
});

describe('a LiveBlogPosting', () => {
  const live = (more: object) => only({ '@type': 'LiveBlogPosting', ...more }).live;

  it('is live while nobody says when it ended', () => {
    assert.equal(live({ coverageStartTime: '2024-04-10T06:00:00+07:00' }), true);
    assert.equal(live({ coverageEndTime: '' }), true);
    assert.equal(live({ coverageEndTime: '2024-04-10T22:00:00+07:00' }), undefined);
    assert.equal(only({}).live, undefined);
  });

  it('is one story, not as many as it has updates', () => {
    const liveBlogUpdate = [{ '@type': 'BlogPosting', headline: '9 giờ', url: '/tin#9' }];
    assert.deepEqual(titles({ ...item, '@type': 'LiveBlogPosting', liveBlogUpdate }), ['Tin']);
  });
});

describe('an ItemList', () => {
  it('holds things inside rows, bare things, or rows that say it themselves', () => {
    const list = listOf(
      row(1, { item: { ...item, headline: 'A', url: '/a' } }),
      { ...item, headline: 'B', url: '/b' },
      row(3, { name: 'C', url: '/c', image: '/c.jpg' }),
      row(4, { name: 'D', item: '/d' }),
      row(5, { name: 'E', item: { '@id': 'https://songca.example/e' } }),
      row(6, {
        url: '/f',
        item: { '@type': 'VideoObject', name: 'F', uploadDate: '2024-04-10', duration: 'PT9S' },
      }),
    );
    const { articles } = feedOf(jsonLd, list);
    assert.deepEqual(
      articles.map(({ title, url }) => `${title} ${url.replace('https://songca.example/', '')}`),
      ['A a', 'B b', 'C c', 'D d', 'E e', 'F f'],
    );
    assert.equal(articles[2]?.image?.src, 'https://songca.example/c.jpg');
    assert.deepEqual(
      [articles[5]?.media, articles[5]?.published],
      [{ kind: 'video', duration: 9 }, '2024-04-10'],
    );
  });

  it('says that rows with an address alone have no headline, and counts what is nothing', () => {
    const list = listOf(
      row(1, { url: '/a' }),
      row(2, { item: '/b' }),
      'https://songca.example/c',
      null,
      5,
      row(6, item),
    );
    assert.deepEqual(dropped(list), ['no-title', 'no-title', 'no-title', 'not-an-object', 'not-an-object']);
    assert.deepEqual(titles(list), ['Tin']);
  });

  it('finds the stories that it only names, by name or by address', () => {
    const a = { ...item, '@id': '#a', headline: 'A', url: '/a' };
    const b = { ...item, headline: 'B', url: 'https://songca.example/b' };
    const list = listOf(row(1, { item: { '@id': '#a' } }), row(2, { url: 'https://songca.example/b' }), {
      '@id': '#a',
    });
    assert.deepEqual(titles({ '@graph': [b, a, list] }), ['A', 'B']);
  });

  it('stands in the order of its positions, where all rows have one', () => {
    const [a, b] = ['A', 'B'].map((headline) => ({ ...item, headline, url: `/${headline}` }));
    assert.deepEqual(titles(listOf(row(10, { item: a }), row(9, { item: b }))), ['B', 'A']);
    assert.deepEqual(titles(listOf({ item: a, position: '2' }, { item: b, position: '1' })), ['B', 'A']);
    assert.deepEqual(titles(listOf(row(2, { item: a }), b)), ['A', 'B']);
  });

  it('is found as what a page is about, and is preferred to the page’s own story', () => {
    const list = { ...listOf(row(1, { item })), name: 'Mới nhất', inLanguage: 'vi' };
    const feed = feedOf(jsonLd, { '@type': 'CollectionPage', name: 'Giao thông', mainEntity: list });
    assert.deepEqual([feed.title, feed.language, feed.articles.length], ['Mới nhất', 'vi', 1]);
    assert.deepEqual(titles([{ ...item, headline: 'Trang này', url: '/x' }, list]), ['Tin']);
    assert.deepEqual(titles({ '@type': 'Blog', blogPost: [item] }), ['Tin']);
  });

  it('is no trail of breadcrumbs', () => {
    const trail = { '@type': 'BreadcrumbList', itemListElement: [row(1, { name: 'Trang nhất', item: '/' })] };
    assert.deepEqual(titles([trail, item]), ['Tin']);
    assert.equal(jsonLd.read(trail, { url: 'https://songca.example/', parse: nodeMarkup }).ok, false);
  });

  it('may be empty, or hold one row alone', () => {
    assert.deepEqual(titles(listOf()), []);
    assert.deepEqual(titles({ '@type': 'ItemList', itemListElement: row(1, { item }) }), ['Tin']);
    assert.deepEqual(titles({ '@type': 'ItemList' }), []);
  });
});

describe('JSON-LD between the tags of an element', () => {
  const context = { url: 'https://songca.example/trang', parse: nodeMarkup };

  it('is read as publishers write it', () => {
    const result = readJsonLdFeed(`<!-- ${JSON.stringify(listOf(row(1, { item })))} -->`, context);
    assert.ok(result.ok);
    assert.deepEqual(result.value.articles, [
      { id: 'https://songca.example/tin', url: 'https://songca.example/tin', title: 'Tin' },
    ]);
    const graph = readJsonLdFeed(JSON.stringify({ '@graph': [item] }), context);
    assert.ok(graph.ok);
    assert.deepEqual(graph.value.diagnosis.dropped, []);
  });

  it('says whether it is broken or about other things', () => {
    assert.deepEqual(readJsonLdFeed('{"@type":', context), {
      ok: false,
      failure: { kind: 'parse', as: 'json' },
    });
    assert.deepEqual(readJsonLdFeed('{"@type":"WebSite"}', context), {
      ok: false,
      failure: { kind: 'schema', at: '@type' },
    });
  });
});

describe('what is no JSON-LD', () => {
  const reads = (body: unknown) => jsonLd.read(body, { url: 'https://songca.example/', parse: nodeMarkup });

  it('fails by its schema', () => {
    for (const body of [null, 5, 'x', [], {}, { '@type': 'WebSite' }, { '@type': 5 }])
      assert.deepEqual(reads(body), { ok: false, failure: { kind: 'schema', at: '@type' } });
  });

  it('never throws, whatever stands in the fields, however deep', () => {
    const keys = [
      'headline',
      'url',
      '@id',
      'image',
      'author',
      'item',
      'position',
      'video',
      'keywords',
      '@graph',
    ];
    const thing = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(...keys, 'toString', 'valueOf', '__proto__', 'isAccessibleForFree'),
          tie('value'),
        ),
      ),
    })).value;
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 4 }), fc.boolean(), (things, listed) => {
        const typed = things.map((one) => (listed ? one : { '@type': 'Article', ...(one as object) }));
        reads(listed ? listOf(...typed) : typed);
      }),
    );
    let deep: unknown = item;
    for (let depth = 0; depth < 50_000; depth++) deep = { '@graph': [deep], name: [deep] };
    assert.equal(reads([item, deep, { ...item, headline: deep, image: deep }]).ok, true);
  });
});
