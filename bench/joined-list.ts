import type { Article } from '../src/model/article.js';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign) : text;

/** As the widget words a time in Vietnamese. */
function timeOf(iso: string): string {
  const wall = new Date(
    Number(
      Date.UTC(
        +iso.slice(0, 4),
        +iso.slice(5, 7) - 1,
        +iso.slice(8, 10),
        +iso.slice(11, 13) + 7,
        +iso.slice(14, 16),
      ),
    ),
  ).toISOString();
  return `${wall.slice(11, 16)} ${wall.slice(8, 10)}/${wall.slice(5, 7)}/${wall.slice(0, 4)}`;
}

const row = (story: Article): string => {
  const time = timeOf(story.published ?? '');
  return `<div class="item" role="listitem"><article class="story row" part="card"><div class="words" part="words"><p class="kicker" part="kicker">${escaped(story.kicker ?? '')}</p><h3 class="headline" part="headline"><a class="link" part="link" href="${escaped(story.url)}"><bdi>${escaped(story.title)}</bdi></a></h3><p class="summary lines-2" part="summary">${escaped(story.summary ?? '')}</p><p class="meta" part="meta"><time part="time" datetime="${story.published}" data-full="${time}">${time}</time><span part="comments">${story.commentCount} bình luận</span></p></div><figure class="picture" part="picture"><div class="frame"><img class="image" part="image" src="${escaped(story.image?.src ?? '')}" width="1200" height="800" alt="" loading="lazy" decoding="async" /></div></figure></article></div>`;
};

/** The same list by hand: what joining strings costs. */
export function joinedList(articles: readonly Article[]): string {
  let text = '';
  for (let start = 0; start < articles.length; start += 40)
    text += `<div class="group" role="presentation">${articles
      .slice(start, start + 40)
      .map(row)
      .join('')}</div>`;
  return `<div class="head"><h2 class="heading" part="heading">Tin liên quan</h2></div><div class="list list${articles.length > 40 ? ' long' : ''}" part="list" role="list">${text}</div>`;
}
