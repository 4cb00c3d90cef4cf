import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/article-card/define.js';
import '../../src/components/related-news/define.js';
import '../../src/components/time/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { serve } from '../../src/loader/on-demand.js';
import { feedOf } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { nextFrames, place, sees, title } from '../helpers/reader.js';

describe('A div in place of an element', () => {
  before(() => serve({ 'tin-time': () => undefined, 'tin-related-news': () => undefined }));
  afterEach(forget);

  it('becomes the same list, with the div still there and its children inside the element', async () => {
    answer('/feed.json', feedOf('mot', 'hai'));
    const div = await place<HTMLDivElement>(
      '<div class="tin-related-news cot-phai" data-tin-src="/feed.json" data-tin-heading="Tin liên quan" data-tin-heading-level="3" data-tin-limit="1" data-tin-loading="eager"><a href="https://bao.example/a">Dự phòng</a></div>',
    );
    await waitUntil(() => div.firstElementChild?.localName === 'tin-related-news');
    const element = div.firstElementChild as TinRelatedNews;
    expect(element.querySelector('a')?.textContent).to.equal('Dự phòng');
    expect(div.className).to.equal('tin-related-news cot-phai');
    await sees(element, 'Tin mot');
    expect(title(element)).to.equal('Tin liên quan');
    expect(element.shadowRoot?.querySelector('h3')?.textContent).to.equal('Tin liên quan');
  });

  it('takes the publisher’s own nodes along without taking them off the page', async () => {
    answer('/feed.json', feedOf('mot', 'hai'));
    const left: Node[] = [];
    customElements.define(
      'x-quang-cao',
      class extends HTMLElement {
        disconnectedCallback(): void {
          if (!this.isConnected) left.push(this);
        }
      },
    );
    const div = await place<HTMLDivElement>(
      '<div class="tin-related-news" data-tin-src="/feed.json" data-tin-loading="eager"><x-quang-cao id="qc" data-tin-slot="after-1">Mua cam</x-quang-cao><a href="https://bao.example/a">Dự phòng</a></div>',
    );
    await waitUntil(() => div.firstElementChild?.localName === 'tin-related-news');
    const element = div.firstElementChild as TinRelatedNews;
    await sees(element, 'Quảng cáo Mua cam');
    expect(document.getElementById('qc')?.parentElement).to.equal(element);
    expect(left).to.eql([]);
  });

  it('gives the height that it reserved to the element, which can let it go', async () => {
    const div = await place<HTMLDivElement>(
      '<div class="tin-related-news tin-rows-5 tin-lines-2 tin-grid tin-hero tin-lead tin-carousel tin-khac" data-tin-heading="Tin"></div>',
    );
    await waitUntil(() => div.firstElementChild?.localName === 'tin-related-news');
    expect(div.className).to.equal('tin-related-news tin-khac');
    expect(div.firstElementChild?.className).to.equal(
      'tin-rows-5 tin-lines-2 tin-grid tin-hero tin-lead tin-carousel',
    );
  });

  it('understands plain data attributes too, and prefers its own', async () => {
    answer('/dung.json', feedOf('dung'));
    const div = await place<HTMLDivElement>(
      '<div class="tin-related-news" data-src="/sai.json" data-tin-src="/dung.json" data-loading="eager" data-heading="Gợi ý"></div>',
    );
    await sees(div, 'Tin dung');
    expect(title(div.firstElementChild as Element)).to.equal('Gợi ý');
  });

  it('is upgraded once, however often the page moves it', async () => {
    const div = await place<HTMLDivElement>(
      '<div class="tin-time" data-tin-datetime="2024-04-10T10:04:00Z" data-tin-time-zone="+07:00" data-tin-label="Cập nhật:"></div>',
    );
    await sees(div, '17:04 10/04/2024');
    const home = document.createElement('section');
    div.parentElement?.append(home);
    home.append(div);
    await nextFrames(4);
    expect(div.querySelectorAll('tin-time')).to.have.length(1);
    await sees(div, '17:04 10/04/2024');
  });
});
