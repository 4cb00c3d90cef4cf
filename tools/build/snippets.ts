const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

const STORIES = [
  ['Bến đò Trạch Giang đổi giờ chạy trong mùa nước nổi', 'Đời sống'],
  ['Ba trường làng được nối mạng nước sạch trước Tết', 'Giáo dục'],
  ['Vườn cam Phú Lễ mở cửa đón khách cuối tuần', 'Du lịch'],
] as const;

const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tin mới',
  language: 'vi',
  items: STORIES.map(([title, section], index) => ({
    id: String(index + 1),
    url: `https://example.org/tin/${index + 1}`,
    title,
    date_published: `2026-03-0${index + 2}T08:30:00+07:00`,
    _tinbox: { section },
  })),
});

const FALLBACK = '<a href="https://example.org/tin-moi">Tin mới</a>';
const inline = `<script type="application/json">${feed}</script>`;

interface Snippet {
  readonly heading: string;
  readonly why: string;
  readonly code: string;
}

function snippets(base: string, hash: (path: string) => string): Snippet[] {
  const css = `<link rel="stylesheet" href="${base}tinbox.css">`;
  return [
    {
      heading: 'Một thẻ script · One script tag',
      why: 'Cho mọi trang được phép dùng thẻ riêng. / For any page that may use its own tags.',
      code: `${css}
<script type="module" async src="${base}tinbox.js"></script>

<tin-related-news class="tin-rows-4" lang="vi" src="/feed.json" heading="Tin liên quan" limit="4">
  ${FALLBACK}
</tin-related-news>`,
    },
    {
      heading: 'CMS bỏ thẻ lạ · For a CMS that strips unknown tags',
      why: 'Cùng một kết quả, viết bằng div. / The same, written as a div; the script stands once in the theme.',
      code: `<div class="tin-related-news tin-rows-4" lang="vi" data-tin-src="/feed.json" data-tin-heading="Tin liên quan" data-tin-limit="4">
  ${FALLBACK}
</div>`,
    },
    {
      heading: 'Khóa bằng mã băm · Locked by a hash',
      why: 'Một tệp chứa tất cả; trình duyệt từ chối nếu một byte khác đi. / Everything in one file, refused when one byte differs.',
      code: `<script type="module" async crossorigin="anonymous"
  src="${base}tinbox.full.js"
  integrity="${hash('tinbox.full.js')}"></script>`,
    },
    {
      heading: 'Trang cũ · For pages that strip type="module"',
      why: 'Như trên, cho script thường. / The same as a classic script.',
      code: `<script async crossorigin="anonymous"
  src="${base}tinbox.classic.js"
  integrity="${hash('tinbox.classic.js')}"></script>`,
    },
  ];
}

/**
 * The page inside the archive: every snippet to copy, and the widgets at work. It loads the classic file and brings its
 * feed along, so that it also works when opened from a folder without a server.
 */
export function snippetsPage(version: string, hashes: Readonly<Record<string, string>>): string {
  const blocks = snippets('/tinbox/', (path) => hashes[path] ?? '').map(
    ({ heading, why, code }) =>
      `<section><h2>${heading}</h2><p>${escape(why)}</p><pre tabindex="0"><code>${escape(code)}</code></pre></section>`,
  );
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tinbox ${version}</title>
<link rel="stylesheet" href="tinbox.css">
<style>
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color-scheme: light dark; }
  pre { overflow-x: auto; padding: 1rem; border: 1px solid; border-radius: 2px; font-size: 0.8125rem; }
  h1, h2 { line-height: 1.25; }
</style>
<main>
<h1>Tinbox ${version}</h1>
<p>Chép các tệp này lên máy chủ của báo, ví dụ vào <code>/tinbox/</code>, rồi dán một trong các đoạn dưới đây.
<span lang="en">Copy these files to your server, for example to <code>/tinbox/</code>, and paste one of the snippets below.</span></p>
<tin-related-news heading="Tin liên quan" limit="3" time-zone="+07:00">${inline}${FALLBACK}</tin-related-news>
${blocks.join('\n')}
<section><h2>Như div · As a div</h2>
<div class="tin-related-news" data-tin-heading="Mới nhất" data-tin-layout="headlines" data-tin-time-zone="+07:00">${inline}${FALLBACK}</div></section>
</main>
<script src="tinbox.classic.js"></script>
</html>
`;
}
