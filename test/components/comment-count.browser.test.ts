import { expect } from '@open-wc/testing';
import '../../src/components/comment-count/define.js';
import type { TinCommentCount } from '../../src/components/comment-count/comment-count.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { comes, nextFrames, place, sees, settles, visibleText } from '../helpers/reader.js';

const GATEWAY = 'https://cong.example';
const STORY = 'https://bao.example/cau';

/** What the gateway says of a thread that is asked for alone, or last. */
const counts = (...totals: readonly (readonly [thread: string, total: number])[]): void =>
  answer(`thread=${totals.at(-1)?.[0]}`, { counts: totals.map(([thread, total]) => ({ thread, total })) });

const count = (attributes = '', fallback = '', around = 'href="https://bao.example/cau"') =>
  place<HTMLElement>(
    `<div><a ${around}>Cầu Lam Giang <tin-comment-count src="${GATEWAY}" ${attributes}>${fallback}</tin-comment-count></a></div>`,
  ).then((home) => home.querySelector('tin-comment-count') as TinCommentCount);

describe('A count of comments', () => {
  afterEach(forget);

  it('says in a link how many comments the story behind it has', async () => {
    counts([STORY, 12]);
    const element = await count();
    await sees(element, '12 bình luận');
    await settles(element, 'ready');
    const link = element.closest('a') as HTMLAnchorElement;
    expect(visibleText(link)).to.equal('Cầu Lam Giang 12 bình luận');
    await expect(link).to.be.accessible();
  });

  for (const [lang, one, two, many] of [
    ['vi', '1 bình luận', '2 bình luận', '1.234 bình luận'],
    ['en', '1 comment', '2 comments', '1,234 comments'],
    ['ar', 'تعليق واحد', 'تعليقان', 'تعليق'],
  ] as const)
    it(`counts as ${lang} does`, async () => {
      for (const [total, text] of [
        [1, one],
        [2, two],
        [1234, many],
      ] as const) {
        forget();
        counts([STORY, total]);
        await sees(await count(`lang="${lang}"`), text);
      }
    });

  it('asks once for all links of a page, and once for a link that stands there twice', async () => {
    answer('%25C4%2591%25C3%25B2', {
      counts: [
        { thread: STORY, total: 12 },
        { thread: 'https://bao.example/%C4%91%C3%B2', total: 3 },
      ],
    });
    const page = await place<HTMLElement>(
      `<ul>${[STORY, STORY, 'https://bao.example/đò']
        .map(
          (url) => `<li><a href="${url}"><tin-comment-count src="${GATEWAY}"></tin-comment-count></a></li>`,
        )
        .join('')}</ul>`,
    );
    await sees(page, '12 bình luận 12 bình luận 3 bình luận');
    expect(asked.filter((url) => url.includes('/v1/counts'))).to.have.length(1);
  });

  it('names a thread in NFC, however it was typed', async () => {
    answer(`thread=${encodeURIComponent('cầu'.normalize('NFC'))}`, {
      counts: [{ thread: 'cầu'.normalize('NFC'), total: 4 }],
    });
    await sees(await count(`thread="${'cầu'.normalize('NFD')}"`), '4 bình luận');
  });

  it('takes no space where nobody has written, whatever the page wrote there', async () => {
    counts([STORY, 0]);
    const element = await count('', 'Bình luận');
    await settles(element, 'empty');
    expect(visibleText(element)).to.equal('');
    expect(element.getBoundingClientRect().width).to.equal(0);
  });

  it('says so where nobody has written and the page wants to know', async () => {
    counts([STORY, 0]);
    await sees(await count('zero'), 'Chưa có bình luận');
  });

  for (const [what, reply] of [
    ['is away', 404],
    ['answers something else', { counts: [{ thread: STORY, total: '12' }] }],
    ['answers for another thread', { counts: [{ thread: 'https://bao.example/khac', total: 12 }] }],
  ] as const)
    it(`leaves the page’s own words where the gateway ${what}, and says no zero`, async () => {
      answer(`thread=${STORY}`, reply);
      const element = await count('', 'Bình luận');
      await settles(element, 'failed');
      expect(visibleText(element)).to.equal('Bình luận');
    });

  for (const src of ['javascript:alert(1)', 'data:text/plain,12'])
    it(`asks nobody at ${src}`, async () => {
      counts([STORY, 12]);
      const element = await count('', 'Bình luận');
      await sees(element, '12 bình luận');
      element.src = src;
      await settles(element, 'failed');
      expect(visibleText(element)).to.equal('Bình luận');
    });

  it('counts the page’s own thread where no link is around it', async () => {
    answer(
      `thread=${encodeURIComponent(location.href.replace(/#.*/, '')).replace(/%3A/g, ':').replace(/%2F/g, '/')}`,
      {
        counts: [{ thread: location.href.replace(/#.*/, ''), total: 7 }],
      },
    );
    const element = await place<TinCommentCount>(`<tin-comment-count src="${GATEWAY}"></tin-comment-count>`);
    await sees(element, '7 bình luận');
  });

  it('counts anew when the page names another thread', async () => {
    counts([STORY, 12]);
    const element = await count();
    await sees(element, '12 bình luận');
    answer('thread=https://bao.example/do', { counts: [{ thread: 'https://bao.example/do', total: 3 }] });
    element.thread = 'https://bao.example/do';
    await sees(element, '3 bình luận');
  });

  describe('that a server drew', () => {
    const drawn = (minutes: number, total = 12): string => {
      const at = new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 19);
      return `<a href="${STORY}">Cầu <tin-comment-count src="${GATEWAY}" data-tin-v="${__VERSION__}" data-tin-fetched="${at}Z" data-tin-ttl="60"><template shadowrootmode="open"><style></style><span part="count">${total} bình luận</span></template><data class="p-comments" value="${total}">${total} bình luận</data></tin-comment-count></a>`;
    };
    const awake = async (markup: string): Promise<TinCommentCount> => {
      const home = await place<HTMLElement>(`<div></div>`);
      // The parser of a page attaches such a root; one that is put in later has to be read so.
      if ('setHTMLUnsafe' in home)
        (home as Element & { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(markup);
      else (home as Element).append(document.createRange().createContextualFragment(markup));
      return home.querySelector('tin-comment-count') as TinCommentCount;
    };

    it('stands, and asks nobody while it is fresh', async () => {
      counts([STORY, 99]);
      const element = await awake(drawn(0));
      await settles(element, 'ready');
      await sees(element, '12 bình luận');
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(asked).to.deep.equal([]);
      expect(visibleText(element)).to.equal('12 bình luận');
    });

    it('is counted anew once it is old', async () => {
      counts([STORY, 13]);
      const element = await awake(drawn(5));
      await sees(element, '13 bình luận');
      expect(asked).to.have.length(1);
    });

    it('stays where the gateway is away', async () => {
      answer(`thread=${STORY}`, 404);
      const element = await awake(drawn(5));
      await comes(() => asked.length, 'the question');
      await nextFrames();
      expect(visibleText(element)).to.equal('12 bình luận');
      expect(element.getAttribute('state')).to.equal('ready');
    });

    it('goes where all comments are gone', async () => {
      counts([STORY, 0]);
      const element = await awake(drawn(5));
      await settles(element, 'empty');
      expect(visibleText(element)).to.equal('');
    });
  });
});
