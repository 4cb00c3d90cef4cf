const PICTURE = {
  src: 'image!',
  width: 'size',
  height: 'size',
  alt: 'text',
  sources: [{ src: 'image!', width: 'size!' }],
  credit: 'text',
  focus: { x: 'fraction!', y: 'fraction!' },
} as const;

const MEDIA = { kind: 'video|audio|gallery!', duration: 'size' } as const;
const ACCESS = 'registered|members';

/** Our model as data: what reads drafts, and what `docs/contracts/article.schema.json` is made from. */
export const ARTICLE = {
  id: 'text!',
  url: 'link!',
  title: 'text!',
  titleCut: 'flag',
  kicker: 'text',
  summary: 'text',
  image: PICTURE,
  published: 'date',
  updated: 'date',
  authors: [{ name: 'text!', url: 'link' }],
  section: 'text',
  tags: ['text'],
  dateline: 'text',
  media: MEDIA,
  access: ACCESS,
  sponsored: 'flag',
  sponsor: 'text',
  live: 'flag',
  commentCount: 'count',
  pin: 'size',
  language: 'language',
} as const;
