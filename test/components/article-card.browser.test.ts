import { expect } from '@open-wc/testing';
import '../../src/components/article-card/define.js';
import type { TinArticleCard } from '../../src/components/article-card/article-card.js';
import { fullStory, feedOf, sponsoredStory, story } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import {
  expectNoLeak,
  headlines,
  links,
  part,
  place,
  sees,
  settles,
  title,
  visibleText,
} from '../helpers/reader.js';

const card = (attributes: string, children = ''): Promise<TinArticleCard> =>
  place(`<tin-article-card ${attributes}>${children}</tin-article-card>`);

describe('An article card', () => {
  afterEach(forget);

  it('says all that is known of a story', async () => {
    answer('/feed.json', feedOf(fullStory, 'khac'));
    const element = await card(
      'src="/feed.json" variant="hero" loading="eager" time-zone="+07:00" dateline="TGG"',
    );
    await sees(element, 'Cầu Ghềnh Vải');
    const text = visibleText(element);
    for (const words of [
      'Phóng sự',
      'Ba năm thi công, sáu phút qua sông.',
      'Hồ Vĩnh An',
      'Hạ tầng',
      '17:04 10/04/2024',
      'Cập nhật: 19:30 10/04/2024',
      '24 bình luận',
      'Hội viên',
      '6:24',
      'Ảnh: Mai Khuê',
    ])
      expect(text).to.include(words);
    expect(text).not.to.include('TGG');
    expect(headlines(element)).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('says video and its length to those who do not see the plate', async () => {
    answer('/feed.json', feedOf(fullStory));
    const element = await card('src="/feed.json" loading="eager"');
    await sees(element, 'Cầu Ghềnh Vải');
    expect(links(element)[0]?.textContent).to.include('Video, 6 phút 24 giây');
  });

  it('has one link, in a heading of the level asked for', async () => {
    answer('/feed.json', feedOf(fullStory));
    const element = await card('src="/feed.json" loading="eager" heading-level="4" heading="Xem thêm"');
    await sees(element, 'Cầu Ghềnh Vải');
    expect(element.shadowRoot?.querySelectorAll('a')).to.have.length(1);
    expect(part(element, 'headline')?.localName).to.equal('h4');
    expect(part(element, 'heading')?.localName).to.equal('h3');
    expect(title(element)).to.equal('Xem thêm');
  });

  for (const level of ['1', '0', '-1', '0.4', '1.4', '2.5', '7', '1e9', 'abc'])
    it(`is never headed by a title of a lower rank than its own headline: ${level}`, async () => {
      answer('/feed.json', feedOf('mot'));
      const element = await card(
        `src="/feed.json" loading="eager" heading-level="${level}" heading="Xem thêm"`,
      );
      await sees(element, 'Tin mot');
      const [title = 0, headline = 0] = ['heading', 'headline'].map((name) =>
        Number(part(element, name)?.localName.slice(1)),
      );
      expect(title).to.be.within(1, 6);
      expect(headline).to.be.within(title, title + 1);
      if (level === '1') expect([title, headline]).to.eql([1, 2]);
    });

  for (const variant of ['row', 'card', 'hero', 'overlay', 'text'])
    it(`reserves the picture’s place and is accessible as ${variant}`, async () => {
      answer('/feed.json', feedOf(fullStory));
      const element = await card(`src="/feed.json" loading="eager" variant="${variant}"`);
      await sees(element, 'Cầu Ghềnh Vải');
      const image = part<HTMLImageElement>(element, 'image');
      if (variant === 'text') expect(image).to.equal(null);
      else {
        expect(image?.getAttribute('width')).to.equal('1200');
        expect(image?.getAttribute('height')).to.equal('800');
        expect(image?.alt).to.equal(variant === 'row' ? '' : 'Cây cầu nhìn từ bến');
        expect(image?.dataset['x']).to.equal('1');
      }
      await expect(element).to.be.accessible();
    });

  it('strips exactly the dateline it was told, and nothing that only looks like it', async () => {
    answer('/feed.json', feedOf(story('a', { summary: 'TGGIANG mở hội. Vui.' })));
    const element = await card('src="/feed.json" loading="eager" dateline="TGG"');
    await sees(element, 'TGGIANG mở hội');
  });

  it('cuts a summary only by looks: the whole text stays in the page', async () => {
    const summary = 'Một câu dài. '.repeat(40).trim();
    answer('/feed.json', feedOf(story('a', { summary })));
    const element = await card('src="/feed.json" loading="eager" summary="1"');
    await sees(element, summary);
    expect(part(element, 'summary')?.offsetHeight).to.be.lessThan(40);
    element.summary = 0;
    await element.updateComplete;
    expect(part(element, 'summary')).to.equal(null);
  });

  it('cannot be made to hide that it was paid for', async () => {
    answer('/feed.json', feedOf(sponsoredStory));
    for (const variant of ['row', 'card', 'hero', 'overlay', 'text']) {
      const element = await card(`src="/feed.json" loading="eager" variant="${variant}"`);
      await sees(element, 'Được tài trợ');
      expect(visibleText(element)).to.include('HTX Phước Lâm');
    }
  });

  it('takes its story as a property and as a link in the page', async () => {
    const element = await card('', '<a href="https://bao.example/a">Bài của trang</a>');
    await settles(element, 'ready');
    await sees(element, 'Bài của trang');
    expect(headlines(element)).to.eql(['Bài của trang']);
    element.article = { id: 'b', url: 'https://bao.example/b', title: 'Bài đặt tay' };
    await sees(element, 'Bài đặt tay');
    element.article = undefined;
    await sees(element, 'Bài của trang');
  });

  it('refuses a story whose address is no web address', async () => {
    const element = await card('');
    element.article = { id: 'x', url: 'javascript:alert(1)', title: 'Bẫy' };
    await settles(element, 'empty');
    expect(visibleText(element)).to.equal('');
    expectNoLeak(element);
  });

  it('finds a whole title although a picture of the page is named like a property of documents', async () => {
    await place(
      '<p><img name="links" alt=""><form name="baseURI"></form><a href="https://bao.example/cat">Một tít khác rất dài mà nguồn tin đã cắt mất đuôi</a></p>',
    );
    answer('/feed.json', feedOf(story('cat', { title: 'Một tít khác rất dài mà ...' })));
    const element = await card('src="/feed.json" loading="eager"');
    await sees(element, 'đã cắt mất đuôi');
  });

  it('gives a title that came cut the whole title that the page has', async () => {
    await place(
      '<p><a href="https://bao.example/dai?utm_source=x">Một tít rất dài mà nguồn tin đã cắt mất đuôi</a></p>',
    );
    answer('/feed.json', feedOf(story('dai', { title: 'Một tít rất dài mà ...' })));
    const element = await card('src="/feed.json" loading="eager"');
    await sees(element, 'đã cắt mất đuôi');
  });
});
