import { expect } from '@open-wc/testing';
import type { Adapter } from '../../src/feeds/adapter.js';
import { atom } from '../../src/feeds/adapters/atom.js';
import { rss } from '../../src/feeds/adapters/rss.js';
import { decodeXml } from '../../src/feeds/decode-xml.js';
import { domParser } from '../../src/feeds/dom-markup.js';
import { fetchJson } from '../../src/feeds/fetch-json.js';
import type { Feed } from '../../src/model/feed.js';
import { windows1258 } from '../helpers/windows-1258.js';

function feedOf(adapter: Adapter, body: unknown): Feed {
  const result = adapter.read(body, {
    url: 'https://songca.example/rss/feed',
    parse: domParser(),
    timeZone: '+07:00',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function ask(name: string): Promise<unknown> {
  const answer = await fetchJson(new URL(`../fixtures/${name}`, import.meta.url).href);
  return answer.ok ? answer.value.body : answer.failure;
}

describe('feeds in XML, read by the browser', () => {
  it('shows the stories of Vietnamese papers', async () => {
    const { articles, diagnosis } = feedOf(rss, await ask('rss-anchor-pictures.xml'));
    expect(articles.map(({ title }) => title)).to.deep.equal([
      'Cầu phao Rú Trét thông xe trước mùa lũ',
      'Cà phê Phủ Quỳ: “được mùa & được giá”',
      'Học sinh đảo Mắt có thư viện nổi ...',
    ]);
    expect(articles[0]?.summary).to.equal(
      'Sau tám tháng thi công, người dân hai bờ không còn phải đi vòng 14 km.',
    );
    expect(diagnosis.dropped).to.deep.equal([{ index: 3, reason: 'no-title' }]);
  });

  it('reads Media RSS, podcasts and RDF', async () => {
    const { articles } = feedOf(rss, await ask('rss-media.xml'));
    expect(articles.map(({ image }) => image?.src.split('/').pop())).to.deep.equal([
      'ben-1200.jpg',
      'den-640.jpg',
      'truyen-thanh.jpg',
      'dinh-kem.jpg',
      'trong-bai.jpg',
      'tu-viet.jpg',
    ]);
    expect(feedOf(rss, await ask('rss-rdf.xml')).articles).to.have.length(2);
  });

  it('reads the three kinds of text in Atom', async () => {
    const { articles } = feedOf(atom, await ask('atom-papers.xml'));
    expect(articles.map(({ title }) => title)).to.deep.equal([
      'Thẻ <b> và <i> trong sách giáo khoa tin học: 5 < 7',
      'Lễ hội Uống nước nhớ nguồn “mở cửa”',
      'A quiet year for typhoons',
      'Phim: Vượt ghềnh',
    ]);
    expect(articles[2]?.summary).to.equal('Five named storms. One landfall & no damage.');
  });

  it('reads a paper that still writes windows-1258', () => {
    const text = 'Gió mùa đông bắc tràn về, vùng núi dưới 10 độ';
    const bytes = windows1258(
      `<?xml version="1.0" encoding="windows-1258"?><rss><channel><item><title>${text}</title><link>/a</link></item></channel></rss>`,
    );
    expect(feedOf(rss, decodeXml(bytes, 'text/xml')).articles[0]?.title).to.equal(text);
  });
});

describe('asking in the browser', () => {
  it('ends in words where nothing answers, and where a page answers', async () => {
    const pause = (): Promise<void> => Promise.resolve();
    const offline = await fetchJson('http://127.0.0.1:9/feed.json', { pause });
    expect(offline).to.deep.equal({ ok: false, failure: { kind: 'network' } });
    const missing = await fetchJson(new URL('./missing.json', import.meta.url).href);
    expect(missing).to.deep.equal({ ok: false, failure: { kind: 'http', status: 404 } });
  });
});
