import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf } from '../fixtures/stories.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { headlines, nextFrames, part, place, sees, settles, visibleText } from '../helpers/reader.js';

const list = (attributes: string, children: string): Promise<TinRelatedNews> =>
  place(
    `<tin-related-news src="/feed.json" loading="eager" heading="Tin" ${attributes}>${children}</tin-related-news>`,
  );

const rows = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('[role="listitem"]') ?? [])].map((row) =>
    (row.querySelector('bdi')?.textContent ?? row.querySelector('slot')?.name ?? '').trim(),
  );

const row = (element: Element): HTMLElement | null => part(element, 'after');

const AD = '<div id="qc" slot="after-3" style="height:100px">Mua cam vườn</div>';

describe('A publisher’s own node in a list', () => {
  beforeEach(() => {
    watchFaults();
    answer('/feed.json', feedOf('mot', 'hai', 'ba', 'bon', 'nam', 'sau'));
  });
  afterEach(() => {
    forget();
    expectNoFaults();
  });

  it('stands as a row of its own behind the third story, under its label', async () => {
    const element = await list('', AD);
    await sees(element, 'Mua cam vườn');
    expect(rows(element)).to.eql(['Tin mot', 'Tin hai', 'Tin ba', 'after-3', 'Tin bon', 'Tin nam']);
    expect(visibleText(element)).to.match(/Tin ba Quảng cáo Mua cam vườn Tin bon/);
    await expect(element).to.be.accessible();
  });

  it('stays where the page finds it, and is never made again', async () => {
    const home = await place<HTMLDivElement>('<div></div>');
    const ad = document.createElement('div');
    ad.id = 'qc';
    ad.slot = 'after-1';
    ad.textContent = 'Mua cam';
    const moves: MutationRecord[] = [];
    const element = document.createElement('tin-related-news');
    Object.assign(element, { src: '/feed.json', loading: 'eager' });
    element.append(ad);
    home.append(element);
    const observer = new MutationObserver((records) => moves.push(...records));
    observer.observe(element, { childList: true });
    await sees(element, 'Mua cam');
    element.limit = 2;
    element.layout = 'grid';
    await nextFrames(4);
    expect(document.getElementById('qc')).to.equal(ad);
    expect(ad.parentElement).to.equal(element);
    observer.disconnect();
    expect(moves).to.eql([]);
  });

  it('is counted neither by the limit nor by the figures', async () => {
    const element = await list('layout="numbered" limit="4"', AD);
    await sees(element, 'Mua cam vườn');
    expect(headlines(element)).to.have.length(4);
    const figures = [...(element.shadowRoot?.querySelectorAll('.figure') ?? [])];
    expect(figures.map((figure) => figure.textContent)).to.eql(['1', '2', '3', '4']);
  });

  it('comes behind the last story where the list is shorter', async () => {
    const element = await list('limit="2"', '<p slot="after-9">Bản tin sáng</p>');
    await sees(element, 'Bản tin sáng');
    expect(rows(element)).to.eql(['Tin mot', 'Tin hai', 'after-9']);
  });

  it('bears the label that its author gives it, or none', async () => {
    const element = await list(
      '',
      '<div slot="after-1" data-tin-label="Bản tin">Nhận thư mỗi sáng</div><div slot="after-2" data-tin-label="">Tự nói mình là gì</div>',
    );
    await sees(element, 'Bản tin Nhận thư mỗi sáng');
    await sees(element, 'Tự nói mình là gì');
    expect(visibleText(element)).not.to.include('Quảng cáo');
  });

  it('leaves no row and no label while it is empty, shows both when it fills, and neither when it empties again', async () => {
    const element = await list('', '<div slot="after-1"><script>0</script> </div>');
    await sees(element, 'Tin hai');
    expect(visibleText(element)).not.to.include('Quảng cáo');
    expect(row(element)?.offsetHeight).to.equal(0);
    const node = element.querySelector('[slot]') as HTMLElement;
    node.append('Tới rồi');
    await sees(element, 'Quảng cáo Tới rồi');
    node.textContent = '';
    await waitUntil(() => !visibleText(element).includes('Quảng cáo'));
    expect(row(element)?.offsetHeight).to.equal(0);
    node.append('Lại tới');
    await sees(element, 'Lại tới');
    node.style.display = 'none';
    await waitUntil(() => !visibleText(element).includes('Quảng cáo'));
    expect(row(element)?.offsetHeight).to.equal(0);
  });

  for (const [means, attributes] of Object.entries({
    'its own height': 'style="height:250px"',
    'its least height': 'style="min-height:250px"',
    'an attribute': 'data-tin-height="250"',
  }))
    it(`has its place from the first drawing by ${means}, so that nothing moves when it fills`, async () => {
      const element = await list('', `<div slot="after-1" ${attributes}></div>`);
      await sees(element, 'Tin hai');
      expect(visibleText(element)).not.to.include('Quảng cáo');
      const before = element.offsetHeight;
      expect(row(element)?.offsetHeight).to.be.greaterThan(250);
      expect(row(element)?.getAttribute('role')).to.equal('presentation');
      const frame = document.createElement('iframe');
      frame.title = 'Quảng cáo';
      frame.style.cssText = 'display:block;height:250px;width:200px;border:0';
      element.querySelector('[slot]')?.append(frame);
      await sees(element, 'Quảng cáo');
      expect(element.offsetHeight).to.equal(before);
      await expect(element).to.be.accessible();
    });

  it('has its place when the page says its height later', async () => {
    const element = await list('', '<div slot="after-1"></div>');
    await sees(element, 'Tin hai');
    expect(row(element)?.offsetHeight).to.equal(0);
    element.querySelector<HTMLElement>('[slot]')?.setAttribute('data-tin-height', '250');
    await waitUntil(() => (row(element)?.offsetHeight ?? 0) > 250, 'its place');
    element.querySelector<HTMLElement>('[slot]')?.setAttribute('data-tin-height', '90');
    await waitUntil(() => (row(element)?.offsetHeight ?? 0) < 250, 'a lower place');
  });

  it('is measured again only where it has changed, not at every drawing', async () => {
    const element = await list('', AD);
    await sees(element, 'Mua cam vườn');
    await nextFrames();
    const node = element.querySelector('[slot]') as HTMLElement;
    const measure = window.getComputedStyle;
    let measured = 0;
    window.getComputedStyle = (of, pseudo) => {
      if (of === node) measured++;
      return measure.call(window, of, pseudo);
    };
    try {
      for (const heading of ['Một', 'Hai', 'Ba']) {
        element.heading = heading;
        await element.updateComplete;
      }
      expect(measured).to.equal(0);
      node.style.display = 'none';
      await waitUntil(() => row(element)?.offsetHeight === 0, 'no row');
      expect(measured).to.be.greaterThan(0);
    } finally {
      window.getComputedStyle = measure;
    }
  });

  it('takes the whole width between cards in columns, which leave no hole', async () => {
    const element = await list('layout="grid" limit="6"', '<div slot="after-2">Mua cam</div>');
    element.style.width = '720px';
    await sees(element, 'Mua cam');
    await waitUntil(() => (row(element)?.offsetWidth ?? 0) > 600, 'the whole width');
    const tops = [...(element.shadowRoot?.querySelectorAll('.item') ?? [])].map((item) =>
      Math.round(item.getBoundingClientRect().top),
    );
    expect(new Set(tops).size).to.equal(2);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });

  it('is no story where the feed fails, whatever links it holds', async () => {
    answer('/hong.json', 404);
    const element = await place<TinRelatedNews>(
      '<tin-related-news src="/hong.json" loading="eager" heading="Tin"><div slot="after-1"><a href="https://cam.example/">Mua cam</a></div></tin-related-news>',
    );
    await settles(element, 'failed');
    await nextFrames();
    expect(headlines(element)).to.eql([]);
    expect(visibleText(element)).to.equal('');
  });

  it('stands between the page’s own links where those stand in for the feed', async () => {
    answer('/hong.json', 404);
    const element = await place<TinRelatedNews>(
      '<tin-related-news src="/hong.json" loading="eager"><a href="https://bao.example/a">Tin a</a><a href="https://bao.example/b">Tin b</a><div slot="after-1"><a href="https://cam.example/">Mua cam</a></div></tin-related-news>',
    );
    await sees(element, 'Mua cam');
    expect(rows(element)).to.eql(['Tin a', 'after-1', 'Tin b']);
  });

  it('is found when the page adds it later, and leaves no row when the page takes it away', async () => {
    const element = await list('', '<div slot="after-1">Mua cam</div>');
    await sees(element, 'Mua cam');
    element.insertAdjacentHTML('beforeend', '<div slot="after-2">Mua chanh</div>');
    await sees(element, 'Mua chanh');
    element.querySelector('[slot="after-1"]')?.remove();
    await waitUntil(() => !visibleText(element).includes('Mua cam'));
    expect(rows(element).slice(0, 3)).to.eql(['Tin mot', 'Tin hai', 'after-2']);
  });

  it('still follows its nodes after the page has moved the list', async () => {
    const element = await list('', '<div slot="after-1"></div>');
    await sees(element, 'Tin hai');
    (await place<HTMLDivElement>('<div></div>')).append(element);
    element.querySelector('[slot]')?.append('Mua cam');
    await sees(element, 'Quảng cáo Mua cam');
    expect(asked).to.have.length(1);
  });

  it('speaks the language of the page', async () => {
    const home = await place<HTMLDivElement>(
      '<div lang="en"><tin-related-news src="/feed.json" loading="eager"><div slot="after-1">Oranges</div></tin-related-news></div>',
    );
    await sees(home, 'Advertisement Oranges');
  });
});
