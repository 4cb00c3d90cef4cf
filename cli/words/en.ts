import type { FeedFailure } from '../../src/model/failure.js';
import { help } from './help-en.js';
import { weather } from './weather-en.js';
import type { Advice, CliWords } from './words.js';

const perhaps = (nearest: string | undefined, all: string): string =>
  nearest ? `Did you mean ${nearest}?` : all;

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

function failure(reason: FeedFailure, cause: string): Advice {
  switch (reason.kind) {
    case 'network':
      return [
        `no answer came${cause && ` (${cause})`}`,
        'See whether the address is right and opens from this machine.',
      ];
    case 'timeout':
      return [
        `no complete answer within ${reason.after / 1000} s`,
        'Try again, or give it longer: --timeout 20s',
      ];
    case 'too-large':
      return [
        `the answer is larger than ${reason.limit / 1e6} MB`,
        'Ask for fewer items, by the feed’s own parameters.',
      ];
    case 'http':
      return [
        `the server answered ${reason.status}`,
        'Open the address in a browser; a feed must answer 200 to everyone.',
      ];
    case 'parse':
      return [
        'it is no feed: neither JSON nor XML that can be read',
        'It may be a page of HTML: look for <link rel="alternate" type="application/rss+xml"> in it.',
      ];
    case 'schema':
      return [
        `it is JSON, but “${reason.at}” is missing or of another type`,
        'Say where the stories are: --items data.list --map "title:headline;url:link"',
      ];
    case 'format':
      return [
        `nothing here reads the format “${reason.format || 'unknown'}”`,
        'Name one: --format json-feed|rss|atom|wordpress|ghost|json-ld|generic',
      ];
    case 'url':
      return [
        `“${reason.url}” is no address that may be asked`,
        'It must begin with https:// or http://, or lie below the page’s folder.',
      ];
  }
}

