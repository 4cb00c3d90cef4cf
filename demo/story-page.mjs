const WORDS = {
  vi: {
    dir: 'ltr',
    skip: 'Tới bài viết',
    updated: 'Cập nhật:',
    newest: 'Mới nhất',
    related: 'Tin liên quan',
    by: 'Tranh',
    all: 'Tất cả tin',
    note: 'Một tờ báo bịa để thử Tinbox.',
  },
  en: {
    dir: 'ltr',
    skip: 'To the story',
    updated: 'Updated:',
    newest: 'Latest',
    related: 'Related',
    by: 'Drawing',
    all: 'All stories',
    note: 'An invented newspaper, made to try Tinbox.',
  },
  ar: {
    dir: 'rtl',
    skip: 'إلى المقال',
    updated: 'آخر تحديث:',
    newest: 'الأحدث',
    related: 'أخبار ذات صلة',
    by: 'رسم',
    all: 'كلّ الأخبار',
    note: 'صحيفة متخيّلة لتجربة Tinbox.',
  },
};

/**
 * Where a story of the lists leads: a page as bare as a paper's system makes it, whose lists leave out its own story.
 * @param {import('./feeds/edition.mjs').DatedStory} story
 * @param {import('./feeds/edition.mjs').Edition} edition
 * @param {(text: string) => string} escaped
 */
export function storyPage(story, { paper, home }, escaped) {
  const words = WORDS[paper.path];
  const title = escaped(story.title);
  const { picture } = story;
  return `<!doctype html>
<html lang="${paper.language}" dir="${words.dir}" data-tin-theme="{{theme}}" data-tin-time-zone="${paper.timeZone}" data-scheme="{{scheme}}"${paper.path === 'en' ? ' class="courier"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${escaped(paper.name)}</title>
<link rel="canonical" href="${story.url}">
<meta property="og:url" content="${story.url}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${escaped(story.summary)}">
<meta property="article:section" content="${escaped(story.section)}">
${(story.topics ?? [])
  .map(
    (topic) => `<meta property="article:tag" content="${escaped(topic)}">
`,
  )
  .join('')}<meta property="article:published_time" content="{{published}}">
<meta property="article:modified_time" content="{{updated}}">
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="stylesheet" href="/paper.css">
<link rel="stylesheet" href="/dist/tinbox.css">
<script src="/panel.js"></script>
<script type="module" async src="/dist/tinbox.js"></script>
</head>
<body>
<header class="masthead">
  <a class="skip" href="#story">${words.skip}</a>
  <p class="dateline"><span>{{today}}</span></p>
  <p class="name"><a href="${home}">${escaped(paper.name)}</a></p>
  <p class="line">${escaped(paper.line)}</p>
</header>
<div class="columns">
<main id="story">
  <article class="story">
    <header>
      <p class="section">${escaped(story.kicker ?? story.section)}</p>
      <h1>${title}</h1>
      <p class="standfirst">${escaped(story.summary)}</p>
      <p class="byline">
        ${story.authors ? `<b>${escaped(story.authors.join(', '))}</b>` : ''}
        <tin-time label="${words.updated}" of="page"><time datetime="{{updated}}">{{updated-text}}</time></tin-time>
      </p>
    </header>
    ${
      picture
        ? `<figure>
      <img src="${picture.src}" width="${picture.width}" height="${picture.height}" alt="${escaped(picture.alt)}">
      <figcaption>${words.by}: ${escaped(picture.credit)}</figcaption>
    </figure>`
        : ''
    }
  </article>
  <tin-related-news class="tin-rows-4" src="/feeds/${paper.path}.json" rank="related" reasons heading="${words.related}" limit="4">
    <a href="${home}">${words.all}</a>
  </tin-related-news>
</main>
<aside aria-label="${words.newest}">
  <tin-related-news class="tin-lines-6" src="/feeds/${paper.path}.json?sort=newest" layout="headlines" heading="${words.newest}" limit="6" more="button">
    <a href="${home}">${words.all}</a>
  </tin-related-news>
</aside>
</div>
<footer><p>${escaped(paper.name)}</p><p>${words.note} <a href="/">Tinbox</a></p></footer>
</body>
</html>
`;
}
