import fc from 'fast-check';
import type { Draft } from '../../src/feeds/collect.js';

/** What strangers write that HTML, a template engine or a reader of entities could take for its own. */
const traps = [
  ...[
    '{{',
    '}}',
    '{',
    '{{constructor.constructor("1")()}}',
    '{{{',
    '{%',
    '<b>',
    '</b>',
    '<br>',
    '<!--',
    '-->',
    '</li>',
  ],
  ...[
    '<script>',
    '</ul>',
    '&amp;',
    '&lt;',
    '&amp;lt;',
    '&#123;',
    '&',
    '<',
    '>',
    '"',
    "'",
    '`',
    '…',
    '...',
    ' ',
    '\n',
  ],
  ...[
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\u202e',
    'e\u0302\u0301',
    'Ặ',
    'Ữ',
    'عاجل',
    '🌧',
    ',',
    '#',
    '%2C',
    '0',
    'https://',
    '=',
  ],
];
/** A text of a stranger. */
export const text = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...traps), fc.constantFrom('mưa', 'Gió', 'bão')), { maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
/** An address of a stranger, fit or not. */
export const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('https://anh.example/a,', 'https://anh.example/a,#', 'https://anh.example/a,##'),
  fc
    .tuple(fc.constantFrom('https://bao.example/', '/tin/', '//anh.example/?', ''), text)
    .map((parts) => parts.join('')),
);
const count = fc.oneof(fc.nat(), fc.double(), fc.integer(), text);
const date = fc.oneof(
  fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
  fc.constantFrom(
    '2024-04-10',
    '2024-04-10 17:04:00',
    '10/04/2024',
    'Thứ tư, 10/04/2024, 17:04 (GMT+7)',
    '1712743440',
    'nay',
  ),
);
const flag = fc.oneof(fc.boolean(), fc.constantFrom('', 'true', '1'));

/** One item as an adapter could find it, fit or not. */
export const draft: fc.Arbitrary<Draft> = fc.record(
  {
    id: fc.oneof(text, fc.nat(), address),
    url: address,
    title: text,
    titleCut: flag,
    kicker: text,
    summary: text,
    image: fc.record(
      {
        src: address,
        width: count,
        height: count,
        alt: text,
        sources: fc.array(fc.record({ src: address, width: count }), { maxLength: 3 }),
        credit: text,
        focus: fc.record({ x: fc.double(), y: fc.double({ min: 0, max: 1 }) }),
      },
      { requiredKeys: [] },
    ),
    published: date,
    updated: date,
    authors: fc.array(fc.record({ name: text, url: address }, { requiredKeys: ['name'] }), { maxLength: 3 }),
    section: text,
    tags: fc.array(text, { maxLength: 4 }),
    dateline: text,
    media: fc.record(
      { kind: fc.constantFrom('video', 'audio', 'gallery', 'film'), duration: count },
      { requiredKeys: ['kind'] },
    ),
    access: fc.constantFrom('registered', 'members', 'public'),
    sponsored: flag,
    sponsor: text,
    live: flag,
    commentCount: count,
    pin: count,
    language: fc.constantFrom('vi', 'en', 'ar', 'zh-Hant', 'x y'),
  },
  { requiredKeys: ['title', 'url'] },
);
