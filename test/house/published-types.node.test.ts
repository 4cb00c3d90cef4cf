import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../tools/build/run.js';
import { packed } from '../helpers/packed.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const skip = existsSync(`${ROOT}dist/types`) ? false : 'nothing is built yet: npm run build';

/** What a developer copies from the README, in its order. */
const README = readFileSync(`${ROOT}README.md`, 'utf8')
  .split('```js\n')
  .slice(1)
  .map((text) => text.split('```')[0] ?? '')
  .join('\n');

const SAMPLES: Readonly<Record<string, string>> = {
  'the sample of the README': README,
  'every element, its properties and its events': `
    import 'tinbox/components/article-card.js';
    import 'tinbox/components/related-news.js';
    import 'tinbox/components/time.js';
    import type { Article, ShownStory, TinTime } from 'tinbox';

    const card = document.createElement('tin-article-card');
    card.article = { id: '1', url: 'https://paper.example/1', title: 'Cầu thông xe' };
    card.variant = 'hero';
    card.addEventListener('tin-feed-error', ({ detail }) => detail.failure.kind.toUpperCase());
    const list = document.querySelector('tin-related-news');
    list?.addEventListener('tin-feed-load', ({ detail }) => detail.diagnosis.items.toFixed());
    list?.reload();
    const time: TinTime = document.createElement('tin-time');
    time.format = 'relative';
    document.addEventListener('tin-article-select', (event) => {
      const article: Article = event.detail.article;
      event.preventDefault();
      return article.title;
    });
    document.addEventListener('tin-impression', ({ detail }) => {
      const shown: ShownStory = detail;
      return [shown.list, shown.position.toFixed(), shown.sponsored, shown.reason?.kind];
    });
    // @ts-expect-error There is no such layout.
    document.createElement('tin-related-news').layout = 'mosaic';`,
  'the global, before and after it has come': `
    import 'tinbox/tinbox.js';
    import type { TinboxGlobal } from 'tinbox/tinbox.js';

    (window.Tinbox = window.Tinbox || []).push((tinbox) => tinbox.version.toUpperCase());
    const tinbox = window.Tinbox as TinboxGlobal;
    void tinbox.ready.then(() => tinbox.off());
    tinbox.debug = true;
    document.createElement('tin-related-news').items = [];`,
  'the classes and the prerenderer': `
    import { TinRelatedNews, TinFeedLoadEvent } from 'tinbox';
    import { FeedCache, prerender, prerenderHandler } from 'tinbox/prerender';

    export class PaperList extends TinRelatedNews {}
    export const drawn: Promise<string> = prerender('<p></p>', {
      baseUrl: 'https://paper.example/',
      cache: new FeedCache({ ttl: 60, stale: 3600, entries: 50 }),
      mode: 'both',
      onError: (why, widget) => [why.kind === 'feed' ? why.failure.kind : why.kind, widget?.name, widget?.at],
    });
    export const bytes: ReadableStream<Uint8Array> = prerender(new Blob([]).stream(), {
      baseUrl: 'https://paper.example/',
    });
    export default { fetch: prerenderHandler(() => ({ timeZone: '+07:00', nonce: 'x' })) };
    export const is = (event: Event): boolean => event instanceof TinFeedLoadEvent;`,
};

const RESOLUTIONS: Readonly<Record<string, readonly string[]>> = {
  bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
  node16: ['--module', 'node16', '--moduleResolution', 'node16'],
};

/** Lays out what a project has after `npm install tinbox lit`. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tinbox-types-'));
  for (const path of packed(ROOT).files) {
    if (!/\.d\.ts$|^package\.json$/.test(path)) continue;
    const to = join(folder, 'node_modules/tinbox', path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(ROOT, path), to);
  }
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit', '@types/trusted-types']) {
    const to = join(folder, 'node_modules', name);
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), to, 'junction');
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  Object.values(SAMPLES).forEach((text, index) => writeFileSync(join(folder, `sample-${index}.ts`), text));
  return folder;
}

describe('a developer who installs tinbox from npm', { skip }, () => {
  let folder = '';
  before(() => (folder = project()));
  after(() => rmSync(folder, { recursive: true }));

  for (const [resolution, options] of Object.entries(RESOLUTIONS))
    for (const [index, name] of Object.keys(SAMPLES).entries())
      it(`has types for ${name}, with moduleResolution ${resolution}`, async () => {
        // Declarations are checked as strictly as a careful project does; those of the browser are not ours.
        const strict =
          '--noEmit --strict --skipDefaultLibCheck --target es2022 --lib es2022,dom,dom.iterable'.split(' ');
        const { code, output } = await run(
          `${ROOT}node_modules/typescript/bin/tsc`,
          [...strict, ...options, `sample-${index}.ts`],
          folder,
        );
        assert.equal(code, 0, output);
      });
});
