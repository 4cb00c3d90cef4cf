import { styles as alertStyles } from '../components/weather-box/alerts.styles.js';
import { alertsTemplate, noticeTemplate } from '../components/weather-box/alerts.template.js';
import { styles as boxStyles } from '../components/weather-box/box.styles.js';
import { weatherBoxStyles } from '../components/weather-box/weather-box.styles.js';
import { weatherBoxTemplate, type WeatherBoxView } from '../components/weather-box/weather-box.template.js';
import { headingStyles } from '../components/parts/heading.styles.js';
import { safeUrl } from '../feeds/safe-url.js';
import { placeUrl } from '../feeds/weather/place-url.js';
import { readSnapshot } from '../feeds/weather/tinbox-snapshot.js';
import { weatherBoxWords } from '../locales/weather-box.words.js';
import { placeNameIn } from '../locales/place-name.js';
import type { WeatherSnapshot } from '../model/forecast.js';
import { placeMs } from '../model/place-time.js';
import { fail, type Result } from '../model/result.js';
import { unitsFor } from '../model/units.js';
import { namedPlaces } from '../selection/named-places.js';
import { weatherLead } from '../selection/weather-lead.js';
import { weatherView } from '../selection/weather-view.js';
import { base } from '../theme/base.styles.js';
import { render } from './html.js';
import { lightWeather } from './light-weather.js';
import type { Named, PageFeeds } from './page-feeds.js';
import { spokenIn } from './spoken.js';
import { numberFrom, sheets, wordFrom, type Setting, type Widget } from './widget.js';

const styles = sheets(base, headingStyles, weatherBoxStyles, ...boxStyles, ...alertStyles);

function addressOf({ attributes, base }: Named): string | undefined {
  const { src = '', place = '', places } = attributes;
  return src ? safeUrl(placeUrl(src, place || (namedPlaces(places)[0]?.id ?? '')), base, 'feed') : undefined;
}

/** The publisher's own snapshot between the tags. */
function inlineSnapshot({ nodes }: Setting): Result<WeatherSnapshot> | undefined {
  const script = nodes.find((node) => /^<script[^>]*application\/json/i.test(node));
  if (!script) return undefined;
  try {
    return readSnapshot(JSON.parse(script.replace(/^[^>]*>|<\/script\s*>$/gi, '')));
  } catch {
    return fail({ kind: 'parse', as: 'json' });
  }
}

async function snapshotOf(setting: Setting, feeds: PageFeeds): Promise<Result<WeatherSnapshot> | undefined> {
  const url = addressOf(setting);
  if (!url) return inlineSnapshot(setting);
  const answer = await feeds.ask(url);
  return answer.ok ? readSnapshot(answer.value.body) : answer;
}

/** `<tin-weather-box>` without a browser: nothing in it says "now" or "today", for a page may stay in a cache for long. */
export const weatherBox: Widget = {
  hasLinks: true,
  attributes: [
    ...['src', 'format', 'place', 'places', 'face', 'at', 'units', 'icons'],
    ...['heading', 'heading-level', 'time-zone', 'loading'],
  ],
  begin(named, feeds) {
    const url = addressOf(named);
    if (url) void feeds.ask(url);
  },
  async draw(setting, feeds) {
    const read = await snapshotOf(setting, feeds);
    if (!read) return { kind: 'feed', failure: { kind: 'url', url: setting.attributes['src'] ?? '' } };
    if (!read.ok) return { kind: 'feed', failure: read.failure };
    const snapshot = read.value;
    const weather = weatherView(snapshot, setting.now);
    // What is too old to be shown, and what is of another moment, is the browser's to say.
    if (weather.freshness === 'expired' || setting.attributes['at']) return { kind: 'empty' };
    const spoken = await spokenIn(weatherBoxWords, setting.language);
    const { attributes, nodes } = setting;
    const face = wordFrom(setting, 'face', ['full', 'compact', 'line']);
    const notices = nodes.filter((node) => /^<[^>]*\sslot=["']?notice/i.test(node));
    const view: WeatherBoxView = {
      snapshot,
      weather,
      lead: weatherLead(snapshot, setting.now),
      face,
      heading: attributes['heading'] ?? '',
      headingLevel: numberFrom(setting, 'heading-level', 2),
      placeName: placeNameIn(snapshot.place, spoken.language),
      units: unitsFor(attributes['units'], spoken.language),
      icons: attributes['icons'] ?? '',
      isRtl: /^(ar|fa|he|ur)\b/.test(setting.language),
      isClocked: false,
      isAsking: false,
      isTable: false,
      notice: notices.length
        ? noticeTemplate(notices.some((node) => /^<[^>]*\sdata-urgent/i.test(node)))
        : undefined,
      alerts: face === 'line' ? undefined : alertsTemplate(weather.alerts, spoken),
    };
    const at = setting.now;
    return {
      freshness: { at, ttl: Math.max(0, Math.round((placeMs(snapshot.expires) - at) / 1000)) },
      light: lightWeather(view, spoken, setting.isPhrasing),
      shadow: render(weatherBoxTemplate(view, spoken)),
      styles,
    };
  },
};
