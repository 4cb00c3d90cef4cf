import { readFile } from 'node:fs/promises';
import { localTime, zonedTime } from './feeds/local-time.mjs';
import { storyPage } from './story-page.mjs';

/** A page of the demo, and the look its paper has when the address names none. */
const PAGES = {
  '/': { file: 'index.html', paper: 'vi', theme: 'broadsheet' },
  '/vi/': { file: 'vi.html', paper: 'vi', theme: 'broadsheet' },
  '/en/': { file: 'en.html', paper: 'en', theme: 'plain' },
  '/ar/': { file: 'ar.html', paper: 'ar', theme: 'broadsheet' },
  '/old/': { file: 'old.html', paper: 'vi', theme: 'plain' },
};

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

const ZONES = { '+07:00': 'GMT+7', '+03:00': 'GMT+3', '+00:00': 'GMT' };

/** As the paper's own system prints a time: `17:04 10/04/2024 (GMT+7)`. */
const printed = (date, zone) => {
  const [year, month, day, clock] = localTime(date, zone).match(/\d\d:\d\d|\d+/g);
  return `${clock} ${day}/${month}/${year} (${ZONES[zone]})`;
};

/** What a paper's system fills into a page. */
function filling({ paper, stories: [lead] }, { now, origin, query, theme }) {
  const zone = paper.timeZone;
  const day = new Date(`${localTime(new Date(now), zone)}Z`);
  return {
    origin,
    theme: query.get('theme') || theme,
    scheme: query.get('scheme') || '',
    today: new Intl.DateTimeFormat(paper.language, { dateStyle: 'full', timeZone: 'UTC' }).format(day),
    published: zonedTime(lead.published, zone),
    updated: zonedTime(lead.updated, zone),
    'updated-text': printed(lead.updated, zone),
  };
}

const fill = (page, values) =>
  page.replace(/\{\{([a-z-]+)\}\}/g, (whole, name) => (name in values ? escaped(values[name]) : whole));

/** The comments of the story, where a gateway runs beside the newspaper: `npm start` says where. */
const withComments = (page, gateway) =>
  page
    .replace(
      '<!-- count -->',
      gateway
        ? `<a href="#binh-luan"><tin-comment-count src="${escaped(gateway)}" zero></tin-comment-count></a>`
        : '',
    )
    .replace(
      '<!-- comments -->',
      gateway
        ? `<tin-comment-thread id="binh-luan" class="tin-comments" src="${escaped(gateway)}" authors="Hồ Vĩnh An; Đoàn Thu Sương"></tin-comment-thread>\n  <p><a href="${escaped(gateway)}/desk">Bàn biên tập duyệt ý kiến</a></p>`
        : '',
    );

/** `?fail=500` on a page makes every feed of the page fail that way. */
const withFailure = (page, failure) =>
  failure
    ? page.replace(
        /(?<=["=])(\/feeds\/[^"?;\s]+)(\??)((?:&amp;|[^";&\s])*)/g,
        (_, path, mark, rest) => `${path}?${mark ? `${rest}&amp;` : ''}fail=${encodeURIComponent(failure)}`,
      )
    : page;

/**
 * The page at an address, or undefined.
 * @param {string} path
 * @param {{ editionOf: (paper: string) => import('./feeds/edition.mjs').Edition, now: number, origin: string, query: URLSearchParams, gateway?: string }} moment
 */
export async function pageAt(path, moment) {
  const known = PAGES[path];
  const { editionOf, query } = moment;
  if (known) {
    const page = await readFile(new URL(`pages/${known.file}`, import.meta.url), 'utf8');
    const values = filling(editionOf(known.paper), { ...moment, theme: known.theme });
    return withFailure(fill(withComments(page, moment.gateway), values), query.get('fail'));
  }
  const [, paper, id] = /^\/(vi|en|ar)\/([a-z-]+)$/.exec(path) ?? [];
  if (!paper) return undefined;
  const edition = editionOf(paper);
  const story = edition.stories.find((one) => one.id === id);
  if (!story) return undefined;
  const values = filling({ ...edition, stories: [story] }, { ...moment, theme: PAGES[`/${paper}/`].theme });
  return withFailure(fill(storyPage(story, edition, escaped), values), query.get('fail'));
}
