import { expect } from '@open-wc/testing';
import { readAddresses } from '../../src/feeds/page-address.js';
import { readPage } from '../../src/feeds/page-context.js';
import { readTopics } from '../../src/feeds/page-topics.js';
import { canonicalUrl } from '../../src/model/canonical-url.js';

const documentOf = (head: string, body = ''): Document =>
  new DOMParser().parseFromString(`<head>${head}</head><body>${body}</body>`, 'text/html');
const pageOf = (head: string, body = '') => {
  const page = documentOf(head, body);
  return { ...readTopics(page), ...readPage(page) };
};
const ld = (thing: unknown): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

const URL = 'https://songca.example/cau-phao.html';
const own = canonicalUrl(location.href);

describe('what a page says about its own story', () => {
  it('is its address alone where it says nothing', () => {
    const page = pageOf('');
    expect([...page.canonical]).to.deep.equal([own]);
    expect(page.tags).to.deep.equal([]);
    expect([page.headline, page.description, page.section, page.published, page.modified]).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is known by its canonical link, by Open Graph, by JSON-LD', () => {
    const heads = [
      `<link rel="canonical" href="${URL}?utm_source=zalo">`,
      `<meta property="og:url" content="${URL}#a">`,
      ld({ '@type': 'NewsArticle', '@id': `${URL}#bai` }),
      ld({ '@type': 'NewsArticle', url: URL }),
      ld({ '@type': ['Article', 'ReportageNewsArticle'], mainEntityOfPage: URL }),
      ld({ '@type': 'NewsArticle', mainEntityOfPage: { '@type': 'WebPage', '@id': URL } }),
      ld({
        '@graph': [
          { '@type': 'WebSite', url: 'https://songca.example/' },
          { '@type': 'NewsArticle', url: URL },
        ],
      }),
    ];
    for (const head of heads)
      expect([...pageOf(head).canonical], head).to.have.members([own, canonicalUrl(URL)]);
  });

  it('is told by JSON-LD before Open Graph', () => {
    const page = pageOf(
      '<meta property="og:title" content="Cầu phao | Báo Sông Cả">' +
        '<meta property="og:description" content="Cầu phao nối lại hai bờ…">' +
        '<meta property="article:modified_time" content="2024-04-10T17:04:00+07:00">' +
        '<meta property="article:tag" content="cầu">' +
        '<meta property="article:tag" content="lũ">' +
        ld({
          '@type': 'http://schema.org/NewsArticle',
          headline: 'Cầu phao',
          description: 'Cầu phao nối lại hai bờ sau mười ngày.',
          articleSection: ['Thời sự', 'Xã hội'],
          keywords: 'cầu, giao thông',
          datePublished: '2024-04-10T16:00:00+07:00',
          dateModified: '2024-04-10 17:30:00',
        }),
    );
    expect(page.headline).to.equal('Cầu phao');
    expect(page.description).to.equal('Cầu phao nối lại hai bờ sau mười ngày.');
    expect(page.section).to.equal('Thời sự');
    expect(page.tags).to.deep.equal(['cầu', 'giao thông', 'lũ']);
    expect(page.published).to.equal('2024-04-10T16:00:00+07:00');
    expect(page.modified).to.equal('2024-04-10 17:30:00');
  });

  it('is told by Open Graph where JSON-LD is silent or broken', () => {
    const page = pageOf(
      '<script type="application/ld+json">{"@type":"NewsArticle",</script>' +
        '<meta property="og:title" content=" Cầu phao ">' +
        '<meta name="description" content="Bản tin của tòa soạn">' +
        '<meta property="og:description" content=" Hai bờ nối lại. ">' +
        '<meta name="article:section" content="Thời sự">' +
        '<meta property="article:published_time" content="2024-04-10T09:00:00Z">' +
        '<meta property="article:modified_time" content="2024-04-10T10:04:00Z">',
    );
    expect(page).to.include({
      headline: 'Cầu phao',
      description: 'Hai bờ nối lại.',
      section: 'Thời sự',
      published: '2024-04-10T09:00:00Z',
      modified: '2024-04-10T10:04:00Z',
    });
  });

  it('is described by the plain description where no other is there', () => {
    expect(pageOf('<meta name="description" content="Hai bờ nối lại.">').description).to.equal(
      'Hai bờ nối lại.',
    );
  });

  it('is the story under the page’s address among several, and none of several strangers', () => {
    const stories = ld([
      { '@type': 'NewsArticle', url: 'https://songca.example/khac.html', dateModified: 'khác' },
      { '@type': 'NewsArticle', url: URL, dateModified: 'đúng' },
    ]);
    expect(pageOf(`<link rel="canonical" href="${URL}">${stories}`).modified).to.equal('đúng');
    const front = pageOf(stories);
    expect(front.modified).to.equal(undefined);
    expect(front.canonical.size).to.equal(1);
  });

  it('bears addresses that are none', () => {
    const page = pageOf(
      '<link rel="canonical" href="http://[">' + ld({ '@type': 'Article', '@id': '//', url: 7 }),
    );
    expect([...page.canonical]).to.deep.equal([own]);
  });

  it('stands under its address, its canonical link and Open Graph, as lists need to know at once', () => {
    const page = documentOf(
      `<link rel="canonical" href="${URL}?fbclid=1"><meta property="og:url" content="https://m.songca.example/khac"><meta property="og:url">`,
    );
    expect([...readAddresses(page)]).to.deep.equal([own, canonicalUrl(URL), 'https://songca.example/khac']);
  });

  it('bears pictures that carry the names of a document’s methods', () => {
    const page = pageOf(
      `<link rel="canonical" href="${URL}">`,
      '<img name="querySelectorAll"><form name="URL"></form><img name="baseURI">',
    );
    expect([...page.canonical]).to.deep.equal([own, canonicalUrl(URL)]);
  });
});
