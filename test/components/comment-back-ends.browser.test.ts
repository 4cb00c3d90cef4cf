import { expect } from '@open-wc/testing';
import '../../src/components/comment-thread/define.js';
import { extras } from '../../src/components/comment-thread/comment-thread.acts.js';
import type { TinCommentThread } from '../../src/components/comment-thread/comment-thread.js';
import {
  BLUESKY,
  COMMENTS_FILE,
  ISSO,
  MASTODON,
  WORDPRESS,
  WORDPRESS_POST,
} from '../fixtures/comment-systems.js';
import { lamGiangThread } from '../fixtures/comments.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { expectNoLeak, part, place, sees, settles, title, visibleText } from '../helpers/reader.js';

const WORDPRESS_SRC = 'src="https://bao.example/wp-json/wp/v2/comments?post=18"';
const FILE_SRC = 'src="https://bao.example/cau.json"';

const thread = (attributes: string): Promise<TinCommentThread> =>
  place<HTMLElement>(
    `<div lang="vi"><tin-comment-thread loading="eager" time-zone="+07:00" ${attributes} thread="https://bao.example/cau"></tin-comment-thread></div>`,
  ).then((home) => home.firstElementChild as TinCommentThread);

const all = <Kind extends Element = HTMLElement>(element: Element, selector: string): Kind[] => [
  ...(element.shadowRoot?.querySelectorAll<Kind>(selector) ?? []),
];
const parts = (element: Element, name: string): HTMLElement[] => all(element, `[part~="${name}"]`);
const sorts = (element: Element): string[] =>
  parts(element, 'sort').map((sort) => sort.textContent?.trim() ?? '');

function wordPress(post: object = WORDPRESS_POST): void {
  answer('posts/18?_fields=id%2Clink%2Ccomment_status', post);
  answer('post=18&order=desc', WORDPRESS);
}

/** A page whose readers could vote, reply and report, if the comment system had it. */
function letReadersAct(): () => void {
  const writable = extras as { acts?: unknown };
  const before = writable.acts;
  writable.acts ??= () => Promise.reject(new Error('not pressed here'));
  return () => (writable.acts = before);
}

