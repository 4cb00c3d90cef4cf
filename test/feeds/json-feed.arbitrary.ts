import fc from 'fast-check';
import { address, text } from './draft.arbitrary.js';

/** A field that may be absent, or empty as some systems write it. */
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null | undefined | ''> =>
  fc.oneof({ weight: 4, arbitrary: value }, fc.constantFrom(null, undefined, '' as const));

const absent = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 4, arbitrary: value }, fc.constant(undefined));

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'Cầu',
        'Ghềnh Vải',
        'thông xe',
        'R&D',
        'a & b',
        '[Video]',
        '50 %',
        '“lũ”',
        'x > y',
        '(ảnh)',
        '2.',
        '🌧',
      ],
      ...['عاجل', 'السوق', 'café', 'Ặ', '…và'],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));
const headline = words.map((start) => `${start} mới`);

const path = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const link = fc.oneof(
  path.map((slug) => `https://bao.example/${slug}?a=1&b=2`),
  path.map((slug) => `/${slug}.html`),
  path.map((slug) => `http://bao.example/tin/${slug}`),
);
const picture = fc.oneof(
  path.map((slug) => `https://anh.example/${slug}.jpg`),
  path.map((slug) => `/anh/${slug}.webp`),
  fc.constant('data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
);
const date = fc
  .tuple(
    fc.date({ min: new Date('1980-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
    fc.constantFrom('Z', '+07:00', '-03:30', '+00:00'),
    fc.constantFrom('', '.5', '.123', '.123456'),
  )
  .map(([day, zone, fraction]) => day.toISOString().slice(0, 19) + fraction + zone);
const size = fc.integer({ min: 1, max: 5000 });
const author = fc.record({ name: words, url: absent(link), avatar: absent(picture) });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

const extension = fc.record(
  {
    kicker: optional(words),
    section: optional(words),
    dateline: optional(words),
    media: optional(
      fc.record({ kind: fc.constantFrom('video', 'audio', 'gallery'), duration: absent(size) }),
    ),
    access: optional(fc.constantFrom('registered', 'members')),
    sponsored: optional(fc.boolean()),
    sponsor: optional(words),
    live: optional(fc.boolean()),
    comment_count: absent(fc.nat({ max: 1_000_000 })),
    pin: absent(size),
    image: optional(
      fc.record({
        width: absent(size),
        height: absent(size),
        alt: optional(words),
        credit: optional(words),
        focus: optional(fc.record({ x: fraction, y: fraction })),
        sources: absent(fc.array(fc.record({ src: picture, width: size }), { maxLength: 3 })),
      }),
    ),
  },
  { requiredKeys: [] },
);

const item = fc.record(
  {
    id: fc.oneof(path, link, fc.nat()),
    url: link,
    title: headline,
    summary: words,
    content_html: absent(fc.constant('<p>Cả bài &amp; ảnh.</p>')),
    content_text: absent(fc.constant('Cả bài.')),
    image: optional(picture),
    banner_image: optional(picture),
    date_published: optional(date),
    date_modified: optional(date),
    authors: absent(fc.array(author, { maxLength: 2 })),
    author: absent(author),
    tags: absent(fc.array(words, { maxLength: 3 })),
    language: optional(fc.constantFrom('vi', 'en-GB', 'zh_Hant', 'AR')),
    attachments: absent(fc.constant([])),
    _tinbox: optional(extension),
    _other: fc.constant({ any: ['thing', 1] }),
  },
  { requiredKeys: ['id', 'url', 'title', 'summary'] },
);

/** JSON Feeds as good publishers make them, 1.1 and 1.0, with our extension, as parsed JSON. No story stands in them twice. */
export const goodFeed: fc.Arbitrary<unknown> = fc
  .record(
    {
      version: fc.constantFrom('https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1'),
      title: words,
      home_page_url: fc.constant('https://bao.example/'),
      feed_url: fc.constant('https://bao.example/feed.json'),
      next_url: fc.constantFrom('https://bao.example/feed.json', '/feed.json?trang=2'),
      language: optional(fc.constantFrom('vi', 'en', 'ar-EG')),
      authors: fc.array(author, { maxLength: 2 }),
      author,
      items: fc.array(item, { maxLength: 4 }),
    },
    { requiredKeys: ['version', 'title', 'items'] },
  )
  .map((feed) => {
    const items = feed.items.map((each, index) => ({
      ...each,
      title: `${each.title} ${index}`,
      url: each.url.replace(/[a-z0-9-]+(?=\.html|\?|$)/, `$&-${index}`),
    }));
    return JSON.parse(JSON.stringify({ ...feed, items })) as unknown;
  });

/** What stands where something else should. */
const fault = fc.oneof(
  text,
  address,
  fc.double(),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom<unknown>(
    ...[null, undefined, true, false, 0, -0, 1, '', ' ', '0', '1', 'true', [], {}, [[]], [null], [{}], 1e21],
    ...[
      'javascript:alert(1)',
      'http://anh.example/a.jpg',
      'https://a:b@bao.example/',
      '/a\\b',
      'data:text/html,x',
    ],
    ...[
      '<b>Lúa</b>',
      'Lúa &amp; ngô',
      '&#60;',
      '{title}',
      '${x}',
      'undefined',
      '[object Object]',
      'Cầu …',
      '. .',
    ],
    ...[
      'Cầu [...]',
      'Cầu [ … ]',
      'a  b',
      'a\u00a0b',
      'a\u202eb',
      'a\u00adb',
      'Qua\u0309ng',
      '\ud800',
      'x'.repeat(1001),
    ],
    ...['10/04/2024', '2024-04-10', '2024-04-10T10:04:00', '2024-04-10T24:00:00Z', '2024-02-30T10:04:00Z'],
    ...[
      '2024-04-10T10:04:00\u200bZ',
      ` 2024-04-10T10:04:00Z`,
      `2024-04-10T10:04:00.${'1'.repeat(80)}Z`,
      1712743440,
    ],
    ...['2024-04-10t10:04:00z', '2024-04-10T10:04:00+16:00', '0000-00-00T00:00:00Z', '1970-01-01T00:00:00Z'],
    ...[
      'x y',
      'iw',
      'vi_VN',
      'video',
      'members',
      'bare',
      ' members ',
      ['members'],
      ['video'],
      [5],
      ['/a.jpg'],
      ['A', 'A'],
    ],
    ...[
      { name: 'A' },
      [{ name: 'A' }],
      { src: '/a.jpg' },
      [{ src: '/a.jpg' }],
      [{ src: '/a.jpg', width: '320' }],
      [{ src: '/a.jpg', width: 320.4 }],
    ],
    ...[
      { x: 0.5 },
      { x: '0', y: 1 },
      { x: -0, y: 0 },
      { kind: 'video', duration: 12.5 },
      { kind: 'film' },
      { kind: 'audio' },
    ],
    ...[{ __proto__: null, url: '/b' }, [{ url: '/a.mp4', mime_type: 'video/mp4', duration_in_seconds: 5 }]],
    ...[[{ url: '/a.jpg', mime_type: 'image/jpeg' }], { length: 0 }, { toString: 1 }],
  ),
);

interface Spot {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

/** Every place in a feed where a value stands, and those where one could. */
function* spots(value: unknown): Generator<Spot> {
  if (typeof value !== 'object' || !value) return;
  const holder = value as Record<string, unknown>;
  for (const [name, inner] of Object.entries(holder)) {
    yield { holder, name };
    yield* spots(inner);
  }
}

const NAMES = [
  ...[
    'attachments',
    'external_url',
    'banner_image',
    'image',
    'summary',
    'tags',
    'authors',
    'author',
    'language',
  ],
  ...[
    'date_published',
    'date_modified',
    '_tinbox',
    'content_text',
    'titleCut',
    'commentCount',
    'published',
    '__proto__',
  ],
];

const FIELDS = [
  'kicker',
  'media',
  'access',
  'sponsored',
  'sponsor',
  'live',
  'comment_count',
  'pin',
  'image',
  'title',
  'url',
];

/** The same with one thing in it that good publishers do not write, anywhere, or with a story twice. */
export const faultyFeed: fc.Arbitrary<unknown> = fc
  .tuple(goodFeed, fault, fc.nat(), fc.constantFrom(...NAMES), fc.constantFrom(...FIELDS), fc.nat({ max: 4 }))
  .map(([feed, value, place, name, field, way]) => {
    const body = structuredClone(feed) as { items: Record<string, unknown>[] };
    const { items } = body;
    const [first, last] = [items[0], items.at(-1)];
    const all = [...spots(body)];
    const spot = all[place % all.length];
    if (way === 0 && first) first[name] = value;
    else if (way === 1 && first) first['_tinbox'] = { ...(first['_tinbox'] as object), [field]: value };
    else if (way === 2 && first)
      items.push({ ...first, ...(place % 2 ? { url: '/khac' } : { title: 'Khác' }) });
    else if (way === 3 && last?.['image'])
      last['_tinbox'] = { image: { alt: last['title'], sources: value } };
    else if (spot) spot.holder[spot.name] = value;
    return body;
  });
