import { localTime } from './local-time.mjs';

/** Characters after which the systems of many Vietnamese papers cut a headline. */
const TITLE = 90;

/**
 * RSS 2.0: in Vietnamese as papers there write it, with the picture inside an escaped `description`, a date that ends in
 * `GMT+7` and long headlines cut; in other languages with Media RSS.
 * Source: https://www.rssboard.org/rss-specification, https://www.rssboard.org/media-rss.
 * @param {import('./edition.mjs').Edition} edition
 */
export const rss = ({ paper, home, stories }) => ({
  type: 'application/rss+xml; charset=utf-8',
  body: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
<title>${escaped(paper.name)}</title>
<description>${escaped(paper.line)}</description>
<link>${home}</link>
<language>${paper.language}</language>
${stories.map((story) => item(story, paper)).join('\n')}
</channel>
</rss>
`,
});

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

const item = (story, paper) => {
  const vietnamese = paper.language === 'vi';
  return `<item>
<title>${escaped(vietnamese ? cut(story.title) : story.title)}</title>
<link>${story.url}</link>
<guid isPermaLink="true">${story.url}</guid>
<description>${vietnamese ? withPicture(story) : escaped(story.summary)}</description>
${vietnamese ? '' : media(story)}<category>${escaped(story.section)}</category>
${(story.authors ?? []).map((name) => `<dc:creator>${escaped(name)}</dc:creator>\n`).join('')}<pubDate>${mailDate(story.published, paper.timeZone)}</pubDate>
${story.comments === undefined ? '' : `<slash:comments>${story.comments}</slash:comments>\n`}</item>`;
};

const cut = (title) => (title.length > TITLE ? `${title.slice(0, TITLE).replace(/\s\S*$/, '')} ...` : title);

const withPicture = ({ url, picture, summary }) =>
  `<![CDATA[ ${picture ? `<a href="${url}"><img src="${picture.src}?w=1200" ></a></br>` : ''}${summary} ]]>`;

const media = ({ picture, media: { kind, duration } = {} }) =>
  picture
    ? `<media:content url="${picture.src}" medium="image" width="${picture.width}" height="${picture.height}"><media:credit>${escaped(picture.credit)}</media:credit><media:description>${escaped(picture.alt)}</media:description></media:content>
${kind === 'video' ? `<media:content url="${picture.src}.mp4" medium="video" duration="${duration}"/>\n` : ''}`
    : '';

/** `Wed, 10 Apr 2024 17:04:00 GMT+7`, which is no RFC 822 date but is what is sent; `+0000` elsewhere. */
const mailDate = (date, zone) => {
  const local = new Date(`${localTime(date, zone)}Z`).toUTCString().replace(' GMT', '');
  return zone === '+07:00' ? `${local} GMT+7` : `${local} ${zone.replace(':', '')}`;
};
