import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/weather-box/define.js';
import type { TinWeatherBox } from '../../src/components/weather-box/weather-box.js';
import type { WeatherSnapshot } from '../../src/model/forecast.js';
import { lamGiang, LAM_GIANG_NOW } from '../fixtures/weather/lam-giang.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import {
  expectNoLeak,
  nextFrames,
  part,
  place,
  sees,
  settles,
  title,
  visibleText,
} from '../helpers/reader.js';
import { setClock, trueClock } from '../helpers/wall-clock.js';

const HOUR = 3_600_000;
/** The middle of the night, when nothing falls and nothing is warned of. */
const calm: WeatherSnapshot = { ...lamGiang, alerts: [] };

const box = (attributes = '', children = '', lang = 'vi'): Promise<TinWeatherBox> =>
  place<HTMLElement>(
    `<div lang="${lang}" style="inline-size:720px"><tin-weather-box loading="eager" ${attributes}>${children}</tin-weather-box></div>`,
  ).then((home) => home.firstElementChild as TinWeatherBox);

const inline = (snapshot: WeatherSnapshot): string =>
  `<script type="application/json">${JSON.stringify(snapshot).replaceAll('<', '\\u003c')}</script>`;

const all = (element: Element, name: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? []),
];
const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('A weather box', () => {
  beforeEach(() => {
    watchFaults();
    localStorage.removeItem('tinbox.place');
    setClock(LAM_GIANG_NOW);
  });
  afterEach(() => {
    expectNoFaults();
    forget();
    trueClock();
  });

  it('says the weather in one sentence, and then everything', async () => {
    answer('/lam-giang.json', lamGiang);
    const element = await box('src="/lam-giang.json" heading="Thời tiết"');
    await sees(element, 'Mưa đến khoảng 19 giờ (70 %), sau đó tạnh dần. Mát hơn hôm qua 4°.');
    const text = visibleText(element);
    for (const said of [
      'Thời tiết Lam Giang',
      '27°',
      'Mưa nhẹ',
      'Cảm giác như 30°',
      'Bây giờ',
      '18 giờ',
      'Hôm nay',
      'Thứ Năm',
      'Gió Đông bắc 14 km/h',
      'Độ ẩm 88 %',
      'Không khí (VN_AQI) 42 tốt',
      'Mặt trời mọc 05:34',
      'Data from MET Norway (CC BY 4.0)',
      'Cảnh báo mưa dông, cấp 1.',
      'Không đứng dưới gốc cây',
    ])
      expect(text).to.include(said);
    expect(title(element)).to.equal('Thời tiết');
    expectNoLeak(element);
    await settles(element, 'ready');
    await expect(element).to.be.accessible();
  });

  it('says each hour in a sentence of its own to those who listen', async () => {
    const element = await box('', inline(lamGiang));
    await sees(element, 'Mưa đến khoảng 19 giờ');
    const [now, next] = all(element, 'hour').map((hour) => words(hour.querySelector('.said')));
    expect(now).to.equal('Bây giờ, mưa nhẹ, 27 độ, khả năng mưa 70 %, gió đông bắc 14 km/h');
    expect(next).to.include('18 giờ, mưa nhẹ, 26 độ');
  });

  it('goes through the hours by the arrow keys and says where it is', async () => {
    const element = await box('', inline(calm));
    await sees(element, 'Bây giờ');
    const ribbon = part(element, 'ribbon') as HTMLElement;
    const press = async (key: string): Promise<string> => {
      ribbon.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await element.updateComplete;
      return words(part(element, 'hour-sentence'));
    };
    expect(await press('ArrowRight')).to.include('Bây giờ, mưa nhẹ');
    expect(await press('ArrowRight')).to.include('18 giờ, mưa nhẹ, 26 độ');
    expect(await press('ArrowLeft')).to.include('Bây giờ');
    expect(await press('End')).to.match(/\d\d giờ, Thứ/);
    all(element, 'hour')[2]?.click();
    await element.updateComplete;
    expect(words(part(element, 'hour-sentence'))).to.include('19 giờ');
  });

  it('shows the same forecast as tables with captions and headers, one button away', async () => {
    const element = await box('', inline(calm));
    await sees(element, 'Xem dạng bảng');
    const button = part(element, 'table-button') as HTMLButtonElement;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await sees(element, 'Lam Giang, từng giờ');
    expect(button.isConnected).to.equal(true);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const [hours, days] = all(element, 'table') as HTMLTableElement[];
    expect(words(hours?.caption)).to.equal('Lam Giang, từng giờ');
    expect([...(hours?.tHead?.rows[0]?.cells ?? [])].map(words)).to.deep.equal([
      'Giờ',
      'Trời',
      'Nhiệt độ',
      'Khả năng mưa',
      'Lượng mưa',
      'Gió',
    ]);
    expect([...(hours?.tBodies[0]?.rows[1]?.cells ?? [])].map(words)).to.deep.equal([
      '18 giờ',
      'Mưa nhẹ',
      '26°',
      '70 %',
      '1,4 mm',
      'Đông bắc 14 km/h',
    ]);
    expect(hours?.tBodies[0]?.rows[0]?.cells[0]?.scope).to.equal('row');
    expect(days?.tBodies[0]?.rows).to.have.length(7);
    await expect(element).to.be.accessible();
    button.click();
    await sees(element, 'Xem dạng bảng');
    expect(all(element, 'table')).to.have.length(0);
  });

  it('lets past hours drop off and moves on with the clock, without a request', async () => {
    const element = await box('', inline(lamGiang));
    await sees(element, 'Bây giờ');
    const before = all(element, 'hour').length;
    expect(visibleText(element)).to.include('Cảnh báo mưa dông');
    setClock(LAM_GIANG_NOW + 3 * HOUR);
    await waitUntil(() => !visibleText(element).includes('Cảnh báo mưa dông'), 'the warning is gone', {
      timeout: 10_000,
    });
    expect(words(all(element, 'hour')[0])).to.include('Bây giờ');
    expect(words(all(element, 'hour')[1])).to.include('21 giờ');
    expect(all(element, 'hour').length).to.be.at.most(before);
    expect(visibleText(element)).to.include('25°');
    expect(asked).to.have.length(0);
  });

  it('withholds its numbers once they are too old, and says so', async () => {
    const element = await box('heading="Thời tiết"', inline(calm));
    await sees(element, 'Bây giờ');
    setClock(LAM_GIANG_NOW + 12 * HOUR);
    await sees(element, 'Số liệu tạm ẩn.');
    expect(visibleText(element)).to.include('Bản dự báo lúc');
    expect(visibleText(element)).not.to.match(/\d°|mm|km\/h/);
    expect(element.getAttribute('state')).to.equal('expired');
    expect(visibleText(element)).to.include('Data from MET Norway');
    await expect(element).to.be.accessible();
  });

  it('asks again once its forecast is old, and not before', async () => {
    answer('/lam-giang.json', calm);
    const element = await box('src="/lam-giang.json"');
    await sees(element, 'Bây giờ');
    setClock(LAM_GIANG_NOW + 10 * 60_000);
    await nextFrames(4);
    expect(asked).to.have.length(1);
    const newer = {
      ...calm,
      expires: '2024-04-10T18:30:00+07:00',
      hours: calm.hours.map((hour) => ({ ...hour, temperature: 12 })),
    };
    answer('/lam-giang.json', newer);
    setClock(LAM_GIANG_NOW + 20 * 60_000);
    await sees(element, '12°');
    expect(asked).to.have.length(2);
  });

  it('keeps an old forecast while a newer one cannot be had', async () => {
    answer('/lam-giang.json', calm);
    const element = await box('src="/lam-giang.json"');
    await sees(element, 'Bây giờ');
    answer('/lam-giang.json', 404);
    element.reload();
    await settles(element, 'stale');
    expect(visibleText(element)).to.include('27°');
  });

  it('leaves no heading and no frame where there is no forecast, and tells the page why', async () => {
    answer('/khong-co.json', 404);
    const element = await box('heading="Thời tiết"');
    const kinds: string[] = [];
    element.addEventListener('tin-feed-error', ({ detail }) => kinds.push(detail.failure.kind));
    element.src = '/khong-co.json';
    await settles(element, 'failed');
    expect(kinds).to.deep.equal(['http']);
    await nextFrames();
    expect(visibleText(element)).to.equal('');
  });

  it('shows the page’s own words where there is no forecast', async () => {
    answer('/khong-co.json', 404);
    const element = await box('src="/khong-co.json"', '<p>Xem dự báo ở trang Thời tiết</p>');
    await settles(element, 'failed');
    await sees(element, 'Xem dự báo ở trang Thời tiết');
  });

  it('says nothing of a snapshot that is none', async () => {
    const element = await box('', '<script type="application/json">{"version":1,"hours":[]}</script>');
    await settles(element, 'failed');
    await nextFrames();
    expect(visibleText(element)).to.equal('');
  });

  it('shows a snapshot that a page sets, and nothing when a framework takes it away', async () => {
    const element = await box();
    element.snapshot = calm;
    await sees(element, 'Mưa đến khoảng 19 giờ');
    element.snapshot = undefined;
    await settles(element, 'empty');
    await nextFrames();
    expect(visibleText(element)).to.equal('');
  });

  it('goes on after a move and after being taken out in the middle of a question', async () => {
    let reply: (value: unknown) => void = () => undefined;
    answer('/lam-giang.json', new Promise((resolve) => (reply = resolve)));
    const element = await box('src="/lam-giang.json"');
    await settles(element, 'loading');
    const home = element.parentElement as HTMLElement;
    element.remove();
    reply(calm);
    await nextFrames(4);
    answer('/lam-giang.json', calm);
    home.append(element);
    await sees(element, 'Bây giờ');
  });

  it('shows the newsroom’s own word above everything until its hour, forecast or not', async () => {
    const notice =
      '<p slot="notice" data-urgent data-until="2024-04-10T18:00+07:00"><b>Khẩn cấp: lũ quét.</b> Lên điểm cao.</p>';
    answer('/khong-co.json', 404);
    const [element, without] = [
      await box('face="line"', inline(calm) + notice),
      await box('src="/khong-co.json"', notice),
    ];
    await sees(element, 'Khẩn cấp: lũ quét. Lên điểm cao.');
    await sees(element, '27°');
    await settles(without, 'failed');
    await sees(without, 'Khẩn cấp: lũ quét.');
    setClock(LAM_GIANG_NOW + HOUR);
    await waitUntil(() => !visibleText(element).includes('Khẩn cấp'), 'the notice has ended');
    expect(all(element, 'notice')).to.have.length(0);
  });

  it('holds a masthead’s line: place, degrees and the sentence', async () => {
    const element = await box('face="line"', inline(lamGiang));
    await sees(element, '27°');
    for (const said of ['Lam Giang', 'Mưa đến khoảng 19 giờ', 'Data from MET Norway'])
      expect(visibleText(element)).to.include(said);
    expect(all(element, 'hour')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('shows three days in its compact face', async () => {
    const element = await box('face="compact"', inline(calm));
    await sees(element, 'Hôm nay');
    expect(all(element, 'day')).to.have.length(3);
    expect(all(element, 'hour')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('puts all days on one scale, with the present on today’s bar', async () => {
    const element = await box('', inline(calm));
    await sees(element, 'Hôm nay');
    const rows = all(element, 'day').map((day) => {
      const [, span, tick] = [...day.querySelectorAll('rect')];
      const number = (name: string): number => Number(span?.getAttribute(name)?.replace('%', ''));
      return { from: number('x'), to: number('x') + number('width'), tick: tick?.getAttribute('x') };
    });
    expect(Math.min(...rows.map(({ from }) => from))).to.equal(0);
    expect(Math.max(...rows.map(({ to }) => to))).to.be.closeTo(100, 0.2);
    expect(rows[0]?.tick).to.match(/^5\d(\.\d)?%$/);
    expect(rows[1]?.tick).to.equal(null);
  });

  it('speaks English in an American page’s units and lets readers change them without a request', async () => {
    const element = await box('units="switch"', inline(calm), 'en-US');
    await sees(element, '81°');
    expect(visibleText(element)).to.include('Show °C');
    part(element, 'units-button')?.click();
    await sees(element, '27°');
    expect(visibleText(element)).to.include('14 km/h');
    expect(asked).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('speaks Arabic, names the place in it, and turns the scale round', async () => {
    const home = await place<HTMLElement>(
      `<div lang="ar" dir="rtl"><tin-weather-box heading="الطقس">${inline(lamGiang)}</tin-weather-box></div>`,
    );
    const element = home.firstElementChild as TinWeatherBox;
    await sees(element, 'لام زانغ');
    expect(visibleText(element)).to.include('الآن');
    expect(element.shadowRoot?.querySelector('.range')?.classList.contains('mirrored')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('never calls a model a measurement', async () => {
    const station = {
      ...calm,
      now: { ...calm.hours[1]!, at: '2024-04-10T17:00:00+07:00', source: 'observed' },
    };
    const [model, observed] = [
      await box('', inline(calm)),
      await box('', inline(station as unknown as WeatherSnapshot)),
    ];
    await sees(model, '27°');
    await sees(observed, 'Đo lúc 17:00');
    expect(visibleText(model)).not.to.include('Đo lúc');
  });

  it('draws no sun and no rain for what nobody knows', async () => {
    const hours = calm.hours.map((hour) => ({
      ...hour,
      condition: 'unknown' as const,
      conditionText: 'Mưa cá',
    }));
    const element = await box('', inline({ ...calm, hours }));
    await sees(element, 'Mưa cá');
    const clear = await box(
      '',
      inline({
        ...calm,
        hours: calm.hours.map((hour) => ({ ...hour, condition: 'clear' as const, precipitationChance: 0 })),
      }),
    );
    await sees(clear, 'Bây giờ');
    const drawn = (of: Element): string => of.shadowRoot?.querySelector('.now .sun')?.getAttribute('d') ?? '';
    expect(drawn(element)).not.to.equal(drawn(clear));
  });

  it('takes a paper’s own icons', async () => {
    const element = await box('icons="/icons/{icon}.svg"', inline(calm));
    await sees(element, 'Bây giờ');
    const icon = part<HTMLImageElement>(element, 'icon');
    expect(icon?.getAttribute('src')).to.equal('/icons/light-rain-day.svg');
    expect(icon?.alt).to.equal('');
  });
});
