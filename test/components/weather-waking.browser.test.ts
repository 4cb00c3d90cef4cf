import { expect, waitUntil } from '@open-wc/testing';
import { render as renderWithLit } from 'lit';
import { weatherBoxTemplate } from '../../src/components/weather-box/weather-box.template.js';
import { alertsTemplate } from '../../src/components/weather-box/alerts.template.js';
import '../../src/components/weather-box/define.js';
import { vi } from '../../src/locales/vi/weather-box.js';
import type { WeatherSnapshot } from '../../src/model/forecast.js';
import { inZone } from '../../src/model/place-time.js';
import { unitsFor } from '../../src/model/units.js';
import { weatherLead } from '../../src/selection/weather-lead.js';
import { weatherView } from '../../src/selection/weather-view.js';
import { lamGiang, LAM_GIANG_NOW } from '../fixtures/weather/lam-giang.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { nextFrames, sees, visibleText } from '../helpers/reader.js';
import { setClock, trueClock } from '../helpers/wall-clock.js';

const HOUR = 3_600_000;
const zone = lamGiang.place.zone;

/** A box as a server draws it at a moment: a root with the forecast of then, and the snapshot between the tags. */
function drawn(snapshot: WeatherSnapshot, now: number): HTMLElement {
  const spoken = { words: vi, language: 'vi' };
  const weather = weatherView(snapshot, now);
  const home = document.createElement('div');
  renderWithLit(
    weatherBoxTemplate(
      {
        ...{
          snapshot,
          weather,
          lead: weatherLead(snapshot, now),
          face: 'full',
          heading: '',
          headingLevel: 2,
        },
        ...{ placeName: 'Lam Giang', units: unitsFor(undefined, 'vi'), icons: '', isRtl: false },
        ...{ isClocked: false, isAsking: false, isTable: false },
        alerts: alertsTemplate(weather.alerts, spoken),
      },
      spoken,
    ),
    home,
  );
  const page = document.createElement('div');
  page.lang = 'vi';
  const fetched = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const ttl = Math.round((Date.parse(snapshot.expires) - now) / 1000);
  page.innerHTML = `<tin-weather-box src="/lam-giang.json" loading="eager" state="ready" data-tin-v="${__VERSION__}"
    data-tin-fetched="${fetched}" data-tin-ttl="${Math.max(0, ttl)}"></tin-weather-box>`;
  const element = page.firstElementChild as HTMLElement;
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(snapshot);
  // The element is taken apart from its definition, as the parser meets it before the script has come.
  const bare = document.implementation.createHTMLDocument();
  const host = bare.importNode(element, true);
  host.append(script);
  host.attachShadow({ mode: 'open' }).append(...home.childNodes);
  bare.body.append(host);
  const place = document.createElement('div');
  place.lang = 'vi';
  document.body.append(place);
  place.append(host);
  return host;
}

const long: WeatherSnapshot = {
  ...lamGiang,
  alerts: lamGiang.alerts,
  validUntil: inZone(LAM_GIANG_NOW + 12 * HOUR, zone),
};
const parts = (host: Element, name: string): Element[] => [
  ...(host.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? []),
];
/** Long enough for a box to wake, to read what lies between its tags when the page is idle, and to look at the clock. */
const awake = async (host: HTMLElement): Promise<void> => {
  await waitUntil(() => host instanceof HTMLElement && 'reload' in host, 'the element is defined');
  await new Promise((done) => setTimeout(done, 800));
  await nextFrames(4);
};

describe('A weather box that a server drew', () => {
  afterEach(() => {
    forget();
    trueClock();
    document.querySelectorAll('tin-weather-box').forEach((element) => element.parentElement?.remove());
  });

  it('asks nothing while it is fresh, and keeps what stands there until the clock moves it', async () => {
    setClock(LAM_GIANG_NOW);
    answer('/lam-giang.json', long);
    const host = drawn(long, LAM_GIANG_NOW);
    const sentence = parts(host, 'sentence')[0];
    await awake(host);
    expect(asked).to.eql([]);
    expect(host.getAttribute('state')).to.equal('ready');
    expect(parts(host, 'sentence')[0]).to.equal(sentence);
  });

  it('of three hours ago has lost the hours that are past and the warning that has ended, before any answer', async () => {
    setClock(LAM_GIANG_NOW + 3 * HOUR);
    answer('/lam-giang.json', 404);
    const host = drawn(long, LAM_GIANG_NOW);
    expect(visibleText(host)).to.include('Cảnh báo mưa dông');
    await sees(host, 'Bây giờ');
    await waitUntil(() => !visibleText(host).includes('Cảnh báo mưa dông'), 'the warning is gone', {
      timeout: 10_000,
    });
    expect(parts(host, 'hour')[1]?.textContent).to.include('21');
  });

  it('of three days ago shows no number any more, and no warning that has ended, even where nobody answers', async () => {
    setClock(LAM_GIANG_NOW + 72 * HOUR);
    answer('/lam-giang.json', 404);
    const host = drawn(long, LAM_GIANG_NOW);
    expect(visibleText(host)).to.match(/\d°/);
    await sees(host, 'Số liệu tạm ẩn');
    expect(visibleText(host)).not.to.match(/\d°|mm|km\/h|Cảnh báo mưa dông/);
    expect(host.getAttribute('state')).to.equal('expired');
    expect(visibleText(host)).to.include('Data from MET Norway');
  });

  it('of three days ago shows the new forecast once it is there', async () => {
    const now = LAM_GIANG_NOW + 72 * HOUR;
    setClock(now);
    const newer = {
      ...long,
      issued: inZone(now - HOUR, zone),
      fetched: inZone(now, zone),
      expires: inZone(now + HOUR / 2, zone),
      validUntil: inZone(now + 12 * HOUR, zone),
    };
    answer('/lam-giang.json', newer);
    const host = drawn(long, LAM_GIANG_NOW);
    await sees(host, 'Bây giờ');
    expect(asked).to.have.length(1);
    expect(host.getAttribute('state')).to.equal('ready');
  });

  it('keeps no timer of its own: an idle page holds the one that all widgets share', async () => {
    setClock(LAM_GIANG_NOW);
    const timers = new Set<number>();
    const { setInterval: set, clearInterval: clear } = window;
    window.setInterval = ((...given: Parameters<typeof set>) => {
      const timer = set(...given);
      timers.add(timer);
      return timer;
    }) as typeof set;
    window.clearInterval = (timer) => {
      timers.delete(timer as number);
      clear(timer);
    };
    try {
      const hosts = [1, 2, 3].map(() => drawn(long, LAM_GIANG_NOW));
      await Promise.all(hosts.map(awake));
      expect(timers.size).to.be.at.most(1);
    } finally {
      Object.assign(window, { setInterval: set, clearInterval: clear });
    }
  });
});
