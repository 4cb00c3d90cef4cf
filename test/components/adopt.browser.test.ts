import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf } from '../fixtures/stories.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { headlines, nextFrames, sees, visibleText, wakes } from '../helpers/reader.js';

const seconds = (ago: number): string =>
  new Date(Date.now() - ago * 1000).toISOString().replace(/\.\d+Z$/, 'Z');

interface Drawn {
  readonly version?: string;
  readonly ago?: number;
  readonly src?: string;
}

/** A list as a server wrote it by hand: light DOM for all, and a declarative root for the first paint. */
const drawn = ({ version = __VERSION__, ago = 0, src = '/feed.json' }: Drawn): string => `
  <tin-related-news id="drawn" src="${src}" heading="Tin" state="ready" limit="4"
      data-tin-v="${version.split('.', 2).join('.')}" data-tin-fetched="${seconds(ago)}" data-tin-ttl="900">
    <template shadowrootmode="open">
      <style>:host{display:block}</style>
      <header class="head"><h2 class="heading" part="heading">Tin</h2></header>
      <div class="list list" part="list" role="list"><div class="group" role="presentation">
        <div class="item" role="listitem"><article class="story row" part="card"><div class="words">
          <h3 class="headline" part="headline"><a class="link" part="link" href="https://bao.example/mot"><bdi>Tin mot</bdi></a></h3>
        </div></article></div>
      </div></div>
    </template>
    <ul class="h-feed"><li class="h-entry"><a class="u-url p-name" href="https://bao.example/mot">Tin mot</a></li></ul>
  </tin-related-news>`;

/** Through the real parser: in a frame, so that the declarative root is attached and the element upgraded afterwards. */
async function wake(markup: string): Promise<TinRelatedNews> {
  const home = document.createElement('div');
  document.body.append(home);
  const parse = (home as { setHTMLUnsafe?: (html: string) => void }).setHTMLUnsafe;
  if (!parse) throw new Error('this engine has no setHTMLUnsafe to test with');
  const inert = document.implementation.createHTMLDocument().createElement('div');
  parse.call(inert, markup);
  home.append(...inert.childNodes);
  return home.querySelector('tin-related-news') as TinRelatedNews;
}

describe('A list that a server drew', () => {
  afterEach(() => {
    forget();
    document.querySelectorAll('#drawn').forEach((element) => element.parentElement?.remove());
  });

  it('is kept as it is: the same nodes, the same style, no request', async () => {
    answer('/feed.json', feedOf('hai'));
    const element = await wake(drawn({}));
    const link = element.shadowRoot?.querySelector('a');
    await nextFrames(6);
    expect(element.shadowRoot?.querySelector('a')).to.equal(link);
    expect(element.shadowRoot?.querySelectorAll('style')).to.have.length(1);
    expect(element.shadowRoot?.querySelectorAll('h2')).to.have.length(1);
    expect(asked).to.eql([]);
    expect(element.getAttribute('state')).to.equal('ready');
  });

  it('answers to clicks once it is awake, with the story that the page says it shows', async () => {
    const element = await wake(drawn({}));
    await wakes(element);
    const chosen = oneEvent(element, 'tin-article-select');
    const stop = (event: Event): void => event.preventDefault();
    addEventListener('click', stop);
    element.shadowRoot?.querySelector('a')?.click();
    const { detail } = await chosen;
    removeEventListener('click', stop);
    expect(detail.article.url).to.equal('https://bao.example/mot');
    expect(detail.article.title).to.equal('Tin mot');
  });

  it('of another version stands until the words and marks have come that its new drawing needs', async () => {
    const element = await wake(drawn({ version: '0.0.9' }).replace('<tin-related-news', '$& lang="ar"'));
    const root = element.shadowRoot as ShadowRoot;
    const empty: string[] = [];
    const watch = new MutationObserver(() => {
      if (!root.querySelector('[part~="headline"]'))
        empty.push(`${element.getAttribute('state')}: ${root.innerHTML}`);
    });
    watch.observe(root, { childList: true, subtree: true });
    await waitUntil(() => !root.querySelector('style'), 'drawn anew', { timeout: 5000 });
    await sees(element, 'Tin mot');
    watch.disconnect();
    expect(empty).to.eql([]);
  });

  it('is drawn anew, once and without doubling, when an attribute changes', async () => {
    const element = await wake(drawn({}));
    await nextFrames();
    element.heading = 'Tin khác';
    await sees(element, 'Tin khác');
    expect(headlines(element)).to.eql(['Tin mot']);
    expect(element.shadowRoot?.querySelectorAll('h2')).to.have.length(1);
    expect(element.shadowRoot?.querySelector('style')).to.equal(null);
  });

  it('is asked again when it is three days old, and offers what is new to a reader who sees the old', async () => {
    answer('/feed.json', feedOf('moi', 'mot'));
    const element = await wake(drawn({ ago: 3 * 86_400 }));
    expect(visibleText(element)).to.include('Tin mot');
    await waitUntil(() => visibleText(element).includes('1 tin mới'), 'the button', { timeout: 5000 });
    expect(headlines(element)).to.eql(['Tin mot']);
    element.shadowRoot?.querySelector('button')?.click();
    await sees(element, 'Tin moi');
    expect(headlines(element)).to.eql(['Tin moi', 'Tin mot']);
  });

  it('of another version is drawn anew from what stands in the page', async () => {
    const element = await wake(drawn({ version: '99.0.0' }));
    await waitUntil(() => !element.shadowRoot?.querySelector('style'), 'redrawn', { timeout: 5000 });
    expect(headlines(element)).to.eql(['Tin mot']);
  });

  it('set by innerHTML, with an inert template, is drawn from what stands in the page', async () => {
    const home = document.createElement('div');
    document.body.append(home);
    home.append(document.createRange().createContextualFragment(drawn({})));
    const element = home.querySelector('tin-related-news') as TinRelatedNews;
    await sees(element, 'Tin mot');
    expect(headlines(element)).to.eql(['Tin mot']);
    expect(element.querySelector('template')).to.equal(null);
  });
});
