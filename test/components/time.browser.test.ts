import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/time/define.js';
import type { TinTime } from '../../src/components/time/time.js';
import { nextFrames, part, place, sees, settles, visibleText } from '../helpers/reader.js';

const time = (attributes: string, text = ''): Promise<TinTime> =>
  place(`<tin-time ${attributes}>${text}</tin-time>`);

describe('An update line', () => {
  it('says its moment in full, in the publisher’s zone', async () => {
    const element = await time('label="Cập nhật:" datetime="2024-04-10T10:04:00Z" time-zone="+07:00"');
    await sees(element, 'Cập nhật: 17:04 10/04/2024 (GMT+7)');
    expect(part(element, 'time')?.getAttribute('datetime')).to.equal('2024-04-10T10:04:00Z');
    await expect(element).to.be.accessible();
  });

  it('reads the text the page wrote, day before month', async () => {
    const element = await time('label="Cập nhật:" time-zone="+07:00"', 'Cập nhật: 17:04 10/04/2024');
    await sees(element, '17:04 10/04/2024 (GMT+7)');
    expect(part(element, 'time')?.getAttribute('datetime')).to.equal('2024-04-10T10:04:00Z');
  });

  for (const text of ['', ' GMT+7', '{time}', 'undefined', '31/02/2024', '0000-00-00 00:00:00', 'hôm qua'])
    it(`vanishes with its label where the date is “${text}”`, async () => {
      const element = await time('label="Cập nhật:" time-zone="+07:00"', text);
      await settles(element, 'empty');
      expect(visibleText(element)).to.equal('');
      expect(element.offsetHeight).to.equal(0);
    });

  describe('on a page that says when it was changed', () => {
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'article:modified_time');
    meta.content = '2024-04-10T17:04:00+07:00';
    before(() => document.head.append(meta));
    after(() => meta.remove());

    for (const text of ['', 'Cập nhật:  GMT+7', 'Cập nhật:', '{time}'])
      it(`takes that where its own text is “${text}”`, async () => {
        const element = await time('label="Cập nhật:" of="page" time-zone="Asia/Ho_Chi_Minh"', text);
        await sees(element, 'Cập nhật: 17:04 10/04/2024 (GMT+7)');
      });

    it('prefers a date of its own that can be read', async () => {
      const element = await time('of="page" time-zone="+07:00"', '08:00 11/04/2024');
      await sees(element, '08:00 11/04/2024');
    });
  });

  for (const datetime of ['{{x}}', 'null', '31/02/2024', '2024041017'])
    it(`shows the good date between its tags where its attribute is “${datetime}”`, async () => {
      const element = await time(`datetime="${datetime}" time-zone="+07:00"`, '17:04 10/04/2024');
      await sees(element, '17:04 10/04/2024 (GMT+7)');
    });

  it('follows the text that the page writes between its tags', async () => {
    const element = await time('label="Cập nhật:" time-zone="+07:00"', '17:04 10/04/2024');
    await sees(element, '17:04 10/04/2024');
    element.textContent = '18:30 10/04/2024';
    await sees(element, '18:30 10/04/2024');
    (element.firstChild as Text).data = '19:45 10/04/2024';
    await sees(element, '19:45 10/04/2024');
    element.textContent = '';
    await settles(element, 'empty');
    expect(element.offsetHeight).to.equal(0);
  });

  it('shows the reader’s own clock where its zone is mistyped, never that of Greenwich in silence', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...words) => void warned.push(words.join(' '));
    try {
      const datetime = 'datetime="2024-04-10T10:04:00Z"';
      const [right, wrong] = [await time(datetime), await time(`${datetime} time-zone="Asia/Saigonn"`)];
      await settles(wrong, 'ready');
      expect(visibleText(wrong)).to.equal(visibleText(right));
      document.documentElement.dataset['tinTimeZone'] = '+07:00';
      await sees(await time(`${datetime} time-zone="Asia/Saigonn"`), '17:04 10/04/2024 (GMT+7)');
      expect(warned).to.eql(['No time zone is named "Asia/Saigonn".']);
    } finally {
      console.warn = warn;
      delete document.documentElement.dataset['tinTimeZone'];
    }
  });

  it('says how long ago, where that was asked for, and keeps the box it had', async () => {
    const ago = new Date(Date.now() - 5 * 60_000).toISOString();
    const element = await time(`datetime="${ago}" format="relative" time-zone="+07:00"`);
    await waitUntil(() => visibleText(element).includes('5 phút trước'), 'relative words', { timeout: 5000 });
    expect(part(element, 'time')?.dataset['full']).to.match(/\(GMT\+7\)$/);
  });

  it('says the full time again where relative words are no longer asked for', async () => {
    const ago = new Date(Date.now() - 5 * 60_000).toISOString();
    const element = await time(`datetime="${ago}" format="relative" time-zone="+07:00"`);
    await sees(element, '5 phút trước');
    element.format = 'absolute';
    await sees(element, '(GMT+7)');
    expect(visibleText(element)).not.to.include('trước');
  });

  it('never says that the future was some time ago', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const element = await time(`datetime="${soon}" format="relative" time-zone="+07:00"`);
    await settles(element, 'ready');
    await nextFrames(4);
    expect(visibleText(element)).to.match(/GMT\+7/);
  });

  it('follows a new date and the loss of it', async () => {
    const element = await time('label="Cập nhật:" datetime="2024-04-10T10:04:00Z" time-zone="+07:00"');
    await sees(element, '17:04');
    element.datetime = '2024-04-11T10:04:00Z';
    await sees(element, '11/04/2024');
    element.datetime = 'null';
    await settles(element, 'empty');
    await element.updateComplete;
    expect(visibleText(element)).to.equal('');
  });

  it('speaks English on an English page', async () => {
    const home = await place<HTMLElement>(
      '<p lang="en-GB"><tin-time label="Updated:" datetime="2024-04-10T10:04:00Z" time-zone="Europe/London"></tin-time></p>',
    );
    await sees(home, '10 Apr 2024, 11:04 (GMT+1)');
  });
});
