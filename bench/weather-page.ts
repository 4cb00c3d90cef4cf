import { madeUpWeather } from '../src/feeds/weather/made-up.js';
import { answerWith } from './contenders.js';
import { painted } from './painted.js';
import { prepareBox, takeBoxApart, type BoxDrawing } from './weather-limit.js';

/** The box by the road of a page (`src`), from an object, and cloned templates of what it draws. */
export type WeatherContender = 'src' | 'snapshot' | 'limit-clone';

const PLACE = {
  id: 'lam-giang',
  name: 'Lam Giang',
  names: [],
  zone: 'Asia/Ho_Chi_Minh',
  coordinates: { latitude: 18.52, longitude: 105.68 },
  country: 'VN',
};
/** Hours in the ribbon: what is ready last. */
const HOURS = 48;

let mount: () => HTMLElement = () => document.body;

const box = (source: object): HTMLElement =>
  Object.assign(document.createElement('tin-weather-box'), {
    loading: 'eager',
    heading: 'Thời tiết',
    lang: 'vi',
    ...source,
  });

const isThere = (host: HTMLElement): boolean =>
  (host.shadowRoot?.querySelector('.cells')?.childElementCount ?? 0) >= HOURS;

async function untilThere(host: HTMLElement): Promise<number> {
  let now = await painted();
  while (!isThere(host)) now = await painted();
  return now;
}

function maker(contender: WeatherContender, drawing: BoxDrawing | undefined): () => HTMLElement {
  const snapshot = madeUpWeather(PLACE, Date.now());
  if (contender === 'src') {
    answerWith(snapshot);
    return () => box({ src: `/lam-giang.json?${performance.now()}` });
  }
  if (contender === 'snapshot') return () => box({ snapshot });
  let draw: ReturnType<typeof prepareBox> | undefined;
  return () => {
    const host = document.createElement('div');
    draw ??= prepareBox(drawing!);
    draw(host);
    return host;
  };
}

/** Code is fetched and run before the clock is. @param chunks Addresses of what the full face needs. */
const fetchCode = async (chunks: readonly string[]): Promise<void> => {
  for (const chunk of chunks) await import(chunk);
};

/** Draws the box once and says what it is made of. */
export async function recordWeather(chunks: readonly string[]): Promise<BoxDrawing> {
  await fetchCode(chunks);
  const host = maker('snapshot', undefined)();
  document.body.append(host);
  await untilThere(host);
  return takeBoxApart(host.shadowRoot!);
}

/** @param warm Draws one box first and takes it away, so that what is left is drawing alone. */
export async function readyWeather(
  contender: WeatherContender,
  drawing: BoxDrawing,
  chunks: readonly string[],
  warm: boolean,
): Promise<void> {
  await fetchCode(chunks);
  const make = maker(contender, drawing);
  if (warm) {
    const host = make();
    document.body.append(host);
    await untilThere(host);
    host.remove();
    await painted();
    // An answer is read once.
    mount = contender === 'limit-clone' ? make : maker(contender, drawing);
  } else mount = make;
}

/** Draws the full face. @returns Milliseconds until all of it is painted. */
export async function drawWeather(): Promise<number> {
  const start = performance.now();
  const host = mount();
  document.body.append(host);
  return (await untilThere(host)) - start;
}
