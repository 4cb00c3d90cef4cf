import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/comment-thread/define.js';
import type { TinCommentThread } from '../../src/components/comment-thread/comment-thread.js';
import { CommentGateway, forgetDevice, problem } from '../helpers/comment-gateway.js';
import { click, field, own, parts as all, type, write } from '../helpers/comment-writer.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { comes, expectNoLeak, part, place, sees, visibleText } from '../helpers/reader.js';

const SITE = 'https://writing.example';
let gateway: CommentGateway;

const thread = async (attributes = '', lang = 'vi', width = 720): Promise<TinCommentThread> => {
  const home = await place<HTMLElement>(
    `<div lang="${lang}" style="inline-size:${width}px"><tin-comment-thread loading="eager" time-zone="+07:00" src="https://writing.example" thread="https://bao.example/cau" ${attributes}></tin-comment-thread></div>`,
  );
  const element = home.firstElementChild as TinCommentThread;
  await waitUntil(() => part(element, 'form'), 'the form', { timeout: 15_000 });
  return element;
};

const said = (element: Element): string => part(element, 'status')?.textContent ?? '';

/** The same page, loaded again. */
async function reloaded(element: Element): Promise<TinCommentThread> {
  element.parentElement?.remove();
  return thread();
}

const kept = (): string[] =>
  Object.keys(localStorage)
    .filter((name) => /^tinbox\.(draft|own)\./.test(name))
    .map((name) => JSON.parse(localStorage.getItem(name) ?? '') as { site: string; text: string })
    .flatMap(({ site, text }) => (site.startsWith(SITE) ? [text] : []));

