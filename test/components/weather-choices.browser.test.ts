import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/weather-box/define.js';
import type { TinWeatherBox } from '../../src/components/weather-box/weather-box.js';
import type { WeatherSnapshot } from '../../src/model/forecast.js';
import { lamGiang, LAM_GIANG_NOW } from '../fixtures/weather/lam-giang.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { expectNoLeak, nextFrames, part, place, sees, settles, visibleText } from '../helpers/reader.js';
import { setClock, trueClock } from '../helpers/wall-clock.js';

const HOUR = 3_600_000;
const calm: WeatherSnapshot = { ...lamGiang, alerts: [] };
const of = (id: string, name: string): WeatherSnapshot => ({
  ...calm,
  place: { ...calm.place, id, name, names: [] },
});
const THREE = 'Lam Giang=lam-giang@18.5,105.7; Thanh Khê=thanh-khe@21.1,105.9; Gò Cát=go-cat';

const box = (attributes: string, children = '', around = 'lang="vi"'): Promise<TinWeatherBox> =>
  place<HTMLElement>(
    `<div ${around}><tin-weather-box loading="eager" ${attributes}>${children}</tin-weather-box></div>`,
  ).then((home) => home.firstElementChild as TinWeatherBox);
const inline = (snapshot: WeatherSnapshot): string =>
  `<script type="application/json">${JSON.stringify(snapshot).replaceAll('<', '\\u003c')}</script>`;
const all = (element: Element, name: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? []),
];

/** A reader who is here, or who does not say. @returns How often the browser was asked. */
function readerAt(here: { latitude: number; longitude: number } | undefined): { asked: number } {
  const told = { asked: 0 };
  const getCurrentPosition = (yes: PositionCallback, no: PositionErrorCallback): void => {
    told.asked++;
    if (here) yes({ coords: here } as GeolocationPosition);
    else no({ code: 1 } as GeolocationPositionError);
  };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
  return told;
}

