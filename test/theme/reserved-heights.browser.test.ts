import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import { feedOf, story } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { headlines, nextFrames, place, settles } from '../helpers/reader.js';

const link = document.createElement('link');

const items = ['a', 'b', 'c', 'd', 'e'].map((name) =>
  story(name, {
    title: `Cầu Ghềnh Vải thông xe, hai xã hết cảnh đò giang: kỳ ${name}`,
    summary: 'Ba năm thi công, sáu phút qua sông, và một buổi sáng mà cả làng ra đứng ở đầu cầu.',
    image: 'https://bao.example/cau.jpg',
    date_published: '2024-04-10T17:04:00+07:00',
    _tinbox: { section: 'Hạ tầng' },
  }),
);

describe('A class of tinbox.css', () => {
  before(async () => {
    link.rel = 'stylesheet';
    link.href = new URL('../../src/theme/tinbox.css', import.meta.url).href;
    document.head.append(link);
    await new Promise((resolve) => link.addEventListener('load', resolve));
  });
  after(() => link.remove());
  afterEach(forget);

  for (const layout of ['carousel', 'lead'])
    for (const width of [240, 320, 480, 680, 760, 960, 1200])
      it(`reserves the height of a list before it comes, so that nothing moves: ${layout}, ${width} px`, async () => {
        let send: (body: object) => void = () => {};
        answer('/feed.json', new Promise((resolve) => (send = resolve)));
        const home = await place<HTMLElement>(
          `<div style="width:${width}px;font:16px/1.5 sans-serif"><tin-related-news class="tin-${layout}" src="/feed.json" layout="${layout}" heading="Gợi ý" loading="eager"></tin-related-news></div>`,
        );
        const list = home.firstElementChild as HTMLElement;
        const before = list.offsetHeight;
        expect(before).to.be.greaterThan(300);
        await settles(list, 'loading');
        await nextFrames(6);
        const waiting = list.offsetHeight;
        send(feedOf(...items));
        await waitUntil(() => headlines(list).length === 5, 'stories');
        await nextFrames(6);
        expect([waiting, list.offsetHeight]).to.eql([before, before]);
      });
});
