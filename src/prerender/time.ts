import { momentTemplate } from '../components/time/time.template.js';
import { timeStyles } from '../components/time/time.styles.js';
import type { DateOrder } from '../feeds/adapter.js';
import { readDate } from '../feeds/dates.js';
import { descendants, textOf } from '../feeds/markup.js';
import { timeWords } from '../locales/time.words.js';
import { isDay } from '../model/time-zone.js';
import { render } from './html.js';
import { lightMoment } from './light-moment.js';
import { nodeMarkup } from './node-markup.js';
import { spokenIn } from './spoken.js';
import { sheets, type Setting, type Widget } from './widget.js';

const styles = sheets(timeStyles);

/** What says the moment, in the order of the element. */
function* said({ attributes, content, modified }: Setting): Generator<string | undefined> {
  yield attributes['datetime'];
  const own = nodeMarkup(content, 'html');
  const marked = own && [...descendants(own)].find(({ name }) => name === 'time');
  yield marked?.attribute('datetime');
  const [words, start] = [own ? textOf(own).normalize().trim() : '', attributes['label']?.trim() ?? ''];
  yield words.startsWith(start) ? words.slice(start.length) : words;
  if (attributes['of'] === 'page') yield modified;
}

function momentOf(setting: Setting): string | undefined {
  const order = setting.attributes['date-order'];
  const dateOrder: DateOrder = order === 'mdy' || order === 'ymd' ? order : 'dmy';
  const { timeZone } = setting;
  for (const words of said(setting)) {
    const read = readDate(words, { dateOrder, ...(timeZone && { timeZone }) });
    if (read) return read.iso;
  }
  return undefined;
}

/** `<tin-time>` without a browser: the moment in full, for a page may stay in a cache for long. */
export const time: Widget = {
  hasLinks: false,
  attributes: ['datetime', 'label', 'of', 'format', 'time-zone', 'date-order'],
  async draw(setting) {
    const iso = momentOf(setting);
    const { timeZone = '' } = setting;
    // A clock without its zone would be a lie.
    if (!iso || (!timeZone && !isDay(iso))) return { kind: 'empty' };
    const spoken = await spokenIn(timeWords, setting.language);
    const view = { iso, label: setting.attributes['label'] ?? '', timeZone };
    return { light: lightMoment(view, spoken), shadow: render(momentTemplate(view, spoken)), styles };
  },
};