describe('Writing in a thread', () => {
  // The test server compiles what is asked for first: readers get it compiled.
  before(async function () {
    this.timeout(180_000);
    await Promise.all([
      import('../../src/components/comment-thread/acts.extra.js'),
      import('../../src/components/comment-thread/settled.js'),
      import('../../src/components/comment-thread/writing.extra.js'),
      import('../../src/feeds/comments/gateway.js'),
      import('../../src/feeds/comments/gateway-writer.js'),
      import('../../src/controllers/writing/device-marks.js'),
      import('../../src/locales/en/comment-thread.js'),
      import('../../src/locales/en/writing.js'),
      import('../../src/locales/ar/comment-thread.js'),
      import('../../src/locales/ar/writing.js'),
      import('../../src/selection/kind-checks.js'),
    ]);
  });
  beforeEach(() => {
    forgetDevice(SITE);
    gateway = new CommentGateway(SITE);
    watchFaults();
  });
  afterEach(() => {
    gateway.close();
    forgetDevice(SITE);
    expectNoFaults();
  });

  for (const [lang, send] of [
    ['vi', 'Gửi ý kiến'],
    ['en', 'Send comment'],
    ['ar', 'أرسل التعليق'],
  ] as const)
    it(`stands there labelled, with what the thread asks for (${lang})`, async () => {
      const element = await thread('', lang);
      await sees(element, send);
      expectNoLeak(element);
      expect(field<HTMLInputElement>(element, 'phone')).to.equal(null);
      await expect(element).to.be.accessible();
    });

  it('sends what is written: it waits for an editor, seen by its author, who is taken there and told', async () => {
    const events: string[] = [];
    const element = await thread();
    for (const name of ['submit', 'pending', 'publish', 'refuse'])
      document.addEventListener(`tin-comment-${name}`, (event) => {
        events.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`);
      });
    write(element, 'Mong xã đặt thêm đèn ở lối lên cầu.'.normalize('NFD'));
    click(element, 'send');
    await sees(element, 'Đang chờ duyệt');
    expect(own(element)[0]).to.include('Chỉ bạn thấy ý kiến này.');
    expect(own(element)[0]).to.include('Thuỷ Tiên');
    expect(own(element)[0]).to.include('Mong xã đặt thêm đèn ở lối lên cầu.');
    expect(gateway.posts[0]?.body['text']).to.equal('Mong xã đặt thêm đèn ở lối lên cầu.'.normalize('NFC'));
    expect(field(element, 'text').value).to.equal('');
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'own'));
    await comes(() => said(element).startsWith('Đang chờ duyệt'));
    expect(events).to.deep.equal(['submit {}', 'pending {"id":"own0"}']);
    await expect(element).to.be.accessible();
  });

  it('is published at once in an open thread, and its author is taken to it', async () => {
    gateway.status = 'published';
    const element = await thread();
    write(element, 'Cầu đẹp quá');
    click(element, 'send');
    await comes(() => element.shadowRoot?.getElementById('comment-own0'), 'the comment in the thread');
    await comes(() => !own(element).length);
    await comes(() => element.shadowRoot?.activeElement?.id === 'comment-own0', 'focus on it');
  });

  it('keeps a draft on every change, over a closed tab, each at its own place', async () => {
    const element = await thread();
    write(element, 'Cầu xong rồi');
    await sees(element, 'Đã lưu nháp trên máy này');
    all(element, 'reply')[0]?.click();
    await comes(() => part(element, 'cancel'));
    expect(field(element, 'text').value).to.equal('');
    expect(field<HTMLInputElement>(element, 'name').value).to.equal('Thuỷ Tiên');
    expect(visibleText(element)).to.include('Trả lời Trần Quốc Việt');
    await comes(() => element.shadowRoot?.activeElement === field(element, 'text'), 'focus in the reply');
    type(field(element, 'text'), 'Đúng thế');
    const again = await reloaded(element);
    expect(field(again, 'text').value).to.equal('Cầu xong rồi');
    all(again, 'reply')[0]?.click();
    await comes(() => field(again, 'text').value === 'Đúng thế');
    click(again, 'cancel');
    await comes(() => field(again, 'text').value === 'Cầu xong rồi');
    await comes(() => again.shadowRoot?.activeElement === all(again, 'reply')[0], 'focus at the button');
    expect(new Set(kept())).to.deep.equal(new Set(['Cầu xong rồi', 'Đúng thế']));
  });

  it('is taken off the device on request, and comes back', async () => {
    const element = await thread();
    write(element, 'Cầu xong rồi');
    await sees(element, 'Xoá khỏi máy này');
    click(element, 'forget');
    await sees(element, 'Đã xoá khỏi máy này.');
    expect(kept()).to.deep.equal([]);
    expect(field(element, 'text').value).to.equal('');
    click(element, 'undo-forget');
    expect(field(element, 'text').value).to.equal('Cầu xong rồi');
    expect(kept()).to.deep.equal(['Cầu xong rồi']);
  });

  it('sends once by a double click', async () => {
    const element = await thread();
    write(element, 'Cầu đẹp quá');
    click(element, 'send');
    click(element, 'send');
    await sees(element, 'Đang chờ duyệt');
    click(element, 'send');
    expect(gateway.posts.length).to.equal(1);
    expect(visibleText(element)).not.to.include('Bạn chưa viết gì');
  });

  it('sends nothing by the Enter that ends a word of an input method', async () => {
    const element = await thread();
    write(element, 'Cầu đẹp quá');
    const name = field<HTMLInputElement>(element, 'name');
    for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
      if ('keyCode' in init) Object.defineProperty(enter, 'keyCode', { value: 229 });
      name.dispatchEvent(enter);
      expect(enter.defaultPrevented).to.equal(true);
    }
    const plain = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    name.dispatchEvent(plain);
    expect(plain.defaultPrevented).to.equal(false);
    expect(gateway.posts.length).to.equal(0);
  });

  it('keeps 60,000 characters whole, says that they are too long, and does not send them', async () => {
    const element = await thread();
    const long = 'Đường ấy '.repeat(6667).slice(0, 60_000);
    write(element, long);
    await sees(element, 'Dài quá');
    expect(field(element, 'text').value.length).to.equal(60_000);
    expect(kept()[0]?.length).to.equal(60_000);
    click(element, 'send');
    await sees(element, 'Ý kiến dài quá.');
    expect(gateway.posts.length).to.equal(0);
    expect(element.shadowRoot?.activeElement).to.equal(field(element, 'text'));
  });

  it('says calmly what is worth saying, once the writer pauses, and sends all the same', async () => {
    const element = await thread();
    write(element, 'Cau dep qua, ba con hai xa mung lam. Goi toi so 0912 345 678');
    await sees(element, 'Câu này hình như thiếu dấu.');
    expect(visibleText(element)).to.include('Trong bài có số điện thoại');
    click(element, 'send');
    await sees(element, 'Đang chờ duyệt');
  });

  it('says what is missing at its field, and takes the reader there', async () => {
    const element = await thread();
    click(element, 'send');
    await sees(element, 'Bạn chưa viết gì.');
    type(field(element, 'text'), 'Cầu đẹp quá');
    click(element, 'send');
    await sees(element, 'Xin cho biết họ tên.');
    expect(element.shadowRoot?.activeElement).to.equal(field(element, 'name'));
    type(field<HTMLInputElement>(element, 'name'), 'Lan');
    type(field<HTMLInputElement>(element, 'email'), 'lan@');
    click(element, 'send');
    await sees(element, 'Địa chỉ thư điện tử chưa đúng.');
    expect(gateway.posts.length).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('survives a browser that keeps nothing, and says so', async () => {
    // What is held in memory is held as long as the page lives, beyond this test.
    gateway.thread = { ...gateway.thread, key: 'https://bao.example/khac' };
    const element = await thread();
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      write(element, 'Cầu đẹp quá');
      await sees(element, 'Trình duyệt này không lưu được nháp');
      click(element, 'send');
      await sees(element, 'Đang chờ duyệt');
    } finally {
      Storage.prototype.setItem = real;
    }
  });

  it('goes through lost answers: one comment, and its words are on the device until it is there', async () => {
    gateway.replies = ['offline', 'answer-lost'];
    const element = await thread();
    write(element, 'Cầu đẹp quá');
    click(element, 'send');
    await comes(() => gateway.posts.length > 0);
    expect(kept()).to.deep.equal(['Cầu đẹp quá']);
    await comes(
      () => own(element)[0]?.includes('Đang chờ duyệt') || visibleText(element).includes('Chưa gửi được'),
    );
    // The next tries come by the clock, or sooner: a page that is loaded again is one, the network's return another.
    const again = await reloaded(element);
    await comes(() => {
      dispatchEvent(new Event('online'));
      return own(again)[0]?.includes('Đang chờ duyệt') ?? false;
    });
    expect(gateway.taken.size).to.equal(1);
    expect(new Set(gateway.posts.map(({ key }) => key)).size).to.equal(1);
  });

  it('shows what waits for an editor after a reload, and what was refused with its reason, and gives the words back', async () => {
    const element = await thread();
    write(element, 'Nói thẳng là mấy ông thầu làm ăn bố láo');
    click(element, 'send');
    await sees(element, 'Đang chờ duyệt');
    const [key, comment] = [...gateway.taken][0]!;
    gateway.taken.set(key, { ...comment, status: 'rejected', reason: 'abusive' } as never);
    const again = await reloaded(element);
    await sees(again, 'Không được đăng');
    await comes(() => own(again)[0]?.includes('Lý do: công kích cá nhân.'), 'the reason');
    expect(own(again)[0]).to.include('Nói thẳng là mấy ông thầu làm ăn bố láo');
    await expect(again).to.be.accessible();
    click(again, 'own-editAndSend');
    await comes(() => field(again, 'text').value.startsWith('Nói thẳng'));
    expect(own(again).length).to.equal(0);
    type(field(again, 'text'), 'Nói thẳng là nhà thầu làm chưa tốt');
    click(again, 'send');
    await sees(again, 'Đang chờ duyệt');
    expect(gateway.posts[1]?.key).not.to.equal(gateway.posts[0]?.key);
  });

  it('is changed while its author may, and says so where the newsroom was quicker', async () => {
    const element = await thread();
    write(element, 'Cầu đẹp qua');
    click(element, 'send');
    await sees(element, 'Đang chờ duyệt');
    click(element, 'own-edit');
    await comes(
      () =>
        field(element, 'text').value === 'Cầu đẹp qua' &&
        part(element, 'own')?.contains(part(element, 'form')),
    );
    gateway.replies = [problem('comment-stale', 412)];
    type(field(element, 'text'), 'Cầu đẹp quá');
    click(element, 'send');
    await sees(element, 'Toà soạn đã sửa ý kiến này');
    expect(field(element, 'text').value).to.equal('Cầu đẹp quá');
    click(element, 'send');
    await comes(() => own(element)[0]?.includes('Cầu đẹp quá') && !own(element)[0]?.includes('Lưu'));
    expect([...gateway.taken.values()][0]?.text).to.equal('Cầu đẹp quá');
  });

  it('is taken back after a few seconds in which its author may think better of it', async () => {
    const element = await thread();
    write(element, 'Cầu đẹp quá');
    click(element, 'send');
    await sees(element, 'Đang chờ duyệt');
    click(element, 'own-withdraw');
    await sees(element, 'Sắp xoá');
    click(element, 'own-undo');
    await sees(element, 'Đang chờ duyệt');
    click(element, 'own-withdraw');
    await sees(element, 'Sắp xoá');
    const [name] = Object.keys(localStorage).filter((each) => each.startsWith('tinbox.own.'));
    const record = JSON.parse(localStorage.getItem(name ?? '') ?? '') as { leaveAt: number };
    localStorage.setItem(name ?? '', JSON.stringify({ ...record, leaveAt: Date.now() - 1 }));
    const again = await reloaded(element);
    await comes(
      () => gateway.letters.some(({ method }) => method === 'DELETE'),
      'it is deleted after a reload',
    );
    await comes(() => own(again).length === 0);
  });

  it('stays where it is, caret and all, while comments come', async () => {
    const element = await thread();
    all(element, 'reply')[0]?.click();
    await comes(() => element.shadowRoot?.activeElement === field(element, 'text'));
    const text = field(element, 'text');
    type(text, 'Đúng thế');
    text.setSelectionRange(2, 4);
    element.controller.take([{ ...gateway.comments[0]!, id: 'mới', root: 'mới', text: 'Ý kiến mới' }]);
    await sees(element, 'Ý kiến mới');
    expect(element.shadowRoot?.activeElement).to.equal(text);
    expect([text.selectionStart, text.selectionEnd]).to.deep.equal([2, 4]);
    expect(text.value).to.equal('Đúng thế');
  });

  it('remembers a name only if its owner says so', async () => {
    const element = await thread();
    write(element, 'Cầu đẹp quá');
    click(element, 'send');
    await sees(element, 'Đang chờ duyệt');
    let again = await reloaded(element);
    expect(field<HTMLInputElement>(again, 'name').value).to.equal('');
    field<HTMLInputElement>(again, 'remember').click();
    type(field<HTMLInputElement>(again, 'name'), 'Lan');
    again = await reloaded(again);
    expect(field<HTMLInputElement>(again, 'name').value).to.equal('Lan');
    field<HTMLInputElement>(again, 'remember').click();
    again = await reloaded(again);
    expect(field<HTMLInputElement>(again, 'name').value).to.equal('');
  });
});