describe('A thread of another comment system', () => {
  let stop: () => void;
  beforeEach(() => {
    watchFaults();
    stop = letReadersAct();
  });
  afterEach(() => {
    stop();
    expectNoFaults();
    forget();
  });

  it('of WordPress is read with its links, quotations and code, and does no harm', async () => {
    wordPress();
    const element = await thread(WORDPRESS_SRC);
    await sees(element, 'kế hoạch');
    expect(parts(element, 'name').map(({ textContent }) => textContent)).to.eql([
      'Kẻ xấu',
      'Trần Quốc Việt',
      'Ong & Ong',
    ]);
    const links = all<HTMLAnchorElement>(element, '[part~="text"] a');
    expect(links.map(({ href, rel }) => [href, rel])).to.eql([
      ['https://bao.example/ke-hoach?a=1&b=2', 'nofollow ugc noopener'],
    ]);
    expect(all(element, 'blockquote.cited > p').map(({ textContent }) => textContent)).to.eql(['quý III']);
    expect(all(element, 'code').map(({ textContent }) => textContent)).to.eql(['if (a < b) {}']);
    expect(all(element, 'script, iframe, [style], [onclick], [onerror], img')).to.eql([]);
    expect((window as { __pwned?: number }).__pwned).to.equal(undefined);
    expectNoLeak(element);
    await expect(element).to.be.accessible();
  });

  it('of WordPress has no votes, no reports and no order by votes', async () => {
    wordPress();
    const element = await thread(WORDPRESS_SRC);
    await sees(element, 'kế hoạch');
    expect(sorts(element)).to.eql(['Mới nhất', 'Cũ nhất']);
    expect([...parts(element, 'vote'), ...parts(element, 'report')]).to.eql([]);
  });

  it('of WordPress that is closed says so', async () => {
    wordPress({ ...WORDPRESS_POST, comment_status: 'closed' });
    const element = await thread(WORDPRESS_SRC);
    await sees(element, 'Bài này đã ngừng nhận ý kiến.');
  });

  it('of WordPress without a form leads to the form of its own page', async () => {
    wordPress();
    const element = await thread(`${WORDPRESS_SRC} format="wordpress-read"`);
    await sees(element, 'Trả lời trên bao.example');
    expect(part<HTMLAnchorElement>(element, 'elsewhere')?.href).to.equal('https://bao.example/cau/#respond');
    expect(parts(element, 'form-place')).to.eql([]);
  });

  it('of a WordPress that refuses says that it could not be loaded, never zero', async () => {
    answer('posts/18?_fields=id%2Clink%2Ccomment_status', 401);
    answer('post=18&order=desc', 401);
    const element = await thread(WORDPRESS_SRC);
    await sees(element, 'Chưa tải được bình luận.');
    expect(visibleText(element)).not.to.match(/\b0\b/);
  });

  it('of Isso has votes, names or none, and what was taken back; no reports', async () => {
    answer('sort=newest', ISSO);
    const element = await thread('src="https://isso.bao.example" format="isso"');
    await sees(element, 'con đường đất');
    expect(parts(element, 'name').map(({ textContent }) => textContent)).to.eql([
      'Trần Quốc Việt',
      'Không ghi tên',
    ]);
    expect(parts(element, 'tombstone')).to.have.length(1);
    expect(parts(element, 'vote')).to.have.length(2);
    expect(parts(element, 'report')).to.eql([]);
    expect(sorts(element)).to.eql(['Mới nhất', 'Hữu ích nhất', 'Cũ nhất']);
    await sees(element, 'Xem thêm 1 trả lời');
    answer('sort=upvotes', ISSO);
    parts(element, 'sort')[1]?.click();
    await sees(element, 'Ý kiến được nhiều người thấy hữu ích đứng trước.');
    await expect(element).to.be.accessible();
  });

  it('of Isso in which nobody has written is empty', async () => {
    answer('sort=newest', 404);
    const element = await thread('src="https://isso.bao.example" format="isso"');
    await settles(element, 'empty');
  });

  it('of Mastodon is read, and answered there', async () => {
    answer('/context', MASTODON);
    const element = await thread('src="https://mxh.example/@bao/100"');
    await sees(element, 'Trả lời trên Mastodon');
    expect(part<HTMLAnchorElement>(element, 'elsewhere')?.href).to.equal('https://mxh.example/@bao/100');
    expect(visibleText(element)).not.to.include('Kể hết');
    expect([...parts(element, 'form-place'), ...parts(element, 'reply'), ...parts(element, 'report')]).to.eql(
      [],
    );
    expect(all(element, 'button.vote')).to.eql([]);
    await sees(element, 'Hữu ích 7');
    await expect(element).to.be.accessible();
  });

  it('of Bluesky is read with its links, and answered there', async () => {
    answer('parentHeight=0', BLUESKY);
    const element = await thread('src="https://bsky.app/profile/bao.example/post/goc"');
    await sees(element, 'Trả lời trên Bluesky');
    expect(all<HTMLAnchorElement>(element, '[part~="text"] a').map(({ textContent }) => textContent)).to.eql([
      'bao.example',
      '@an',
      'Cầu lúc rạng đông',
    ]);
    expect(parts(element, 'reply')).to.eql([]);
  });

  it('that is a file is read with picks, and asked for once for all orders', async () => {
    answer('cau.json', COMMENTS_FILE);
    const element = await thread(FILE_SRC);
    await sees(element, 'Hay quá!');
    expect(sorts(element)).to.eql(['Mới nhất', 'Hữu ích nhất', 'Cũ nhất', 'Toà soạn chọn']);
    expect(all(element, 'ul.items > li').map(({ textContent }) => textContent)).to.eql(['một', 'hai']);
    expect([...parts(element, 'form-place'), ...parts(element, 'reply'), ...parts(element, 'report')]).to.eql(
      [],
    );
    parts(element, 'sort')[3]?.click();
    await sees(element, 'Ý kiến toà soạn chọn đứng trước');
    expect(parts(element, 'name').map(({ textContent }) => textContent)).to.eql([
      'Trần Quốc Việt',
      'Phạm Minh Ngữ',
      'Lan',
    ]);
    expect(asked).to.have.length(1);
  });

  it('loads pictures of those who write from allowed hosts only, and not before they are near', async () => {
    answer('cau.json', COMMENTS_FILE);
    const none = await thread(FILE_SRC);
    await sees(none, 'Hay quá!');
    expect(parts(none, 'avatar')).to.eql([]);
    const others = await thread(`${FILE_SRC} avatar-hosts="anh.bao.example.evil.example; bao.example"`);
    await sees(others, 'Hay quá!');
    expect(parts(others, 'avatar')).to.eql([]);
    const allowed = await thread(`${FILE_SRC} avatar-hosts="cdn.bsky.app; anh.bao.example"`);
    await sees(allowed, 'Hay quá!');
    const [face, ...more] = parts(allowed, 'avatar') as HTMLImageElement[];
    expect(more).to.eql([]);
    expect([face?.src, face?.loading, face?.alt, face?.referrerPolicy]).to.eql([
      'https://anh.bao.example/viet.png',
      'lazy',
      '',
      'no-referrer',
    ]);
  });

  it('shows the newest of a whole site with their stories, to be read only', async () => {
    const [one, other] = WORDPRESS.slice(-2);
    const up = [{ link: 'https://bao.example/pho/', title: { rendered: 'Phở &amp; than' } }];
    answer('_embed=up&order=desc', [
      { ...one, _embedded: { up }, link: 'https://bao.example/pho/#comment-1' },
      { ...other, link: 'javascript:alert(1)' },
    ]);
    const element = await thread('src="https://bao.example/wp-json" thread="*"');
    await sees(element, 'Về bài Phở & than');
    expect(title(element)).to.equal('Bình luận mới nhất');
    const [link] = parts(element, 'story') as HTMLAnchorElement[];
    expect(link?.href).to.equal('https://bao.example/pho/');
    expect(parts(element, 'permalink').map((each) => (each as HTMLAnchorElement).href)).to.deep.equal([
      'https://bao.example/pho/#comment-1',
    ]);
    for (const name of ['vote', 'reply', 'report', 'more', 'form-place', 'sorts', 'notice', 'show-replies'])
      expect(parts(element, name), name).to.have.length(0);
    expect(asked.filter((url) => url.includes('/comments'))).to.have.length(1);
    expectNoLeak(element);
    await expect(element).to.be.accessible();
  });

  it('shows the newest of the gateway, in English too, and nothing of a system without such a list', async () => {
    answer('/v1/comments/latest?limit=20', {
      comments: [
        {
          ...lamGiangThread.comments[0],
          url: 'https://bao.example/cau#comment-1',
          thread: { key: 'https://bao.example/cau', title: 'Cầu Lam Giang thông xe' },
        },
        { ...lamGiangThread.comments[0], id: 'x2', parent: 'x9', thread: { key: 'bai-77' } },
      ],
    });
    const element = await thread('src="https://gw.example" thread="*" lang="en"');
    await sees(element, 'On Cầu Lam Giang thông xe');
    expect(title(element)).to.equal('Latest comments');
    expect(parts(element, 'comment')).to.have.length(2);
    expect((parts(element, 'story')[0] as HTMLAnchorElement).href).to.equal('https://bao.example/cau');
    expect(parts(element, 'story')).to.have.length(1);
    expectNoLeak(element);

    const none = await thread('src="https://bao.example/isso" format="isso" thread="*"');
    await settles(none, 'empty');
    expect(visibleText(none)).to.equal('');
    expect(asked.some((url) => url.includes('isso'))).to.equal(false);
  });

  it('that nobody here can read is said not to be loaded', async () => {
    const element = await thread('src="https://bao.example/cau" format="disqus"');
    await sees(element, 'Chưa tải được bình luận.');
  });
});
