import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { answer, asked, forget } from '../helpers/answers.js';
import {
  expectNoLeak,
  headlines,
  links,
  nextFrames,
  part,
  place,
  sees,
  settles,
  title,
  visibleText,
  wakes,
} from '../helpers/reader.js';
import { feedOf, fullStory, sponsoredStory, story } from '../fixtures/stories.js';

const list = (attributes: string, children = ''): Promise<TinRelatedNews> =>
  place(`<tin-related-news ${attributes}>${children}</tin-related-news>`);

describe('A list of related news', () => {
  afterEach(forget);

  it('shows the stories of a feed under its heading', async () => {
    answer('/feed.json', feedOf('mot', 'hai', 'ba'));
    const element = await list('src="/feed.json" heading="Tin liên quan" loading="eager"');
    await sees(element, 'Tin mot');
    expect(title(element)).to.equal('Tin liên quan');
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin ba']);
    expect(links(element)[0]?.href).to.equal('https://bao.example/mot');
    expect(part(element, 'heading')?.localName).to.equal('h2');
    expect(part(element, 'headline')?.localName).to.equal('h3');
    await expect(element).to.be.accessible();
  });

  it('keeps its place without a heading while the feed is on its way', async () => {
    answer('/feed.json', 'hang');
    const element = await list('src="/feed.json" heading="Tin liên quan" loading="eager" limit="3"');
    await settles(element, 'loading');
    await nextFrames();
    expect(visibleText(element)).to.equal('');
    expect(element.offsetHeight).to.be.greaterThan(200);
    await expect(element).to.be.accessible();
  });

  it('says nothing and takes no space where the feed is empty', async () => {
    answer('/feed.json', feedOf());
    const element = await list('src="/feed.json" heading="Tin liên quan" loading="eager"');
    await settles(element, 'empty');
    await nextFrames();
    expect(title(element)).to.equal(undefined);
    expect(visibleText(element)).to.equal('');
  });

  it('leaves what is on screen where it is when the feed turns out empty, and lets the space go out of sight', async () => {
    let send: (feed: object) => void = () => {};
    answer('/feed.json', new Promise((resolve) => (send = resolve)));
    const element = await list('src="/feed.json" heading="Tin liên quan" loading="eager"');
    const below = document.createElement('p');
    below.textContent = 'Bài báo';
    element.after(below);
    const far = document.createElement('div');
    far.style.height = '5000px';
    element.before(far);
    far.style.height = '0px';
    await settles(element, 'loading');
    await nextFrames();
    const before = below.getBoundingClientRect().top;
    send(feedOf());
    await settles(element, 'empty');
    await nextFrames(4);
    expect(below.getBoundingClientRect().top).to.equal(before);
    far.style.height = '5000px';
    await waitUntil(() => element.offsetHeight === 0, 'the blank space goes', { timeout: 5000 });
  });

  it('leaves no trace where the feed fails and the page has no links of its own', async () => {
    answer('/feed.json', 404);
    const element = await list('src="/feed.json" heading="Tin liên quan" loading="eager"');
    await settles(element, 'failed');
    await nextFrames();
    expect(visibleText(element)).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('shows the page’s own links as stories where the feed fails', async () => {
    answer('/feed.json', 404);
    const element = await list(
      'src="/feed.json" heading="Tin liên quan" loading="eager"',
      '<ul><li><a href="https://bao.example/a">Tin của trang</a></li></ul>',
    );
    await settles(element, 'failed');
    await sees(element, 'Tin của trang');
    expect(title(element)).to.equal('Tin liên quan');
    expect(headlines(element)).to.eql(['Tin của trang']);
    await expect(element).to.be.accessible();
  });

  it('shows words between its tags as they are where the feed fails', async () => {
    answer('/feed.json', 404);
    const element = await list(
      'src="/feed.json" heading="Tin liên quan" loading="eager"',
      '<p>Xem ở trang nhất</p>',
    );
    await settles(element, 'failed');
    await sees(element, 'Xem ở trang nhất');
    expect(title(element)).to.equal(undefined);
  });

  it('keeps old news when asking again fails', async () => {
    answer('/feed.json', feedOf('mot'));
    const element = await list('src="/feed.json" heading="Tin" loading="eager"');
    await sees(element, 'Tin mot');
    answer('/feed.json', 404);
    element.reload();
    await settles(element, 'stale');
    expect(headlines(element)).to.eql(['Tin mot']);
    expect(title(element)).to.equal('Tin');
  });

  it('shows the page’s links as stories where there is no feed at all', async () => {
    const element = await list(
      'heading="Gợi ý"',
      '<ul><li><a href="https://bao.example/a">Tin một</a><time datetime="2024-04-10T17:04:00+07:00">10/4</time></li><li><a href="https://bao.example/b">Tin hai</a></li></ul>',
    );
    await settles(element, 'ready');
    await sees(element, 'Tin hai');
    expect(headlines(element)).to.eql(['Tin một', 'Tin hai']);
  });

  it('reads a feed that stands in the page', async () => {
    const element = await list(
      'heading="Gợi ý"',
      `<script type="application/json">${JSON.stringify(feedOf('trong-trang'))}</script>`,
    );
    await sees(element, 'Tin trong-trang');
  });

  it('takes stories as a property, and goes back to its feed when the property is unset', async () => {
    answer('/feed.json', feedOf('tu-feed'));
    const element = await list('src="/feed.json" loading="eager"');
    element.items = [{ id: 'x', url: 'https://bao.example/x', title: 'Tin đặt tay' }];
    await sees(element, 'Tin đặt tay');
    element.items = undefined;
    await sees(element, 'Tin tu-feed');
  });

  it('has the stories that were set before it was upgraded', async () => {
    const element = document.implementation
      .createHTMLDocument()
      .createElement('tin-related-news') as TinRelatedNews;
    element.items = [{ id: 'x', url: 'https://bao.example/x', title: 'Đặt trước' }];
    const home = await place<HTMLDivElement>('<div></div>');
    home.append(element);
    await sees(element, 'Đặt trước');
  });

  it('listens only to the last feed it was told to show', async () => {
    let send: (feed: object) => void = () => {};
    answer('/cham.json', new Promise((resolve) => (send = resolve)));
    answer('/nhanh.json', feedOf('nhanh'));
    const element = await list('src="/cham.json" loading="eager"');
    element.src = '/nhanh.json';
    await sees(element, 'Tin nhanh');
    send(feedOf('cham'));
    await nextFrames(4);
    expect(headlines(element)).to.eql(['Tin nhanh']);
  });

  it('does nothing more once it has left the page, and goes on when it comes back', async () => {
    let send: (feed: object) => void = () => {};
    answer('/feed.json', new Promise((resolve) => (send = resolve)));
    const element = await list('src="/feed.json" loading="eager"');
    const home = element.parentElement;
    element.remove();
    send(feedOf('ve-muon'));
    await nextFrames(4);
    expect(headlines(element)).to.eql([]);
    home?.append(element);
    await sees(element, 'Tin ve-muon');
  });

  it('keeps its stories when the page moves it, and tells of a choice once', async () => {
    const element = await list('');
    element.items = [{ id: 'x', url: 'https://bao.example/x', title: 'Tin x' }];
    await sees(element, 'Tin x');
    await wakes(element);
    const home = document.createElement('div');
    element.parentElement?.append(home);
    home.append(element);
    await nextFrames();
    let told = 0;
    element.addEventListener('tin-article-select', (event) => {
      told++;
      event.preventDefault();
    });
    links(element)[0]?.click();
    expect(told).to.equal(1);
    expect(headlines(element)).to.eql(['Tin x']);
  });

  it('tells which story a reader chose, and lets the page say no', async () => {
    const element = await list('');
    element.items = [
      { id: '1', url: 'https://bao.example/1', title: 'Một' },
      { id: '2', url: 'https://bao.example/2', title: 'Hai' },
    ];
    await sees(element, 'Hai');
    await wakes(element);
    const chosen = oneEvent(document.body, 'tin-article-select');
    const stay = (event: Event): void => event.preventDefault();
    addEventListener('click', stay);
    links(element)[1]?.click();
    const event = await chosen;
    removeEventListener('click', stay);
    expect(event.detail.article.title).to.equal('Hai');
    expect(event.cancelable && event.composed && event.bubbles).to.equal(true);
  });

  it('counts a story opened in a new tab with ctrl or the middle button', async () => {
    const element = await list('');
    element.items = [{ id: '1', url: 'https://bao.example/1', title: 'Một' }];
    await sees(element, 'Một');
    await wakes(element);
    const told: string[] = [];
    element.addEventListener('tin-article-select', (event) => {
      told.push(event.type);
      event.preventDefault();
    });
    const link = links(element)[0];
    link?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    link?.dispatchEvent(
      new MouseEvent('auxclick', { bubbles: true, composed: true, cancelable: true, button: 1 }),
    );
    link?.dispatchEvent(
      new MouseEvent('auxclick', { bubbles: true, composed: true, cancelable: true, button: 2 }),
    );
    expect(told).to.have.length(2);
  });

  it('leaves out the story that the page itself tells', async () => {
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = 'https://bao.example/chinh-no';
    document.head.append(link);
    history.replaceState(null, '', '?chinh-no');
    try {
      answer(
        '/feed.json',
        feedOf('mot', story('chinh-no', { url: 'https://bao.example/chinh-no/?utm_source=zalo' })),
      );
      const element = await list('src="/feed.json" loading="eager"');
      await sees(element, 'Tin mot');
      expect(headlines(element)).to.eql(['Tin mot']);
    } finally {
      link.remove();
      history.replaceState(null, '', location.pathname);
    }
  });

  it('asks for nothing until it comes near the viewport', async () => {
    answer('/feed.json', feedOf('mot'));
    const far = await place<HTMLDivElement>(
      '<div><div style="height:6000px"></div><tin-related-news src="/feed.json"></tin-related-news></div>',
    );
    const element = far.querySelector('tin-related-news') as TinRelatedNews;
    await nextFrames(6);
    expect(asked).to.eql([]);
    element.scrollIntoView();
    await sees(element, 'Tin mot');
    expect(asked).to.have.length(1);
    scrollTo(0, 0);
  });

  it('shows no more stories than asked for, in the layout asked for', async () => {
    answer('/feed.json', feedOf('1', '2', '3', '4', '5', '6', '7'));
    const element = await list(
      'src="/feed.json" loading="eager" limit="3" layout="numbered" heading="Đọc nhiều"',
    );
    await sees(element, 'Tin 3');
    expect(headlines(element)).to.have.length(3);
    element.limit = 6;
    await sees(element, 'Tin 6');
    expect(asked).to.have.length(1);
  });

  it('marks the place of a picture that does not come', async () => {
    const element = await list('');
    element.items = [
      {
        id: '1',
        url: 'https://bao.example/1',
        title: 'Một',
        image: { src: `${location.origin}/khong-co.jpg` },
      },
    ];
    await waitUntil(() => element.shadowRoot?.querySelector('.frame.broken'), 'the mark stands', {
      timeout: 5000,
    });
    expect(part(element, 'picture')?.offsetHeight).to.be.greaterThan(40);
  });

  it('always labels what is paid for', async () => {
    answer('/feed.json', feedOf(sponsoredStory));
    const element = await list('src="/feed.json" loading="eager"');
    await sees(element, 'Được tài trợ');
    expect(links(element)[0]?.rel).to.include('sponsored');
  });

  it('says when a link opens a new tab', async () => {
    const element = await list('link-target="_blank"');
    element.items = [{ id: '1', url: 'https://bao.example/1', title: 'Một' }];
    await sees(element, 'Một');
    expect(links(element)[0]?.textContent).to.include('mở trong thẻ mới');
    expect(links(element)[0]?.rel).to.equal('noopener');
  });

  it('speaks the language of the page, and English with its own lang where it does not know it', async () => {
    const home = await place<HTMLElement>('<div lang="en"><tin-related-news></tin-related-news></div>');
    const element = home.firstElementChild as TinRelatedNews;
    element.items = [{ id: '1', url: 'https://bao.example/1', title: 'One', commentCount: 2, live: true }];
    await sees(element, '2 comments');
    const other = await place<HTMLElement>('<div lang="fi"><tin-related-news></tin-related-news></div>');
    const foreign = other.firstElementChild as TinRelatedNews;
    foreign.items = [{ id: '1', url: 'https://bao.example/1', title: 'Yksi', live: true }];
    await sees(foreign, 'Live');
    expect(part(foreign, 'live')?.lang).to.equal('en');
  });

  it('speaks Arabic from a chunk of its own', async () => {
    const home = await place<HTMLElement>(
      '<div lang="ar" dir="rtl"><tin-related-news></tin-related-news></div>',
    );
    const element = home.firstElementChild as TinRelatedNews;
    element.items = [{ id: '1', url: 'https://bao.example/1', title: 'خبر', live: true }];
    await sees(element, 'مباشر');
    await expect(element).to.be.accessible();
  });

  it('never shows a template that nobody filled', async () => {
    answer(
      '/feed.json',
      feedOf(story('a', { title: '{title}' }), story('b', { summary: undefined }), fullStory),
    );
    const element = await list('src="/feed.json" loading="eager"');
    await sees(element, 'Cầu Ghềnh Vải');
    expectNoLeak(element);
    expect(headlines(element)).to.have.length(2);
  });

  it('tells developers what was dropped and why, and readers nothing', async () => {
    answer('/feed.json', feedOf('mot', story('khong-an-toan', { url: 'javascript:alert(1)' })));
    const home = await place<HTMLDivElement>('<div></div>');
    const element = document.createElement('tin-related-news');
    const loaded = oneEvent(element, 'tin-feed-load');
    element.src = '/feed.json';
    element.loading = 'eager';
    home.append(element);
    const { detail } = await loaded;
    expect(detail.diagnosis.items).to.equal(2);
    expect(detail.diagnosis.dropped).to.eql([{ index: 1, reason: 'unsafe-url' }]);
  });

  it('draws a long list in slices, and all of it in the end', async () => {
    const element = await list('limit="150"');
    element.items = [...new Array(150).keys()].map((n) => ({
      id: `${n}`,
      url: `https://bao.example/${n}`,
      title: `Tin ${n}`,
    }));
    const first = await new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        const { length } = headlines(element);
        if (!length) return;
        observer.disconnect();
        resolve(length);
      }).observe(element.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    });
    expect(first).to.equal(20);
    await waitUntil(() => headlines(element).length === 150, 'all rows', { timeout: 5000 });
    expect(
      element.shadowRoot?.querySelectorAll('[role="list"] > [role="presentation"] > [role="listitem"]'),
    ).to.have.length(150);
  });
});