export const en: CliWords = {
  help,
  weather,
  unknownCommand: (name, nearest) => [
    `There is no command “${name}”.`,
    perhaps(nearest, 'There are prerender, check, feed and weather; see tinbox --help'),
  ],
  unknownOption: (name, nearest, command) => [
    `“tinbox ${command}” has no option --${name}.`,
    perhaps(nearest && `--${nearest}`, `See tinbox ${command} --help`),
  ],
  missingValue: (option, command) => [`--${option} needs a value.`, `See tinbox ${command} --help`],
  needlessValue: (option) => [`--${option} takes no value.`, `Write --${option} alone.`],
  badValue: (option, value, allowed) => [`--${option} cannot be “${value}”.`, `It is ${allowed}.`],
  noInput: (command) => [
    `Nothing to ${command}.`,
    `Name a file or an address, or - for standard input; see tinbox ${command} --help`,
  ],
  isFeed: (path) => [`${path} is a feed, not a page.`, `tinbox feed ${path} reads it.`],
  unreadable: (path, why) => [
    `${path} cannot be read: ${why}.`,
    'See whether the path is right and may be read.',
  ],
  unwritable: (path, why) => [
    `${path} cannot be written: ${why}.`,
    'See whether its folder exists and may be written to.',
  ],
  noOutput: ['A folder needs a place to write to.', 'Name one: -o out (the same folder writes in place).'],
  oneInput: [
    'One page or one folder at a time.',
    'Put the pages into a folder, or call tinbox once for each.',
  ],
  needsBase: (option) => [
    `--${option} needs the page’s own address.`,
    'Name it: --base-url https://paper.example/',
  ],
  watchNeedsFile: [
    '--watch needs a file or folder, and -o.',
    'For example: tinbox prerender site -o out --watch',
  ],
  charset: (charset) => [
    `the page is in ${charset}, in which tags are not ASCII; it was left as it is.`,
    'Save it as UTF-8.',
  ],
  badWidget: (text) => [
    `This is no element with attributes: ${text}`,
    `Write it so: --widget 'tin-related-news src=/feed.json heading="Related news"'`,
  ],
  unknownWidget: (name, nearest, known) => [
    `There is no element “${name}” that a server can draw.`,
    perhaps(nearest, `There are ${known.join(', ')}.`),
  ],
  unexpected: (message) => [
    `This should not have happened: ${message}`,
    'Please tell the makers of Tinbox what you did.',
  ],
  failure,
  found: {
    'empty-heading': 'A heading over nothing',
    'empty-frame': 'A label or frame around nothing',
    'leaked-template': 'A template that nobody filled',
    'time-without-value': 'A time without its time',
    'bare-stamp': 'A time as a database prints it',
    'repeated-alt': 'Pictures that are all announced alike',
    'cut-title': 'A headline cut off by the system',
    'zero-count': 'A count of nothing',
    'form-notice': 'The notice of a form that is not there',
    'no-fallback': 'A widget that is empty without scripts',
    'image-without-size': 'A picture without its size',
    'layout-shift': 'A widget without a reserved height',
    'article-empty': 'A story without its text',
    'article-doubled': 'A story that stands here twice',
  },
  mends: {
    'empty-heading': (element = 'tin-related-news', attribute = '') =>
      `<${element} ${attribute}> has a heading only while there is something below it.`,
    'empty-frame': (element, attribute = '') =>
      element
        ? `<${element} ${attribute}> draws its frame only around content; or leave the frame out.`
        : 'Write the label only where its value is known.',
    'leaked-template': (element) =>
      element
        ? `<${element}> fills its own places, and drops what has none.`
        : 'Fill it where the page is made, or leave it out.',
    'time-without-value': (_, attribute = '') =>
      `<tin-time ${attribute} datetime="…"> takes its label away with it when the time is not known.`,
    'bare-stamp': (_, attribute = '') =>
      `<tin-time ${attribute} time-zone="+07:00"> says it in words, in your zone.`,
    'repeated-alt': () =>
      '<tin-related-news> announces each picture by what it shows, or not at all. By hand: alt="" beside a headline.',
    'cut-title': () =>
      '<tin-related-news> keeps headlines whole and completes cut ones; let the style sheet shorten lines.',
    'zero-count': (element) =>
      element ? `<${element}> says a number only when there is one.` : 'Leave the count out while it is 0.',
    'form-notice': () => '<tin-comment-thread> shows its notice only with its form.',
    'no-fallback': (element = 'tin-related-news') =>
      `Put links between the tags of <${element}>, or run tinbox prerender.`,
    'image-without-size': () =>
      'Write width and height, in pixels of the file; the style sheet may still scale it.',
    'layout-shift': (element = 'tin-related-news', attribute = '') =>
      `<${element} ${attribute}> with tinbox.css reserves it; or run tinbox prerender.`,
    'article-empty': () =>
      'The story is the content system’s to write: it must stand in the page itself, not come by script.',
    'article-doubled': () => 'Leave one copy; let the style sheet serve print and phones.',
  },
  clean: 'Nothing to mend.',
  faults: (count) => `${plural(count, 'thing')} to mend.`,
  places: (count) => `${plural(count, 'place')}`,
  left: {
    feed: 'was left as it was written',
    missing: [
      'was left as it was written: its feed is no file below the folder.',
      'Name the page’s address with --base-url, or the folder with --root.',
    ],
    empty: [
      'was left as it was written: nothing of its feed is for this place.',
      'See what the feed holds: tinbox feed',
    ],
    place: [
      'was left as it was written: it cannot be filled where it stands.',
      'Take it out of the <p>, link, button or template around it.',
    ],
    fault: [
      'was left as it was written, by a fault of ours.',
      'Please tell the makers of Tinbox which feed it was.',
    ],
  },
  written: (pages, left, others) =>
    `${plural(pages, 'page')}${left ? `, ${plural(left, 'widget')} left as written` : ''}${others ? `, ${plural(others, 'other file')} copied` : ''}.`,
  kept: (path) => [`${path} was not written.`, 'What stood there before stands there still.'],
  watching: (path) => `Watching ${path}; end with Ctrl+C.`,
  doctor: {
    rows: {
      format: 'Format',
      title: 'Title',
      language: 'Language',
      items: 'Stories',
      dates: 'Dates',
      images: 'Pictures',
      titles: 'Headlines',
      type: 'Content-Type',
      size: 'Size',
      cors: 'May read it',
      fresh: 'Fresh for',
      next: 'Next page',
    },
    itemsOf: (fit, all) => (fit === all ? `${all}` : `${fit} of ${all}`),
    dropped: {
      'not-an-object': 'is not an object',
      'no-title': 'has no headline',
      'no-url': 'has no address',
      'unsafe-url': 'has an address that is relative to nothing, or is not http(s)',
      template: 'has a template for a headline',
      duplicate: 'repeats a story above it',
      'over-limit': 'stands behind the 5,000th',
    },
    itemNumbers: (numbers) => `item ${numbers}`,
    datesGuessed: (count) => `${count} without a zone, or with an order of day and month that was assumed`,
    datesDropped: (count) => `${count} that cannot be read`,
    imagesUpgraded: (count) => `${count} asked over https although the feed says http`,
    titlesCut: (count) => `${count} cut (“…”)`,
    withPicture: (count) => `${count} with a picture`,
    good: 'good',
    none: 'not said',
    anyone: 'pages of any origin',
    onlyOrigin: (origin) => `pages of ${origin} only`,
    sameOrigin: 'pages of its own origin only',
    seconds: (seconds) => plural(seconds, 'second'),
    bytes: (bytes, limit) => `${bytes} of ${limit}`,
    notes: {
      'no-stories': ['None of its items can be shown.', 'Each needs a headline and an address.'],
      'items-dropped': ['Some items are not shown.', 'See above which, and why.'],
      'dates-guessed': [
        'Some dates have no zone.',
        'Name it on the element, time-zone="+07:00", or write RFC 3339 with its offset.',
      ],
      'dates-dropped': [
        'Some dates cannot be read, and are left out.',
        'Give a zone: --time-zone +07:00; or write RFC 3339: 2024-04-10T17:04:00+07:00',
      ],
      'titles-cut': [
        'Some headlines come cut.',
        'Let the feed give them whole; an element completes them only from the page.',
      ],
      'images-upgraded': ['Some pictures come over http.', 'Let the feed name them with https.'],
      'no-cors': [
        'Pages of other origins may not read it.',
        'Send Access-Control-Allow-Origin: *, or turn it into a file of your own: tinbox feed … -o feed.json',
      ],
      'mixed-content': [
        'A page over https may not ask it: it is http.',
        'Serve it over https, or turn it into a file of your own: tinbox feed … -o feed.json',
      ],
      'too-large': [
        'It is larger than an element reads (2 MB).',
        'Ask for fewer items, or turn it into a file of your own: tinbox feed … -o feed.json',
      ],
      'wrong-type': [
        'Its Content-Type says another thing than it is.',
        'Send application/feed+json, application/json, application/rss+xml or application/atom+xml, with charset=utf-8.',
      ],
      'not-cached': [
        'It does not say how long it is fresh.',
        'Send Cache-Control: max-age=60, so that readers’ browsers need not ask again.',
      ],
    },
    wrote: (path, stories) => `${path}: ${plural(stories, 'story', 'stories')}.`,
  },
};