describe('What readers choose in a weather box', () => {
  beforeEach(() => {
    watchFaults();
    localStorage.removeItem('tinbox.place');
    setClock(LAM_GIANG_NOW);
    answer('/lam-giang.json', calm);
    answer('/thanh-khe.json', of('thanh-khe', 'Thanh Khê'));
    answer('/go-cat.json', 404);
  });
  afterEach(() => {
    expectNoFaults();
    forget();
    trueClock();
    Reflect.deleteProperty(navigator, 'geolocation');
    localStorage.removeItem('tinbox.place');
  });

  it('is one of several places, on the next page too; one without a forecast is taken back and said', async () => {
    const element = await box(`src="/{place}.json" place="lam-giang" places="${THREE}"`);
    await sees(element, 'Hôm nay');
    const buttons = (): HTMLElement[] => all(element, 'place-button');
    const pressed = (): string[] =>
      buttons()
        .filter((button) => button.getAttribute('aria-pressed') === 'true')
        .map((button) => button.textContent?.trim() ?? '');
    expect(pressed()).to.deep.equal(['Lam Giang']);
    buttons()[1]?.click();
    await waitUntil(() => pressed()[0] === 'Thanh Khê');
    await waitUntil(() => asked.some((url) => url.endsWith('/thanh-khe.json')));
    buttons()[2]?.click();
    await sees(element, 'Chưa lấy được dự báo cho nơi ấy');
    expect(pressed()).to.deep.equal(['Thanh Khê']);
    expect(visibleText(element)).to.include('27°');
    expectNoLeak(element);
    await expect(element).to.be.accessible();
    buttons()[1]?.click();
    const next = await box(`src="/{place}.json" place="lam-giang" places="${THREE}"`);
    await sees(next, 'Hôm nay');
    expect(all(next, 'place-button')[1]?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('is the nearest only when they ask, and nothing of where they are leaves the page', async () => {
    const told = readerAt({ latitude: 21.0278123, longitude: 105.8342567 });
    const element = await box(`src="/{place}.json" place="lam-giang" places="${THREE}"`);
    await sees(element, 'Gần tôi');
    await sees(element, 'Hôm nay');
    expect(told.asked).to.equal(0);
    part(element, 'near-button')?.click();
    await waitUntil(() => asked.some((url) => url.endsWith('/thanh-khe.json')));
    expect(told.asked).to.equal(1);
    expect(asked.filter((url) => /21|105|0278/.test(new URL(url, location.href).pathname))).to.deep.equal([]);
    expect(localStorage.getItem('tinbox.place')).to.equal('thanh-khe');
    await waitUntil(() => all(element, 'place-button')[1]?.getAttribute('aria-pressed') === 'true');
  });

  it('stays what it was where the browser does not say where they are', async () => {
    readerAt(undefined);
    const element = await box(`src="/{place}.json" place="lam-giang" places="${THREE}"`);
    await sees(element, 'Gần tôi');
    part(element, 'near-button')?.click();
    await sees(element, 'Trình duyệt không cho biết vị trí');
    expect(all(element, 'place-button')[0]?.getAttribute('aria-pressed')).to.equal('true');
  });
});

describe('A weather box', () => {
  beforeEach(() => {
    watchFaults();
    setClock(LAM_GIANG_NOW);
  });
  afterEach(() => {
    expectNoFaults();
    forget();
    trueClock();
  });

  it('does not ask a provider whose terms keep browsers away, and tells the developer which', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (...words: unknown[]) => void told.push(words.map(String).join(' '));
    try {
      for (const [format, url] of [
        ['met-norway', 'https://api.met.no/weatherapi/locationforecast/2.0/compact?lat=18.5&lon=105.7'],
        ['openweather', 'https://api.openweathermap.org/data/3.0/onecall?lat=18.5&appid=k'],
      ] as const) {
        answer(url, 500);
        const element = await box(`src="${url}" format="${format}" time-zone="Asia/Ho_Chi_Minh"`);
        await settles(element, 'failed');
        expect(visibleText(element)).to.equal('');
      }
    } finally {
      console.warn = warn;
    }
    expect(asked).to.deep.equal([]);
    expect(told.join('\n')).to.match(/MET Norway does not let browsers ask: .*developer\.yr\.no/);
    expect(told.join('\n')).to.match(/OpenWeather does not let browsers ask: .*openweathermap\.org/);
  });

  it('shows a moment that the story names, in the place of the match, and afterwards what had been forecast', async () => {
    answer('/lam-giang.json', calm);
    const element = await box('src="/{place}.json" place="lam-giang" at="2024-04-10T19:00"');
    await sees(element, 'Dự báo cho 19:00 10/04/2024');
    expect(asked).to.have.length(1);
    for (const said of ['Lam Giang', 'mưa', '25 độ', 'Data from MET Norway'])
      expect(visibleText(element)).to.include(said);
    expect(all(element, 'hour')).to.have.length(0);
    await expect(element).to.be.accessible();
    setClock(LAM_GIANG_NOW + 3 * HOUR);
    await sees(element, 'Đã dự báo cho 19:00 10/04/2024');
    element.at = '2024-06-01T19:00';
    await element.updateComplete;
    await nextFrames();
    expect(visibleText(element)).to.equal('');
  });

  it('goes through the hours against the text in Arabic', async () => {
    const element = await box('', inline(calm), 'lang="ar" dir="rtl"');
    await sees(element, 'الآن');
    const ribbon = part(element, 'ribbon') as HTMLElement;
    const press = async (key: string): Promise<number> => {
      ribbon.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await element.updateComplete;
      return all(element, 'hour').findIndex((hour) => hour.classList.contains('chosen'));
    };
    await press('ArrowLeft');
    expect(await press('ArrowLeft')).to.equal(1);
    expect(await press('ArrowRight')).to.equal(0);
  });

  it('has a sentence for each of its hours, a tail of six hours among them, and each is another', async () => {
    const [first, ...rest] = calm.hours;
    const tail = rest.filter((_, index) => index % 6 === 5).map((hour) => ({ ...hour, span: 6 }));
    const element = await box(
      '',
      inline({ ...calm, hours: [first!, ...rest.slice(0, 5), ...tail.slice(1)] }),
    );
    await sees(element, 'Bây giờ');
    const said = all(element, 'hour').map((hour) => hour.querySelector('.said')?.textContent?.trim() ?? '');
    expect(said.length).to.be.greaterThan(20);
    expect(said.every((sentence) => /\d độ/.test(sentence))).to.equal(true);
    expect(new Set(said).size).to.equal(said.length);
  });

  it('says that the sun does not set or rise where it does not', async () => {
    const days = calm.days.map((day) => ({ ...day, sunrise: null, sunset: null, polar: 'day' as const }));
    const element = await box('', inline({ ...calm, days }));
    await sees(element, 'Mặt trời không lặn');
    expect(visibleText(element)).not.to.include('Mặt trời mọc');
    expectNoLeak(element);
  });

  it('moves nothing, and colours its icons only where a page asks for it', async () => {
    const element = await box('', inline(calm));
    await sees(element, 'Bây giờ');
    const sheets = [...(element.shadowRoot?.adoptedStyleSheets ?? [])].flatMap((sheet) => [
      ...sheet.cssRules,
    ]);
    expect(sheets.length).to.be.greaterThan(20);
    expect(sheets.map(({ cssText }) => cssText).join('\n')).not.to.match(/@keyframes|animation|transition/);
    expect(element.shadowRoot?.querySelector('animate, animateTransform, set, [style]')).to.equal(null);
    const sun = element.shadowRoot?.querySelector('.day .sun[d]') as SVGElement;
    const plain = getComputedStyle(sun).stroke;
    expect(plain).to.equal(getComputedStyle(sun.closest('svg')!).color);
    element.style.setProperty('--tin-weather-sun', 'rgb(192, 112, 0)');
    expect(getComputedStyle(sun).stroke).to.equal('rgb(192, 112, 0)');
  });

  it('never cuts the credit off a line, and leaves room for the sentence on a telephone', async () => {
    const element = await box('face="line"', inline(calm), 'lang="vi" style="inline-size:342px"');
    await sees(element, '27°');
    const { right, bottom } = element.getBoundingClientRect();
    const credit = part(element, 'credit')!.getBoundingClientRect();
    expect(credit.right).to.be.at.most(right);
    expect(credit.bottom).to.be.at.most(bottom);
    const sentence = part(element, 'sentence')!;
    const whole = sentence.firstElementChild!.getBoundingClientRect();
    expect(whole.width).to.be.greaterThan(60);
    expect(whole.bottom).to.be.at.most(sentence.getBoundingClientRect().bottom + 1);
  });

  it('draws its icons and signs in the colour of text where colours are forced', async () => {
    const element = await box('', inline(lamGiang));
    await sees(element, 'Cảnh báo mưa dông');
    const rules = [...(element.shadowRoot?.adoptedStyleSheets ?? [])].flatMap((sheet) => [...sheet.cssRules]);
    const forced = rules
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule)
      .filter(({ media }) => media.mediaText.includes('forced-colors: active'))
      .map(({ cssText }) => cssText)
      .join();
    expect(forced).to.match(/\.icon, \.sign \{ color: canvastext/i);
    expect(forced).to.match(/\.alert \.sign \{ color: canvastext/i);
  });
});
