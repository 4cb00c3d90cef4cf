import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonFeed } from '../../src/feeds/adapters/json-feed.js';
import { type ARTICLE } from '../../src/feeds/article-shape.js';
import type { Shaped } from '../../src/feeds/shape.js';
import { type TINBOX_EXTENSION } from '../../src/feeds/tinbox-extension.js';
import type { Article } from '../../src/model/article.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';

/** The compiler's half of the test: the shape describes the model, no more and no less. */
const shapeOf = (article: Article): Shaped<typeof ARTICLE> => article;
const articleOf = (shaped: Shaped<typeof ARTICLE>): Article => shaped;
type Missing = Exclude<keyof Article, keyof typeof ARTICLE> | Exclude<keyof typeof ARTICLE, keyof Article>;
const missing: readonly Missing[] = [];

const samples: Readonly<Record<keyof typeof TINBOX_EXTENSION, unknown>> = {
  kicker: 'Hạ tầng',
  section: 'Kinh tế',
  dateline: 'QTO',
  media: { kind: 'video', duration: 384 },
  access: 'members',
  sponsored: true,
  sponsor: 'Hợp tác xã Gio An',
  live: true,
  comment_count: 12,
  image: {
    width: 1200,
    height: 800,
    alt: 'Cây cầu trắng',
    sources: [{ src: 'https://bao.example/s.jpg', width: 320 }],
    credit: 'Trần Vy',
    focus: { x: 0.25, y: 0.7 },
  },
  pin: 1,
};

test('every field that the contract of our extension names is read from a feed', () => {
  const item = { id: 'x', url: 'https://bao.example/a', title: 'A', image: 'https://bao.example/l.jpg' };
  const result = jsonFeed.read(
    { items: [{ ...item, _tinbox: samples }] },
    { url: 'https://bao.example/', parse: nodeMarkup },
  );
  assert.ok(result.ok);
  const [article] = result.value.articles;
  assert.ok(article);
  const { comment_count: commentCount, image, ...same } = samples;
  assert.deepEqual(articleOf(shapeOf(article)), {
    ...item,
    ...same,
    commentCount,
    image: { src: item.image, ...(image as object) },
  });
  assert.deepEqual(missing, []);
});
