import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/time/define.js';
import { defineOnce } from '../../src/components/parts/define-once.js';
import { TinTime } from '../../src/components/time/time.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { nextFrames, notYetUpgraded, place, sees, settles, visibleText } from '../helpers/reader.js';

const MOMENT = '2024-04-10T10:04:00Z';
const FULL = 'Cập nhật: 17:04 10/04/2024 (GMT+7)';

const time = (attributes: string, text = ''): Promise<TinTime> =>
  place(`<tin-time label="Cập nhật:" time-zone="+07:00" ${attributes}>${text}</tin-time>`);

describe('The life of an update line on its page', () => {
  beforeEach(watchFaults);
  afterEach(expectNoFaults);

  it('says the same after the page has moved it, and still follows its text', async () => {
    const element = await time('', '17:04 10/04/2024');
    await sees(element, FULL);
    const home = document.createElement('section');
    element.parentElement?.append(home);
    home.append(element);
    await sees(element, FULL);
    element.remove();
    element.textContent = '18:30 10/04/2024';
    home.append(element);
    await sees(element, 'Cập nhật: 18:30 10/04/2024');
  });

  it('takes what was set before the script came', async () => {
    const element = notYetUpgraded('tin-time');
    expect(element).not.to.be.instanceOf(TinTime);
    Object.assign(element, { datetime: MOMENT, label: 'Cập nhật:' });
    element.setAttribute('time-zone', '+07:00');
    (await place<HTMLDivElement>('<div></div>')).append(element);
    expect(element).to.be.instanceOf(TinTime);
    await sees(element, FULL);
  });

  it('is defined once, by the first copy', () => {
    defineOnce('tin-time', class extends HTMLElement {});
    expect(customElements.get('tin-time')).to.equal(TinTime);
  });

  it('follows a framework that sets properties to values and to undefined', async () => {
    const element = await time('');
    await settles(element, 'empty');
    for (const nothing of [undefined, null]) {
      Object.assign(element, { datetime: MOMENT, label: 'Sửa:', format: 'relative', dateOrder: 'dmy' });
      await sees(element, 'Sửa: 17:04 10/04/2024');
      Object.assign(element, { label: nothing, format: nothing, dateOrder: nothing, of: nothing });
      await element.updateComplete;
      expect(visibleText(element)).to.equal('17:04 10/04/2024 (GMT+7)');
      Object.assign(element, { datetime: nothing });
      await settles(element, 'empty');
      expect(visibleText(element)).to.equal('');
      Object.assign(element, { timeZone: nothing });
      await element.updateComplete;
      element.timeZone = '+07:00';
    }
  });

  it('shares one timer with all that are in sight, and leaves none behind', async () => {
    const begun: number[] = [];
    const ended: unknown[] = [];
    const { setInterval, clearInterval } = window;
    window.setInterval = ((act: () => void, ms?: number) => {
      const timer = setInterval(act, ms);
      if (ms === 60_000) begun.push(timer);
      return timer;
    }) as typeof window.setInterval;
    window.clearInterval = (timer) => {
      ended.push(timer);
      clearInterval(timer);
    };
    try {
      const ago = new Date(Date.now() - 5 * 60_000).toISOString();
      const times = [1, 2, 3].map(() => time(`datetime="${ago}" format="relative"`));
      for (const element of await Promise.all(times)) await sees(element, '5 phút trước');
      await waitUntil(() => begun.length > 0, 'a timer');
      await nextFrames(6);
      expect(begun).to.have.length(1);
      for (const element of await Promise.all(times)) element.remove();
      await waitUntil(() => ended.includes(begun[0]), 'the timer has ended');
      const far = await place<HTMLElement>(
        `<div><p style="height:9000px"></p><tin-time datetime="${ago}" format="relative"></tin-time></div>`,
      );
      await nextFrames(6);
      expect(begun, 'out of sight').to.have.length(1);
      far.querySelector('tin-time')?.scrollIntoView();
      await sees(far, 'phút trước');
      await waitUntil(() => begun.length === 2, 'a second timer');
      far.remove();
      await waitUntil(() => ended.includes(begun[1]), 'the second timer has ended');
    } finally {
      Object.assign(window, { setInterval, clearInterval });
      scrollTo(0, 0);
    }
  });
});
