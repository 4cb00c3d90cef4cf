/** One file of a publisher's server, as a test says it. */
export interface PageFile {
  readonly text?: string;
  /** In place of `text`, for other encodings than UTF-8. */
  readonly bytes?: readonly number[];
  /** In place of `text`: a file of `dist`. */
  readonly dist?: string;
  /** Each must be there to be replaced, everywhere. */
  readonly replace?: readonly (readonly [from: string, to: string])[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Default 200. */
  readonly status?: number;
  /** Milliseconds before the answer. */
  readonly wait?: number;
  /** Draws the page by `dist/prerender.js` with the site's own feeds. */
  readonly prerender?: {
    /** Seconds that seem to have passed since. Default 0. */
    readonly age?: number;
    /** Takes away comments and the quotes of attributes, as a thrifty proxy does. */
    readonly squeezed?: boolean;
    /** What some of the site's files were then. */
    readonly was?: Files;
  };
}

/**
 * A publisher's files by their path; `dist/`, `zip/`, `watch.js` and `natives.js` are there without saying. A path that
 * ends with `*` stands for all that begin so; `chunk:loader/divs` is the file that was built of that module.
 */
export type Files = Readonly<Record<string, PageFile | string>>;

/** Where tests publish pages, on the server that serves the tests. */
export const PUBLISHED = '/published/';

const TITLES = [
  'Bến đò Trạch Giang đổi giờ chạy trong mùa nước nổi',
  'Ba trường làng được nối mạng nước sạch trước Tết',
  'Vườn cam Phú Lễ mở cửa đón khách cuối tuần',
  'Cầu Ghềnh Vải thông xe, hai xã hết cảnh đò giang',
] as const;

/** The headlines of the paper's feed, in its order. */
export const HEADLINES: readonly string[] = TITLES;

/** A JSON Feed of the paper. @param titles Default: its four headlines. */
export const feedOfTitles = (titles: readonly string[] = HEADLINES): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Báo Trạch Giang',
    language: 'vi',
    items: titles.map((title, index) => ({
      id: `${titles.length - index}`,
      url: `tin-${titles.length - index}.html`,
      title,
      image: `anh-${index + 1}.svg`,
      date_published: `2024-04-0${9 - index}T17:04:00+07:00`,
    })),
  });

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#789"/></svg>';

/** What every page of the paper finds on its server. */
export const PAPER: Files = {
  // Slow enough that widgets which come a moment later find it under way.
  'feed.json': { text: feedOfTitles(), wait: 300 },
  ...Object.fromEntries([1, 2, 3, 4].map((number) => [`anh-${number}.svg`, PICTURE])),
};

/** A part of the code that the server has lost. @param module Its path in `src`, without `.ts`; '' for all chunks. */
export const lost = (module: string): Files => ({
  [module ? `chunk:${module}` : 'dist/chunks/*']: { text: '', status: 404 },
});

export const FALLBACK = '<a href="thoi-su.html">Thời sự</a>';

const SETTINGS: Readonly<Record<string, string>> = {
  src: 'feed.json',
  heading: 'Tin liên quan',
  limit: '4',
  'time-zone': '+07:00',
};

const attributes = (prefix: string): string =>
  Object.entries(SETTINGS)
    .map(([name, value]) => `${prefix}${name}="${value}"`)
    .join(' ');

/** The same list in each syntax a publisher may write. */
export const LIST = {
  element: `<tin-related-news class="tin-rows-4" ${attributes('')}>${FALLBACK}</tin-related-news>`,
  div: `<div class="tin-related-news tin-rows-4" ${attributes('data-tin-')}>${FALLBACK}</div>`,
  'plain data attributes': `<div class="tin-related-news tin-rows-4" ${attributes('data-')}>${FALLBACK}</div>`,
} as const;

/** Each way to include Tinbox. */
export const SCRIPT = {
  'tinbox.js': '<script type="module" async src="dist/tinbox.js"></script>',
  'tinbox.full.js': '<script type="module" async src="dist/tinbox.full.js"></script>',
  'tinbox.classic.js': '<script async src="dist/tinbox.classic.js"></script>',
  'components/related-news.js': '<script type="module" src="dist/components/related-news.js"></script>',
} as const;

export interface PageParts {
  readonly head?: string;
  readonly doctype?: string;
  /** Attributes of the root. */
  readonly root?: string;
}

/** A page of the paper that keeps what goes wrong on it in `window.seen`. */
export const page = (
  body: string,
  { head = '', doctype = '<!doctype html>', root = 'lang="vi"' }: PageParts = {},
): string => `${doctype}
<html ${root}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Báo Trạch Giang</title>
<script src="watch.js"></script>
<link rel="stylesheet" href="dist/tinbox.css">
<style>body{margin:8px;font:16px/1.5 sans-serif}</style>
${head}
</head>
<body>
${body}
</body>
</html>
`;
